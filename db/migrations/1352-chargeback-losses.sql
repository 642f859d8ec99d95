-- A loss of the bank's making that no price covers: the customer had the money back before, and the bank took it again.
insert into ledger.account (code, kind) values ('losses', 'expense');

-- What of a dispute is of a price that is still here, and so reserved against a second return; the rest is a loss if it is lost.
alter table refunds.chargeback add column of_price bigint;
alter table refunds.chargeback disable trigger chargeback_is_immutable;
update refunds.chargeback set of_price = amount;
alter table refunds.chargeback enable trigger chargeback_is_immutable;
-- The build that still serves while this one is deployed knows of no losses: for it the whole dispute is of the price.
create function refunds.fill_of_price() returns trigger language plpgsql as $$
begin
  new.of_price := coalesce(new.of_price, new.amount);
  return new;
end $$;
create trigger all_of_the_price before insert on refunds.chargeback for each row execute function refunds.fill_of_price();
-- contract: the trigger above writes the column for whoever does not.
alter table refunds.chargeback alter column of_price set not null,
  add constraint no_more_of_the_price_than_disputed check (of_price between 0 and amount);

-- All disputes of a payment together take no more than came by it: more is a mistake of the pen.
create function refunds.guard_disputes() returns trigger language plpgsql as $$
declare
  came bigint;
begin
  select amount into came from payments.capture where id = new.capture_id for no key update;
  if new.amount + (select coalesce(sum(b.amount), 0) from refunds.chargeback b
    left join refunds.chargeback_outcome o on o.chargeback_id = b.id
    where b.capture_id = new.capture_id and o.outcome is distinct from 'won') > came then
    raise exception 'more is disputed than came' using errcode = 'integrity_constraint_violation', constraint = 'never_disputed_more_than_came';
  end if;
  return new;
end $$;
create trigger never_disputed_more_than_came before insert on refunds.chargeback
  for each row execute function refunds.guard_disputes();

create or replace function refunds.require_case() returns trigger language plpgsql as $$
begin
  if (new.reason = 'service' and not exists (
      select from refunds.refund_case c where c.id = new.case_ref and c.capture_id = new.capture_id and c.amount = new.amount
        and c.state in ('approved', 'paying', 'stuck')))
    or (new.reason = 'chargeback' and not exists (
      select from refunds.chargeback b where b.id = new.case_ref and b.capture_id = new.capture_id and b.of_price = new.amount)) then
    raise exception 'no approved case' using errcode = 'integrity_constraint_violation', constraint = 'service_return_has_an_approved_case';
  end if;
  -- What a case explains is never sent, and what it does not explain never counts as gone.
  if new.reason = 'service' and new.outside_id is distinct from (select o.outside_id from refunds.case_outside o where o.case_id = new.case_ref) then
    raise exception 'sent what had gone' using errcode = 'integrity_constraint_violation', constraint = 'explained_case_is_never_sent';
  end if;
  return new;
end $$;

-- What a lost dispute took of each seat.
create table refunds.chargeback_seat (
  chargeback_id uuid not null references refunds.chargeback (id),
  seat_no integer not null check (seat_no > 0),
  amount bigint not null check (amount > 0),
  primary key (chargeback_id, seat_no)
);
create trigger chargeback_seat_is_immutable before update or delete on refunds.chargeback_seat
  for each row execute function platform.refuse_change();
create trigger chargeback_seat_is_never_emptied before truncate on refunds.chargeback_seat
  for each statement execute function platform.refuse_change();

create or replace view refunds.v_chargeback as
select chargeback.id as chargeback_id, chargeback.contract_id, chargeback.capture_id, chargeback.amount, chargeback.at, outcome.outcome,
  chargeback.of_price
from refunds.chargeback left join refunds.chargeback_outcome outcome on outcome.chargeback_id = chargeback.id;
