-- Evidence bundles: one archive of all that proves a contract, made when asked for, with an end.
create schema evidence;

create table evidence.bundle (
  id uuid primary key default uuidv7(),
  contract_id uuid not null references contracts.contract (id),
  account_id uuid not null references people.account (id),
  asked_as text not null check (asked_as in ('customer', 'staff')),
  asked_by uuid not null references people.account (id),
  asked_at timestamptz not null,
  -- Why a member of staff needs it (offer 3.8).
  reason text,
  made_at timestamptz,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  size integer check (size > 0),
  expires_at timestamptz,
  -- The archive lies encrypted in the file store, which removes nothing: its key is what ends.
  file_id text references platform.file (id),
  key_sealed bytea,
  erased_at timestamptz,
  constraint customer_asks_for_their_own check (asked_as = 'staff' or asked_by = account_id),
  constraint staff_say_why check ((asked_as = 'staff') = (reason is not null and reason <> '')),
  constraint made_whole check (
    num_nonnulls(made_at, hash, size, expires_at, file_id) in (0, 5) and (made_at is null or expires_at > made_at)
  ),
  constraint open_until_erased check ((key_sealed is not null) = (made_at is not null and erased_at is null))
);
create unique index one_bundle_in_making on evidence.bundle (contract_id, asked_by) where made_at is null and erased_at is null;
create index bundle_by_contract on evidence.bundle (contract_id, asked_at desc);
create index bundle_by_account on evidence.bundle (account_id);

-- What was asked for and what was made never change; only the key is made anew or goes, and the words of a reason.
create function evidence.keep_bundle() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (old.id, old.contract_id, old.account_id, old.asked_as, old.asked_by, old.asked_at)
      is distinct from (new.id, new.contract_id, new.account_id, new.asked_as, new.asked_by, new.asked_at)
    or (old.made_at is not null and (old.made_at, old.hash, old.size, old.expires_at, old.file_id)
      is distinct from (new.made_at, new.hash, new.size, new.expires_at, new.file_id))
    or (old.erased_at is not null and (old.erased_at is distinct from new.erased_at or new.key_sealed is not null))
  then
    raise exception 'evidence.bundle is immutable' using errcode = 'integrity_constraint_violation', constraint = 'bundle_is_kept';
  end if;
  return new;
end $$;
create trigger bundle_is_kept before update or delete on evidence.bundle for each row execute function evidence.keep_bundle();

-- What proved the sender of a notice, as it came: without it the kept bytes prove nothing.
alter table payments.notice add column signature text;
