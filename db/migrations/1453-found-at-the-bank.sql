-- What the bank, asked by staff, holds of a payment beyond our books: it took more than it had told, gave back less than it had
-- told, or knows a payment again that it had denied. It came, and goes back, as nothing was sold for it.
create table payments.found (
  oddity_id uuid primary key references payments.oddity (id),
  capture_id uuid not null references payments.capture (id),
  -- The bank's number of the payment, or of its return, that it states otherwise.
  transaction_id text not null,
  amount bigint not null check (amount > 0),
  at timestamptz not null
);
create index found_by_capture on payments.found (capture_id);
create trigger found_is_immutable before update or delete on payments.found
  for each row execute function platform.refuse_change();

-- How the number of a sum ends that was booked out because the bank does not hold it, or not all of it.
create function payments.never_taken(number text) returns boolean language sql immutable as $$
  select number ~ ':(denied|differs)(-[0-9]+)?$'
$$;

create function payments.came(of_capture uuid) returns bigint language sql stable as $$
  select capture.amount + coalesce((select sum(amount) from payments.found where capture_id = capture.id), 0)::bigint
  from payments.capture where id = of_capture
$$;

-- Each payment by the sum that the bank holds it to be, by its last word.
create view payments.v_at_bank as
select capture.id as capture_id, capture.provider, capture.transaction_id, capture.currency,
  (capture.amount + coalesce(more.amount, 0) - coalesce(gone.amount, 0))::bigint as amount
from payments.capture
left join (select capture_id, transaction_id, sum(amount) as amount from payments.found group by capture_id, transaction_id) more
  on more.capture_id = capture.id and more.transaction_id = capture.transaction_id
left join (select provider, payment_id, sum(amount) as amount from payments.outside_return
    where payments.never_taken(transaction_id) and left(transaction_id, length(payment_id) + 1) = payment_id || ':'
    group by provider, payment_id) gone
  on gone.provider = capture.provider and gone.payment_id = capture.transaction_id;

-- Each return of ours that the bank made, in the same way.
create view payments.v_return_at_bank as
select back.id as money_back_id, back.capture_id, capture.provider, back.refund_id as transaction_id, capture.currency,
  (back.amount - coalesce(less.amount, 0) + coalesce(more.amount, 0))::bigint as amount
from payments.money_back back join payments.capture on capture.id = back.capture_id
left join (select capture_id, transaction_id, sum(amount) as amount from payments.found group by capture_id, transaction_id) less
  on less.capture_id = back.capture_id and less.transaction_id = back.refund_id
left join (select provider, regexp_replace(transaction_id, ':differs(-[0-9]+)?$', '') as number, sum(amount) as amount
    from payments.outside_return where payments.never_taken(transaction_id) group by 1, 2) more
  on more.provider = capture.provider and more.number = back.refund_id
where back.way = 'gateway' and back.state = 'done';

-- For the books: with what was found of it.
create or replace view payments.v_transaction as
select capture.id as capture_id, provider, transaction_id, attempt_id, (capture.amount + coalesce(more.amount, 0))::bigint as amount, currency,
  paid_at, recorded_at, payments.decision_of(capture.id, decision) as decision
from payments.capture
left join (select capture_id, sum(amount) as amount from payments.found group by capture_id) more on more.capture_id = capture.id;

create or replace view payments.v_capture as
select capture.id as capture_id, capture.transaction_id, capture.attempt_id, capture.application_id, capture.account_id,
  capture.amount, capture.currency, capture.paid_at, capture.recorded_at, capture.card_last_four,
  payments.decision_of(capture.id, capture.decision) as decision,
  coalesce((select sum(back.amount) from payments.money_back back where back.capture_id = capture.id and back.state = 'done'), 0)::bigint as returned,
  case
    when payments.decision_of(capture.id, capture.decision) = 'ignore' then 'test'
    when exists (select from payments.conclusion where conclusion.capture_id = capture.id) then 'concluded'
    when capture.amount + coalesce(more.amount, 0) <= (select sum(back.amount) from payments.money_back back where back.capture_id = capture.id and back.state = 'done') then 'returned'
    else 'waiting'
  end as state
from payments.capture
left join (select capture_id, sum(amount) as amount from payments.found group by capture_id) more on more.capture_id = capture.id;

create or replace function payments.beside_the_price(of_capture uuid) returns bigint language sql stable as $$
  select payments.came(of_capture) - coalesce((select price from payments.conclusion where capture_id = of_capture), 0)
    - coalesce((select sum(amount) from payments.money_back
        where capture_id = of_capture and state <> 'refused' and (case_ref is null or reason = 'chargeback-held')), 0)::bigint
$$;

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
      and payments.came(c.id) - coalesce((select sum(b.amount) from payments.money_back b where b.capture_id = c.id and b.state <> 'refused'), 0) >= new.price)
  then
    raise exception 'not a full payment' using errcode = 'integrity_constraint_violation', constraint = 'only_a_full_payment_concludes';
  end if;
  return new;
end $$;

create or replace function payments.guard_money_back() returns trigger language plpgsql as $$
declare
  decided text;
  came bigint;
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
    select payments.decision_of(id, decision) into decided from payments.capture where id = new.capture_id for no key update;
    came := payments.came(new.capture_id);
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
    if decided = 'ignore'
      or (is_rest and of_rest + coalesce(price, 0) + outside + new.amount > came)
      or (not is_rest and (price is null or of_service + new.amount > price))
      or of_service + of_rest + outside + new.amount > came then
      raise exception 'more would go back than came' using errcode = 'integrity_constraint_violation', constraint = 'never_back_more_than_came';
    end if;
  end if;
  return new;
end $$;

-- It goes back under a reason of its own, as often as something is found.
alter table payments.money_back
  drop constraint money_back_reason_check,
  add constraint money_back_reason_check check (reason in
    ('duplicate', 'surplus', 'unsellable', 'short', 'terms-changed', 'decided', 'found', 'service', 'chargeback', 'chargeback-held'));
drop index payments.money_back_once;
create unique index money_back_once on payments.money_back (capture_id, reason)
  where state <> 'refused' and reason not in ('found', 'service', 'chargeback', 'chargeback-held') and way <> 'cabinet';

-- A payment of a contract that the bank had denied, whose claim on it was lost, and that it knows again: the loss is undone.
create table refunds.claim_found (
  chargeback_id uuid primary key references refunds.chargeback (id),
  oddity_id uuid not null unique references payments.oddity (id),
  by_staff uuid not null references people.account (id),
  at timestamptz not null
);
create trigger claim_found_is_immutable before update or delete on refunds.claim_found
  for each row execute function platform.refuse_change();
create function refunds.only_a_lost_claim_is_found() returns trigger language plpgsql as $$
begin
  if not exists (select from refunds.chargeback c join refunds.chargeback_outcome o on o.chargeback_id = c.id
    where c.id = new.chargeback_id and c.denied_in is not null and o.outcome = 'lost') then
    raise exception 'no lost claim' using errcode = 'integrity_constraint_violation', constraint = 'only_a_lost_claim_is_found';
  end if;
  return new;
end $$;
create trigger only_a_lost_claim_is_found before insert on refunds.claim_found
  for each row execute function refunds.only_a_lost_claim_is_found();

create or replace view refunds.v_chargeback as
select chargeback.id as chargeback_id, chargeback.contract_id, chargeback.capture_id, chargeback.amount, chargeback.at,
  case when exists (select from refunds.claim_found found where found.chargeback_id = chargeback.id) then 'won' else outcome.outcome end as outcome,
  chargeback.of_price, chargeback.of_held, chargeback.denied_in is not null as claim
from refunds.chargeback left join refunds.chargeback_outcome outcome on outcome.chargeback_id = chargeback.id;

create or replace function refunds.guard_disputes() returns trigger language plpgsql as $$
declare
  decided text;
begin
  select payments.decision_of(id, decision) into decided from payments.capture where id = new.capture_id for no key update;
  if new.contract_id is distinct from (select c.id from contracts.contract c where c.capture_id = new.capture_id) then
    raise exception 'a dispute names the contract of its payment' using errcode = 'integrity_constraint_violation', constraint = 'dispute_names_its_contract';
  end if;
  if decided = 'ignore' or new.amount + (select coalesce(sum(before.amount), 0) from refunds.v_chargeback before
    where before.capture_id = new.capture_id and before.outcome is distinct from 'won') > payments.came(new.capture_id) then
    raise exception 'more is disputed than came' using errcode = 'integrity_constraint_violation', constraint = 'never_disputed_more_than_came';
  end if;
  return new;
end $$;

-- What the bank states of an operation otherwise than before; the first statement stands in `operation`.
create table reconciliation.restatement (
  provider text not null,
  kind text not null,
  transaction_id text not null,
  no integer not null check (no > 0),
  amount bigint not null,
  currency text not null,
  registry_id uuid not null references reconciliation.registry (id),
  primary key (provider, kind, transaction_id, no),
  foreign key (provider, kind, transaction_id) references reconciliation.operation (provider, kind, transaction_id)
);
create trigger restatement_is_immutable before update or delete on reconciliation.restatement
  for each row execute function platform.refuse_change();

-- Each operation as the bank states it now; `no` tells its statements apart, 0 is the first.
create view reconciliation.v_stated as
select operation.provider, operation.kind, operation.transaction_id, coalesce(last.no, 0) as no,
  coalesce(last.amount, operation.amount) as amount, coalesce(last.currency, operation.currency) as currency
from reconciliation.operation
left join (select distinct on (provider, kind, transaction_id) provider, kind, transaction_id, no, amount, currency
    from reconciliation.restatement order by provider, kind, transaction_id, no desc) last using (provider, kind, transaction_id);

select platform.keep_from_emptying();
