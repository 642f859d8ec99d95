-- Words every room's tables use.
create schema platform;

-- Facts in force, papers and journals are never changed: `create trigger ... execute function platform.refuse_change()`.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is immutable', tg_table_schema, tg_table_name
    using errcode = 'integrity_constraint_violation', schema = tg_table_schema, table = tg_table_name, constraint = tg_name;
end $$;

-- Public pages are kept in memory by each web process: whoever publishes says so.
create function platform.public_changed() returns void language sql as $$ select pg_notify('public_changed', '') $$;

-- Which demo content this database has seen: a start with the same content brings in nothing.
create table platform.seed (
  fingerprint text primary key,
  at timestamptz not null default now()
);

-- Rate limits: `used_until` is when the bucket is empty again (GCRA: one row, one conditional update, no windows).
-- Unlogged: a crash may forgive, it must not cost a disk flush each try.
create unlogged table platform.rate (
  bucket text primary key,
  used_until timestamptz not null
);
create index rate_by_end on platform.rate (used_until);

-- What we know of stored bytes; the bytes themselves lie in the file store under the same name.
create table platform.file (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  type text not null,
  size bigint not null check (size >= 0),
  created_at timestamptz not null default now()
);
create trigger file_is_immutable before update or delete on platform.file
  for each row execute function platform.refuse_change();

-- The journal: written in the transaction of what happened; sealed later in hash-linked, signed batches by one sealer,
-- which takes only rows whose transactions are over for everybody (below the snapshot's xmin), so none is skipped.
-- `turn` is the transaction's number plus a shift: after a logical restore into a new cluster numbers begin low again,
-- and platform.journal_after_restore() moves the shift so that they keep growing.
create table platform.journal_shift (
  one boolean primary key default true check (one),
  shift bigint not null
);
insert into platform.journal_shift (shift) values (0);

create function platform.journal_turn() returns bigint language sql volatile as $$
  select pg_current_xact_id()::text::bigint + shift from platform.journal_shift
$$;

create table platform.journal (
  id bigint generated always as identity primary key,
  turn bigint not null default platform.journal_turn(),
  at timestamptz not null default now(),
  event text not null check (event ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'),
  subject_kind text not null,
  subject_id text not null,
  actor_kind text not null check (actor_kind in ('person', 'staff', 'system', 'gateway', 'guest')),
  actor_id text,
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object')
);
create index journal_by_subject on platform.journal (subject_kind, subject_id, id);
create index journal_by_turn on platform.journal (turn, id);
create trigger journal_is_append_only before update or delete on platform.journal
  for each row execute function platform.refuse_change();
create trigger journal_is_never_emptied before truncate on platform.journal
  for each statement execute function platform.refuse_change();

-- A seal covers all rows with turn_from <= turn < turn_below.
create table platform.journal_seal (
  no bigint primary key check (no > 0),
  turn_from bigint not null,
  turn_below bigint not null check (turn_below > turn_from),
  row_count integer not null check (row_count > 0),
  rows_hash bytea not null check (octet_length(rows_hash) = 32),
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  hash bytea not null unique check (octet_length(hash) = 32),
  signature text not null,
  sealed_at timestamptz not null
);
create trigger journal_seal_is_append_only before update or delete on platform.journal_seal
  for each row execute function platform.refuse_change();
create trigger journal_seal_is_never_emptied before truncate on platform.journal_seal
  for each statement execute function platform.refuse_change();

create function platform.journal_after_restore() returns void language sql as $$
  update platform.journal_shift
  set shift = greatest(
    shift,
    (select coalesce(max(turn), 0) + 1 from platform.journal) - pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
    (select coalesce(max(turn_below), 0) from platform.journal_seal) - pg_snapshot_xmax(pg_current_snapshot())::text::bigint
  )
  where shift + pg_snapshot_xmax(pg_current_snapshot())::text::bigint < greatest(
    (select coalesce(max(turn), 0) from platform.journal),
    (select coalesce(max(turn_below), 0) from platform.journal_seal)
  )
$$;
