-- A return made in the bank's cabinet is a fact about the payment it was made of: it counts in all that goes back, before
-- anybody has explained it. A row of money back that explains it (way 'cabinet') is sent by nobody.
create table payments.outside_return (
  id uuid primary key default uuidv7(),
  provider text not null,
  -- The bank's own number of the return, and of the payment it was made of, where the bank tells it.
  transaction_id text not null,
  payment_id text,
  amount bigint not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  at timestamptz not null,
  constraint outside_return_once unique (provider, transaction_id)
);
create index outside_return_of_payment on payments.outside_return (provider, payment_id);
create trigger outside_return_is_never_emptied before truncate on payments.outside_return
  for each statement execute function platform.refuse_change();
create trigger outside_return_is_immutable before update or delete on payments.outside_return
  for each row execute function platform.refuse_change();

insert into payments.outside_return (provider, transaction_id, payment_id, amount, currency, at)
select split_part(reference, ':', 1), facts ->> 'transaction', facts ->> 'payment', (facts ->> 'amount')::bigint, facts ->> 'currency', at
from payments.oddity where kind = 'returned-outside';

-- Whoever decides a return of the same payment in this moment goes first, or sees it.
create function payments.lock_returned_payment() returns trigger language plpgsql as $$
begin
  perform from payments.capture where provider = new.provider and transaction_id = new.payment_id for no key update;
  return new;
end $$;
create trigger outside_return_waits before insert on payments.outside_return
  for each row execute function payments.lock_returned_payment();

alter table payments.money_back add column outside_id uuid references payments.outside_return (id);
create index money_back_by_outside on payments.money_back (outside_id) where outside_id is not null;
alter table payments.money_back drop constraint money_back_way_check;
alter table payments.money_back
  add constraint money_back_way_check check (way in ('gateway', 'transfer', 'chargeback', 'cabinet')),
  add constraint cabinet_return_names_it check ((way = 'cabinet') = (outside_id is not null));
-- Several parts of one payment may be explained as no price.
drop index payments.money_back_once;
create unique index money_back_once on payments.money_back (capture_id, reason)
  where state <> 'refused' and reason not in ('service', 'chargeback') and way <> 'cabinet';

-- What went back in the cabinet, and how much of it rows of money back explain.
create view payments.v_outside_return as
select one.id as outside_id, one.provider, one.transaction_id, one.payment_id, capture.id as capture_id, one.amount, one.currency, one.at,
  coalesce((select sum(back.amount) from payments.money_back back where back.outside_id = one.id and back.state <> 'refused'), 0)::bigint as explained
from payments.outside_return one
left join payments.capture on capture.provider = one.provider and capture.transaction_id = one.payment_id;

-- Of a payment: gone in the cabinet and not explained; and what of that can only have been of a price that was concluded on.
create function payments.outside_open(of_capture uuid) returns bigint language sql stable as $$
  select coalesce(sum(amount - explained), 0)::bigint from payments.v_outside_return where capture_id = of_capture
$$;
create function payments.beside_the_price(of_capture uuid) returns bigint language sql stable as $$
  select capture.amount - coalesce((select price from payments.conclusion where capture_id = capture.id), 0)
    - coalesce((select sum(amount) from payments.money_back where capture_id = capture.id and state <> 'refused' and case_ref is null), 0)::bigint
  from payments.capture where id = of_capture
$$;
create function payments.outside_of_price(of_capture uuid) returns bigint language sql stable as $$
  select case when exists (select from payments.conclusion where capture_id = of_capture)
    then greatest(0, payments.outside_open(of_capture) - payments.beside_the_price(of_capture)) else 0 end
$$;

create or replace function payments.guard_money_back() returns trigger language plpgsql as $$
declare
  came payments.capture%rowtype;
  price bigint;
  of_service bigint;
  of_rest bigint;
  outside bigint;
begin
  if tg_op = 'UPDATE' and (old.state in ('done', 'refused')
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
    if came.decision = 'ignore'
      or (new.case_ref is null and of_rest + coalesce(price, 0) + outside + new.amount > came.amount)
      or (new.case_ref is not null and (price is null or of_service + new.amount > price))
      or of_service + of_rest + outside + new.amount > came.amount then
      raise exception 'more would go back than came' using errcode = 'integrity_constraint_violation', constraint = 'never_back_more_than_came';
    end if;
  end if;
  return new;
end $$;
