-- Money and life of a contract by its seats: each has its share of the price, earns it over its own term, and may end alone.

-- The life of one seat beside that of its contract: no row, it lives as the contract does. Steps are chained like the
-- contract's own; `in-service` is the living state, to which a lifted suspension leads back.
create table contracts.seat_transition (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into contracts.seat_transition (from_state, to_state) values
  ('in-service', 'suspended'), ('in-service', 'withdrawn'), ('in-service', 'refunded'),
  ('suspended', 'in-service'), ('suspended', 'terminated'), ('suspended', 'withdrawn'), ('suspended', 'refunded'),
  ('terminated', 'refunded');
create trigger seat_transition_is_immutable before update or delete on contracts.seat_transition
  for each row execute function platform.refuse_change();

create table contracts.seat_step (
  contract_id uuid not null references contracts.contract (id),
  seat_no integer not null check (seat_no > 0),
  no integer not null check (no > 0),
  previous_no integer generated always as (nullif(no - 1, 0)) stored,
  from_state text not null,
  to_state text not null,
  reason text not null check (reason ~ '^[a-z][a-z-]*$'),
  reference text,
  actor_kind text not null check (actor_kind in ('person', 'staff', 'system', 'gateway', 'guest')),
  actor_id text,
  at timestamptz not null,
  constraint seat_step_pkey primary key (contract_id, seat_no, no),
  unique (contract_id, seat_no, no, to_state),
  constraint seat_step_begins_living check (no > 1 or from_state = 'in-service'),
  constraint seat_step_is_a_transition foreign key (from_state, to_state) references contracts.seat_transition (from_state, to_state),
  constraint seat_step_follows_the_last foreign key (contract_id, seat_no, previous_no, from_state)
    references contracts.seat_step (contract_id, seat_no, no, to_state)
);
create trigger seat_step_is_append_only before update or delete on contracts.seat_step
  for each row execute function platform.refuse_change();
create function contracts.require_seat() returns trigger language plpgsql as $$
begin
  if not exists (select from contracts.contract where id = new.contract_id and seats >= new.seat_no) then
    raise exception 'the contract has no such seat' using errcode = '23514', constraint = 'seat_is_of_the_contract';
  end if;
  return new;
end $$;
create trigger seat_is_of_the_contract before insert on contracts.seat_step
  for each row execute function contracts.require_seat();

-- For later rooms: where a seat stands that has ever moved by itself, and since when.
create view contracts.v_seat_state as
select distinct on (contract_id, seat_no) contract_id, seat_no, to_state as state, at as since
from contracts.seat_step order by contract_id, seat_no, no desc;

create or replace view contracts.v_sale as
select id as contract_id, number, application_id, capture_id, amount, vat, date, seats from contracts.contract;

-- Access ends with the seat, too.
create or replace view enrolments.v_access as
select
  enrolment.id as enrolment_id, enrolment.account_id, enrolment.programme_id, enrolment.programme_version_id,
  enrolment.contract_id, enrolment.opened_at, enrolment.access_days,
  coalesce((select sum(extension.days) from enrolments.extension where extension.enrolment_id = enrolment.id), 0)::integer as extra_days,
  closure.state as closed_as, closure.at as closed_at, enrolment.seat_no
from enrolments.enrolment
left join lateral (
  select last.to_state as state, last.at from (
    (select step.to_state, step.at, 1 as rank from contracts.seat_step step
      where step.contract_id = enrolment.contract_id and step.seat_no = enrolment.seat_no order by step.no desc limit 1)
    union all
    (select step.to_state, step.at, 2 from contracts.step
      where step.contract_id = enrolment.contract_id order by step.no desc limit 1)
  ) as last
  where last.to_state in ('suspended', 'terminated', 'withdrawn', 'refunded')
  -- What happened to the seat itself says more than what its contract came to.
  order by last.rank limit 1
) as closure on true;

-- A sum may belong to one seat of its contract.
alter table ledger.entry add column seat_no integer check (seat_no > 0),
  add constraint seat_is_of_a_contract check (seat_no is null or contract_id is not null);
create or replace view ledger.v_entry as
select id as entry_id, event, reference, provider, debit, credit, amount, currency, day, at, contract_id, seat_no from ledger.entry;

-- The days of many seats are booked in one statement, so advances are summed once for it and not once for each row.
drop trigger advances_never_below_zero on ledger.entry;
create or replace function ledger.guard_advances() returns trigger language plpgsql as $$
declare
  one uuid;
  advance bigint;
begin
  for one in select distinct contract_id from added where contract_id is not null and debit = 'customer-advances' order by contract_id loop
    perform pg_advisory_xact_lock(hashtextextended(one::text, 1100));
    select coalesce(sum(case when credit = 'customer-advances' then amount else -amount end), 0) into advance
      from ledger.entry where contract_id = one and 'customer-advances' in (debit, credit);
    if advance < 0 then
      raise exception 'more advance would go than came' using errcode = 'integrity_constraint_violation', constraint = 'advances_never_below_zero';
    end if;
  end loop;
  return null;
end $$;
create trigger advances_never_below_zero after insert on ledger.entry
  referencing new table as added for each statement execute function ledger.guard_advances();
