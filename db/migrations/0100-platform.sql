-- Words every room's tables use.
create schema platform;

-- Facts in force, papers and journals are never changed: `create trigger ... execute function platform.refuse_change()`.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is immutable', tg_table_schema, tg_table_name using errcode = 'integrity_constraint_violation', constraint = tg_name;
end $$;

-- Public pages are kept in memory by each web process: whoever publishes says so.
create function platform.public_changed() returns void language sql as $$ select pg_notify('public_changed', '') $$;

create table platform.rate (
  bucket text not null,
  window_start timestamptz not null,
  spent integer not null,
  primary key (bucket, window_start)
);

-- The journal: written in the transaction of what happened; sealed later in hash-linked, signed batches by one sealer,
-- which takes only rows whose transactions are over for everybody (xid below the snapshot's xmin), so none is skipped.
create table platform.journal (
  id bigint generated always as identity primary key,
  event text not null,
  subject_kind text not null,
  subject_id text not null,
  actor_kind text not null check (actor_kind in ('person', 'staff', 'system', 'gateway', 'guest')),
  actor_id text,
  at timestamptz not null,
  facts jsonb not null,
  xid xid8 not null default pg_current_xact_id()
);
create index journal_by_subject on platform.journal (subject_kind, subject_id, id);
create trigger journal_is_append_only before update or delete on platform.journal
  for each row execute function platform.refuse_change();

create table platform.journal_seal (
  no bigint primary key,
  first_id bigint not null,
  last_id bigint not null,
  row_count integer not null,
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  signature text not null,
  sealed_at timestamptz not null
);
create trigger journal_seal_is_append_only before update or delete on platform.journal_seal
  for each row execute function platform.refuse_change();
