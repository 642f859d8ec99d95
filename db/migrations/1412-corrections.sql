-- A correcting posting answers one alarm of the books: written by one person, and above the sum of the refund rule let through by
-- another. Booked, it is an entry of its own; nothing that was booked before changes.
create table reconciliation.correction (
  id uuid primary key default uuidv7(),
  oddity_id uuid not null references payments.oddity (id),
  -- The rule and what it names; by how much its books stood above its facts then.
  rule text not null,
  about text not null,
  difference bigint not null,
  debit text not null references ledger.account (code),
  credit text not null references ledger.account (code),
  amount bigint not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  provider text,
  contract_id uuid references contracts.contract (id),
  seat_no integer check (seat_no > 0),
  needs_two boolean not null,
  reason text not null check (btrim(reason) <> ''),
  by_staff uuid not null references people.account (id),
  at timestamptz not null,
  check (debit <> credit),
  check (seat_no is null or contract_id is not null)
);
create index correction_by_oddity on reconciliation.correction (oddity_id);
create trigger correction_is_immutable before update or delete on reconciliation.correction
  for each row execute function platform.refuse_change();

-- Let through: booked. Of one alarm one correction.
create table reconciliation.correction_booked (
  correction_id uuid primary key references reconciliation.correction (id),
  oddity_id uuid not null unique references payments.oddity (id),
  by_staff uuid not null references people.account (id),
  at timestamptz not null
);
create trigger correction_booked_is_immutable before update or delete on reconciliation.correction_booked
  for each row execute function platform.refuse_change();

create function reconciliation.guard_correction() returns trigger language plpgsql as $$
begin
  if exists (select from reconciliation.correction one where one.id = new.correction_id
    and (one.oddity_id <> new.oddity_id or (one.needs_two and one.by_staff = new.by_staff))) then
    raise exception 'a second person lets it through' using errcode = 'integrity_constraint_violation', constraint = 'second_person_corrects';
  end if;
  return new;
end $$;
create trigger second_person_corrects before insert on reconciliation.correction_booked
  for each row execute function reconciliation.guard_correction();

select platform.keep_from_emptying();
