-- The ledger gets a room of its own: the books of every room that moves money (payments, contracts, refunds, bank).
create schema ledger;
alter table payments.account set schema ledger;
alter table payments.ledger_entry set schema ledger;
alter table ledger.ledger_entry rename to entry;

insert into ledger.account (code, kind) values
  ('bank', 'asset'), ('gateway-fees', 'expense'), ('revenue', 'income'), ('vat-payable', 'liability'), ('chargebacks', 'asset');
create trigger account_is_kept before update or delete on ledger.account for each row execute function platform.refuse_change();

-- The contract a sum belongs to (its room stands later, so there is no key: the check of the books proves it), and the
-- civil day the fact belongs to, which a job that catches up books late.
alter table ledger.entry alter column provider drop not null;
alter table ledger.entry add column contract_id uuid, add column day date;
alter table ledger.entry disable trigger ledger_is_append_only;
update ledger.entry set day = (at at time zone 'Asia/Almaty')::date,
  contract_id = (select id from contracts.contract where event = 'concluded' and capture_id::text = reference);
alter table ledger.entry enable trigger ledger_is_append_only;
alter table ledger.entry alter column day set not null;
alter table ledger.entry add constraint never_booked_ahead check (day <= (at at time zone 'Asia/Almaty')::date);
alter table ledger.entry add constraint event_is_a_word check (event ~ '^[a-z][a-z-]*$');
create index entry_of_contract on ledger.entry (contract_id) where contract_id is not null;
create index entry_by_day on ledger.entry (day, id);
create trigger ledger_is_never_emptied before truncate on ledger.entry
  for each statement execute function platform.refuse_change();

-- A contract never gives up more advance than the customer paid: whoever books second waits for the first and sees it.
create function ledger.guard_advances() returns trigger language plpgsql as $$
declare
  advance bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.contract_id::text, 1100));
  select coalesce(sum(case when credit = 'customer-advances' then amount else -amount end), 0) into advance
    from ledger.entry where contract_id = new.contract_id and 'customer-advances' in (debit, credit);
  if advance < 0 then
    raise exception 'more advance would go than came' using errcode = 'integrity_constraint_violation', constraint = 'advances_never_below_zero';
  end if;
  return null;
end $$;
create trigger advances_never_below_zero after insert on ledger.entry for each row
  when (new.contract_id is not null and new.debit = 'customer-advances') execute function ledger.guard_advances();
