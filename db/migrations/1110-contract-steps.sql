-- The life of a contract (clauses 2.2, 4.2, 4.4): every step is a row, chained to the one before it, and only steps that
-- stand in the table of transitions are taken.
create table contracts.transition (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into contracts.transition (from_state, to_state) values
  ('concluded', 'in-service'), ('concluded', 'withdrawn'), ('concluded', 'refunded'),
  ('in-service', 'fulfilled'), ('in-service', 'suspended'), ('in-service', 'withdrawn'), ('in-service', 'refunded'),
  ('fulfilled', 'suspended'), ('fulfilled', 'refunded'),
  ('suspended', 'in-service'), ('suspended', 'fulfilled'), ('suspended', 'terminated'), ('suspended', 'withdrawn'),
  ('suspended', 'refunded'),
  ('terminated', 'refunded');
create trigger transition_is_immutable before update or delete on contracts.transition
  for each row execute function platform.refuse_change();

create table contracts.step (
  contract_id uuid not null references contracts.contract (id),
  no integer not null check (no > 0),
  -- The step before: its number, and the state it led to.
  previous_no integer generated always as (nullif(no - 1, 0)) stored,
  from_state text,
  to_state text not null
    check (to_state in ('concluded', 'in-service', 'fulfilled', 'suspended', 'terminated', 'withdrawn', 'refunded')),
  reason text not null check (reason ~ '^[a-z][a-z-]*$'),
  reference text,
  actor_kind text not null check (actor_kind in ('person', 'staff', 'system', 'gateway', 'guest')),
  actor_id text,
  at timestamptz not null,
  -- Two movers at once write the same number: one of them is refused.
  constraint step_pkey primary key (contract_id, no),
  unique (contract_id, no, to_state),
  constraint step_begins_concluded check ((no = 1) = (from_state is null) and (no > 1 or to_state = 'concluded')),
  constraint step_is_a_transition foreign key (from_state, to_state) references contracts.transition (from_state, to_state),
  constraint step_follows_the_last foreign key (contract_id, previous_no, from_state)
    references contracts.step (contract_id, no, to_state)
);
create trigger step_is_append_only before update or delete on contracts.step
  for each row execute function platform.refuse_change();

-- A suspension that is lifted leads back to where it began: what was fulfilled is not in service again.
create function contracts.refuse_wrong_return() returns trigger language plpgsql as $$
begin
  if exists (
    select from contracts.step before
    where before.contract_id = new.contract_id and before.no = new.no - 1 and before.from_state <> new.to_state
  ) then
    raise exception 'a lifted suspension leads back to the state before it' using errcode = '23514', constraint = 'step_returns_whence_it_came';
  end if;
  return new;
end $$;
create trigger step_returns_whence_it_came before insert on contracts.step
  for each row when (new.from_state = 'suspended' and new.to_state in ('in-service', 'fulfilled'))
  execute function contracts.refuse_wrong_return();

-- Contracts of before: concluded by our record, in service since the course was opened.
insert into contracts.step (contract_id, no, from_state, to_state, reason, reference, actor_kind, actor_id, at)
  select id, 1, null, 'concluded', 'paid', capture_id::text, 'person', account_id::text, recorded_at from contracts.contract;
insert into contracts.step (contract_id, no, from_state, to_state, reason, reference, actor_kind, at)
  select contract.id, 2, 'concluded', 'in-service', 'opened', enrolment.id::text, 'system', enrolment.opened_at
  from contracts.contract join enrolments.enrolment on enrolment.contract_id = contract.id;

-- For later rooms: where each contract stands now, and since when.
create view contracts.v_state as
select distinct on (contract_id) contract_id, no, to_state as state, at as since
from contracts.step order by contract_id, no desc;

-- Access ends with the service: a suspended, terminated, withdrawn or refunded contract opens nothing.
create or replace view enrolments.v_access as
select
  enrolment.id as enrolment_id, enrolment.account_id, enrolment.programme_id, enrolment.programme_version_id,
  enrolment.contract_id, enrolment.opened_at, enrolment.access_days,
  coalesce((select sum(extension.days) from enrolments.extension where extension.enrolment_id = enrolment.id), 0)::integer as extra_days,
  closure.state as closed_as, closure.at as closed_at
from enrolments.enrolment
left join lateral (
  select last.to_state as state, last.at from (
    select step.to_state, step.at from contracts.step
    where step.contract_id = enrolment.contract_id order by step.no desc limit 1
  ) as last
  where last.to_state in ('suspended', 'terminated', 'withdrawn', 'refunded')
) as closure on true;
