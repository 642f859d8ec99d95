-- The publication log: whatever was published, scheduled, withdrawn or superseded, an entry each, linked and signed.
create schema publications;

-- `body` is the entry in canonical JSON (RFC 8785): exactly the bytes that are hashed and signed. The other columns are read from it.
create table publications.entry (
  no integer primary key check (no > 0),
  body text not null,
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  signature text not null check (signature ~ '^[A-Za-z0-9_-]{86}$'),
  document text not null generated always as (body::jsonb ->> 'document') stored
    check (document in ('offer', 'privacy-policy', 'confidentiality-agreement', 'consent', 'price-list')),
  version integer not null generated always as ((body::jsonb ->> 'version')::integer) stored check (version > 0),
  act text not null generated always as (body::jsonb ->> 'act') stored
    check (act in ('published', 'scheduled', 'withdrawn', 'superseded')),
  unique (document, version, act)
);
create unique index published_once on publications.entry (document, version) where act in ('published', 'scheduled');

-- How long the log is, signed with each entry: without it nobody would miss the last entries.
create table publications.head (
  entries integer primary key references publications.entry (no),
  body text not null,
  signature text not null check (signature ~ '^[A-Za-z0-9_-]{86}$')
);

create trigger entry_is_immutable before update or delete on publications.entry
  for each row execute function platform.refuse_change();
create trigger entry_is_not_emptied before truncate on publications.entry
  for each statement execute function platform.refuse_change();
create trigger head_is_immutable before update or delete on publications.head
  for each row execute function platform.refuse_change();
create trigger head_is_not_emptied before truncate on publications.head
  for each statement execute function platform.refuse_change();

-- Numbers leave no gap: who appends waits until the one before has committed or has given its number back.
create function publications.entry_follows() returns trigger language plpgsql as $$
declare
  last publications.entry;
begin
  perform pg_advisory_xact_lock(hashtext('publications.log'));
  select * into last from publications.entry order by no desc limit 1;
  if new.no <> coalesce(last.no, 0) + 1 or (new.body::jsonb ->> 'no')::integer <> new.no then
    raise exception 'entry % does not follow %', new.no, last.no
      using errcode = 'integrity_constraint_violation', schema = 'publications', table = 'entry', constraint = 'entries_have_no_gaps';
  end if;
  if new.body::jsonb ->> 'previous' is distinct from coalesce(last.hash, repeat('0', 64)) then
    raise exception 'entry % is not linked to the one before', new.no
      using errcode = 'integrity_constraint_violation', schema = 'publications', table = 'entry', constraint = 'entries_are_linked';
  end if;
  if encode(sha256(convert_to(new.body, 'UTF8')), 'hex') <> new.hash then
    raise exception 'the hash of entry % is not the hash of its body', new.no
      using errcode = 'integrity_constraint_violation', schema = 'publications', table = 'entry', constraint = 'entry_hash_is_of_its_body';
  end if;
  return new;
end $$;
create trigger entry_follows before insert on publications.entry
  for each row execute function publications.entry_follows();

create function publications.entry_has_head() returns trigger language plpgsql as $$
begin
  if not exists (select from publications.head where entries = new.no) then
    raise exception 'entry % has no signed head', new.no
      using errcode = 'integrity_constraint_violation', schema = 'publications', table = 'entry', constraint = 'entry_has_head';
  end if;
  return null;
end $$;
create constraint trigger entry_has_head after insert on publications.entry
  deferrable initially deferred for each row execute function publications.entry_has_head();

create function publications.say_public_changed() returns trigger language plpgsql as $$
begin
  perform platform.public_changed();
  return null;
end $$;
create trigger entry_is_news after insert on publications.entry
  for each statement execute function publications.say_public_changed();
