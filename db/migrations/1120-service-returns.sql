-- The price of a service may go back too, in whole or in parts: each return is bound to a refund case, or to a chargeback
-- that the bank made, and all of them together never pass the price.
alter table payments.money_back
  add column way text not null default 'gateway' check (way in ('gateway', 'transfer', 'chargeback')),
  -- The case in the room of refunds, which stands after this one: its own trigger there demands the case.
  add column case_ref uuid;
alter table payments.money_back drop constraint money_back_reason_check;
alter table payments.money_back
  add constraint money_back_reason_check check (reason in ('duplicate', 'surplus', 'unsellable', 'short', 'terms-changed', 'decided', 'service', 'chargeback')),
  add constraint service_return_names_its_case check ((reason in ('service', 'chargeback')) = (case_ref is not null)),
  add constraint chargeback_is_the_banks_way check ((reason = 'chargeback') = (way = 'chargeback')),
  add constraint only_a_service_is_returned_by_transfer check (way <> 'transfer' or reason = 'service');
drop index payments.money_back_once;
create unique index money_back_once on payments.money_back (capture_id, reason) where state <> 'refused' and reason not in ('service', 'chargeback');
-- Of one case one return is alive: two who press at once, or two workers, cannot return twice.
create unique index service_return_once on payments.money_back (case_ref) where case_ref is not null and state <> 'refused';

create or replace function payments.guard_money_back() returns trigger language plpgsql as $$
declare
  came payments.capture%rowtype;
  price bigint;
  of_service bigint;
  of_rest bigint;
begin
  if tg_op = 'UPDATE' and (old.state in ('done', 'refused')
    or (old.id, old.capture_id, old.reason, old.amount, old.owed_at, old.way, old.case_ref)
      is distinct from (new.id, new.capture_id, new.reason, new.amount, new.owed_at, new.way, new.case_ref)) then
    raise exception 'payments.money_back is immutable' using errcode = 'integrity_constraint_violation', constraint = 'money_back_is_kept';
  end if;
  if tg_op = 'INSERT' then
    select * into came from payments.capture where id = new.capture_id for no key update;
    select c.price into price from payments.conclusion c where c.capture_id = new.capture_id;
    select coalesce(sum(amount) filter (where case_ref is not null), 0), coalesce(sum(amount) filter (where case_ref is null), 0)
      into of_service, of_rest from payments.money_back where capture_id = new.capture_id and state <> 'refused';
    if came.decision = 'ignore'
      or (new.case_ref is null and of_rest + coalesce(price, 0) + new.amount > came.amount)
      or (new.case_ref is not null and (price is null or of_service + new.amount > price or of_service + of_rest + new.amount > came.amount)) then
      raise exception 'more would go back than came' using errcode = 'integrity_constraint_violation', constraint = 'never_back_more_than_came';
    end if;
  end if;
  return new;
end $$;
