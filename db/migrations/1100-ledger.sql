-- The ledger gets a room of its own: the books of every room that moves money (payments, contracts, refunds, bank).
-- contract: the old names go on as a view at the end of this file, for the build that still serves while this one is deployed.
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

-- While a deploy lasts, the build before this one still books by the old name, without the day and before the contract it
-- books for: the day is that of its moment, and the contract fills itself in when it comes, in the same transaction.
create function ledger.fill_day() returns trigger language plpgsql as $$
begin
  new.day := coalesce(new.day, (new.at at time zone 'Asia/Almaty')::date);
  return new;
end $$;
create trigger day_of_its_moment before insert on ledger.entry for each row execute function ledger.fill_day();

create function ledger.keep_entry() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.contract_id is null and new.contract_id is not null
    and to_jsonb(old) - 'contract_id' = to_jsonb(new) - 'contract_id' then
    return new;
  end if;
  raise exception 'ledger.entry is append-only' using errcode = 'integrity_constraint_violation', constraint = tg_name;
end $$;
drop trigger ledger_is_append_only on ledger.entry;
create trigger ledger_is_append_only before update or delete on ledger.entry for each row execute function ledger.keep_entry();

create function ledger.fill_contract() returns trigger language plpgsql as $$
begin
  update ledger.entry set contract_id = new.id
    where event = 'concluded' and reference = new.capture_id::text and contract_id is null;
  return null;
end $$;
create trigger books_know_the_contract after insert on contracts.contract for each row execute function ledger.fill_contract();

create view payments.ledger_entry as
  select id, event, reference, provider, debit, credit, amount, currency, at from ledger.entry;
