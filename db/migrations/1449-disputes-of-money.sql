-- A dispute at the bank may be of money that concluded no contract: a second payment, a surplus, a sum that is held or is on
-- its way back. What of it is still held is reserved against a second return, as a price is; the rest was returned before.
alter table refunds.chargeback
  alter column contract_id drop not null,
  alter column account_id drop not null,
  add column of_held bigint not null default 0,
  drop constraint no_more_of_the_price_than_disputed,
  add constraint parts_make_no_more_than_disputed check (of_price >= 0 and of_held >= 0 and of_price + of_held <= amount),
  add constraint a_price_is_of_a_contract check (contract_id is not null or of_price = 0);
create index chargeback_by_capture on refunds.chargeback (capture_id);
create index chargeback_by_account on refunds.chargeback (account_id);

-- Behind the lock of the payment: it names the contract that the payment concluded, where it did, and is of money.
create or replace function refunds.guard_disputes() returns trigger language plpgsql as $$
declare
  came payments.capture%rowtype;
begin
  select * into came from payments.capture where id = new.capture_id for no key update;
  if new.contract_id is distinct from (select c.id from contracts.contract c where c.capture_id = new.capture_id) then
    raise exception 'a dispute names the contract of its payment' using errcode = 'integrity_constraint_violation', constraint = 'dispute_names_its_contract';
  end if;
  if payments.decision_of(came.id, came.decision) = 'ignore' or new.amount + (select coalesce(sum(b.amount), 0) from refunds.chargeback b
    left join refunds.chargeback_outcome o on o.chargeback_id = b.id
    where b.capture_id = new.capture_id and o.outcome is distinct from 'won') > came.amount then
    raise exception 'more is disputed than came' using errcode = 'integrity_constraint_violation', constraint = 'never_disputed_more_than_came';
  end if;
  return new;
end $$;

-- A return of ours that waited and was stopped, because the bank itself had taken the money; it is owed again afterwards.
create table refunds.stopped_return (
  money_back_id uuid primary key references payments.money_back (id),
  chargeback_id uuid not null references refunds.chargeback (id)
);
create index stopped_return_by_dispute on refunds.stopped_return (chargeback_id);
create trigger stopped_return_is_immutable before update or delete on refunds.stopped_return
  for each row execute function platform.refuse_change();

create or replace view refunds.v_chargeback as
select chargeback.id as chargeback_id, chargeback.contract_id, chargeback.capture_id, chargeback.amount, chargeback.at, outcome.outcome,
  chargeback.of_price, chargeback.of_held
from refunds.chargeback left join refunds.chargeback_outcome outcome on outcome.chargeback_id = chargeback.id;

-- What is reserved of held money is a row of its own beside that of a price.
alter table payments.money_back
  drop constraint money_back_reason_check,
  drop constraint service_return_names_its_case,
  drop constraint chargeback_is_the_banks_way,
  add constraint money_back_reason_check check (reason in
    ('duplicate', 'surplus', 'unsellable', 'short', 'terms-changed', 'decided', 'service', 'chargeback', 'chargeback-held')),
  add constraint service_return_names_its_case check ((reason in ('service', 'chargeback', 'chargeback-held')) = (case_ref is not null)),
  add constraint chargeback_is_the_banks_way check ((reason in ('chargeback', 'chargeback-held')) = (way = 'chargeback'));
drop index payments.money_back_once;
create unique index money_back_once on payments.money_back (capture_id, reason)
  where state <> 'refused' and reason not in ('service', 'chargeback', 'chargeback-held') and way <> 'cabinet';
drop index payments.service_return_once;
create unique index service_return_once on payments.money_back (case_ref, reason) where case_ref is not null and state <> 'refused';

create or replace function payments.beside_the_price(of_capture uuid) returns bigint language sql stable as $$
  select capture.amount - coalesce((select price from payments.conclusion where capture_id = capture.id), 0)
    - coalesce((select sum(amount) from payments.money_back
        where capture_id = capture.id and state <> 'refused' and (case_ref is null or reason = 'chargeback-held')), 0)::bigint
  from payments.capture where id = of_capture
$$;

create or replace function payments.guard_money_back() returns trigger language plpgsql as $$
declare
  came payments.capture%rowtype;
  price bigint;
  of_service bigint;
  of_rest bigint;
  outside bigint;
  is_rest boolean;
begin
  if tg_op = 'UPDATE' and (old.state = 'refused'
    or (old.state = 'done' and not (new.state = 'refused' and old.way = 'gateway' and exists (
      select from payments.return_denied d where d.money_back_id = old.id and d.refund_id = old.refund_id)))
    or (old.id, old.capture_id, old.reason, old.amount, old.owed_at, old.way, old.case_ref, old.outside_id)
      is distinct from (new.id, new.capture_id, new.reason, new.amount, new.owed_at, new.way, new.case_ref, new.outside_id)) then
    raise exception 'payments.money_back is immutable' using errcode = 'integrity_constraint_violation', constraint = 'money_back_is_kept';
  end if;
  if tg_op = 'INSERT' then
    select * into came from payments.capture where id = new.capture_id for no key update;
    select c.price into price from payments.conclusion c where c.capture_id = new.capture_id;
    select coalesce(sum(amount) filter (where case_ref is not null and reason <> 'chargeback-held'), 0),
        coalesce(sum(amount) filter (where case_ref is null or reason = 'chargeback-held'), 0)
      into of_service, of_rest from payments.money_back where capture_id = new.capture_id and state <> 'refused';
    is_rest := new.case_ref is null or new.reason = 'chargeback-held';
    outside := payments.outside_open(new.capture_id);
    if new.outside_id is not null then
      -- What is explained here was counted as unexplained.
      if not exists (select from payments.v_outside_return o
        where o.outside_id = new.outside_id and o.capture_id = new.capture_id and o.amount - o.explained >= new.amount) then
        raise exception 'more would be explained than went' using errcode = 'integrity_constraint_violation', constraint = 'never_explained_more_than_went';
      end if;
      outside := outside - new.amount;
    end if;
    if payments.decision_of(came.id, came.decision) = 'ignore'
      or (is_rest and of_rest + coalesce(price, 0) + outside + new.amount > came.amount)
      or (not is_rest and (price is null or of_service + new.amount > price))
      or of_service + of_rest + outside + new.amount > came.amount then
      raise exception 'more would go back than came' using errcode = 'integrity_constraint_violation', constraint = 'never_back_more_than_came';
    end if;
  end if;
  return new;
end $$;

create or replace function refunds.require_case() returns trigger language plpgsql as $$
begin
  if (new.reason = 'service' and not exists (
      select from refunds.refund_case c where c.id = new.case_ref and c.capture_id = new.capture_id and c.amount = new.amount
        and c.state in ('approved', 'paying', 'stuck')))
    or (new.reason in ('chargeback', 'chargeback-held') and not exists (
      select from refunds.chargeback b where b.id = new.case_ref and b.capture_id = new.capture_id
        and new.amount = case new.reason when 'chargeback' then b.of_price else b.of_held end)) then
    raise exception 'no approved case' using errcode = 'integrity_constraint_violation', constraint = 'service_return_has_an_approved_case';
  end if;
  -- What a case explains is never sent, and what it does not explain never counts as gone.
  if new.reason = 'service' and new.outside_id is distinct from (select o.outside_id from refunds.case_outside o where o.case_id = new.case_ref) then
    raise exception 'sent what had gone' using errcode = 'integrity_constraint_violation', constraint = 'explained_case_is_never_sent';
  end if;
  return new;
end $$;

-- As in 1250, behind the lock of the payment: of a dispute that is recorded in this moment one waits for the other.
create or replace function payments.full_payment_only() returns trigger language plpgsql as $$
begin
  perform from payments.capture where id = new.capture_id for no key update;
  if not exists (
    select from payments.capture c join payments.attempt a on a.id = c.attempt_id
    where c.id = new.capture_id and c.currency = 'KZT' and c.decision in ('conclude', 'hold')
      and (c.paid_at is not null
        or exists (select from payments.capture_moment m where m.capture_id = c.id)
        or exists (
          select from payments.inquiry i join payments.oddity o on o.id = i.oddity_id
          where o.capture_id = c.id and i.said ->> 'state' = 'paid' and i.said ->> 'paidAt' is not null))
      and c.application_id = new.application_id and a.application_id = new.application_id
      and c.amount - coalesce((select sum(b.amount) from payments.money_back b where b.capture_id = c.id and b.state <> 'refused'), 0) >= new.price)
  then
    raise exception 'not a full payment' using errcode = 'integrity_constraint_violation', constraint = 'only_a_full_payment_concludes';
  end if;
  return new;
end $$;

select platform.keep_from_emptying();
