-- Money taken for test money that the bank, asked by staff, calls real: it counts from then on.
create table payments.counted (
  capture_id uuid primary key references payments.capture (id),
  oddity_id uuid not null unique references payments.oddity (id),
  at timestamptz not null
);
create trigger counted_is_immutable before update or delete on payments.counted
  for each row execute function platform.refuse_change();

-- As it stands now: a payment that counts after all is held until its return has been decided.
create function payments.decision_of(of_capture uuid, decided text) returns text language sql stable as $$
  select case when decided = 'ignore' and exists (select from payments.counted where capture_id = of_capture) then 'hold' else decided end
$$;

create or replace view payments.v_transaction as
select id as capture_id, provider, transaction_id, attempt_id, amount, currency, paid_at, recorded_at, payments.decision_of(id, decision) as decision
from payments.capture;

create or replace view payments.v_capture as
select capture.id as capture_id, capture.transaction_id, capture.attempt_id, capture.application_id, capture.account_id,
  capture.amount, capture.currency, capture.paid_at, capture.recorded_at, capture.card_last_four,
  payments.decision_of(capture.id, capture.decision) as decision,
  coalesce((select sum(back.amount) from payments.money_back back where back.capture_id = capture.id and back.state = 'done'), 0)::bigint as returned,
  case
    when payments.decision_of(capture.id, capture.decision) = 'ignore' then 'test'
    when exists (select from payments.conclusion where conclusion.capture_id = capture.id) then 'concluded'
    when capture.amount <= (select sum(back.amount) from payments.money_back back where back.capture_id = capture.id and back.state = 'done') then 'returned'
    else 'waiting'
  end as state
from payments.capture;

create or replace function payments.guard_money_back() returns trigger language plpgsql as $$
declare
  came payments.capture%rowtype;
  price bigint;
  of_service bigint;
  of_rest bigint;
  outside bigint;
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
    select coalesce(sum(amount) filter (where case_ref is not null), 0), coalesce(sum(amount) filter (where case_ref is null), 0)
      into of_service, of_rest from payments.money_back where capture_id = new.capture_id and state <> 'refused';
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
      or (new.case_ref is null and of_rest + coalesce(price, 0) + outside + new.amount > came.amount)
      or (new.case_ref is not null and (price is null or of_service + new.amount > price))
      or of_service + of_rest + outside + new.amount > came.amount then
      raise exception 'more would go back than came' using errcode = 'integrity_constraint_violation', constraint = 'never_back_more_than_came';
    end if;
  end if;
  return new;
end $$;

select platform.keep_from_emptying();
