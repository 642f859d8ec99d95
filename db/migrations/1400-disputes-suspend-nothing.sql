-- Nobody is suspended unwarned (clause 4.2, offer 12.2), also not while the bank disputes the payment (decision 0081): the
-- exception that migration 1121 made is taken out. The build that still serves while this one is deployed is refused such a
-- record whole, and staff record it again a moment later.
create or replace function conduct.refuse_unwarned_suspension() returns trigger language plpgsql as $$
begin
  if new.reason = 'chargeback' or not exists (
    select from conduct.violation
    join contracts.contract on contract.id = violation.contract_id
    join lateral (
      select step.to_state, step.at from conduct.step where step.case_id = violation.id order by step.no desc limit 1
    ) as last on true
    where violation.contract_id = new.contract_id and violation.id::text = new.reference
      and violation.seat_no is not distinct from (to_jsonb(new) ->> 'seat_no')::integer
      and (violation.seat_no is null) = (contract.seats is null)
      and last.to_state = 'suspended' and last.at <= new.at
  ) then
    raise exception 'no suspension before a delivered warning whose answer time has passed'
      using errcode = '23514', constraint = 'step_suspends_only_the_warned';
  end if;
  return new;
end $$;

-- What a dispute has suspended opens again now, and not only when the bank decides. A suspension for a breach stays.
with lifted as (
  insert into contracts.step (contract_id, no, from_state, to_state, reason, reference, actor_kind, at)
    select contract_id, no + 1, 'suspended', from_state, 'chargeback', reference, 'system', now()
    from (select distinct on (contract_id) * from contracts.step order by contract_id, no desc) as last
    where to_state = 'suspended' and reason = 'chargeback'
    returning *
)
insert into platform.journal (event, subject_kind, subject_id, actor_kind, at, facts)
  select 'contract.' || to_state, 'contract', contract_id::text, 'system', at,
    jsonb_build_object('from', from_state, 'reason', reason, 'reference', reference)
  from lifted;

-- The days of an offer of acceptance (clause 2.2) break when a dispute is recorded and when it ends: whoever disputes the
-- payment is not silent, and could ask for no refund meanwhile. The service is offered anew afterwards.
create table contracts.broken_days (
  contract_id uuid not null references contracts.contract (id),
  reason text not null check (reason in ('dispute-opened', 'dispute-ended')),
  reference uuid not null,
  at timestamptz not null,
  primary key (contract_id, reference, reason)
);
create trigger broken_days_are_immutable before update or delete on contracts.broken_days
  for each row execute function platform.refuse_change();
create trigger broken_days_are_never_emptied before truncate on contracts.broken_days
  for each statement execute function platform.refuse_change();

create or replace view contracts.v_last_offer as
select offer.contract_id, offer.no, offer.completed_at, offer.offered_at, offer.deemed_from,
  objection.request_number, objection.at as objected_at,
  -- A suspension after the offer, or its lifting; a dispute at the bank, or its end.
  (select max(broken.at) from (
      select step.at from contracts.step
      where step.contract_id = offer.contract_id and 'suspended' in (step.from_state, step.to_state)
      union all select days.at from contracts.broken_days days where days.contract_id = offer.contract_id) broken
    where broken.at > offer.offered_at) as broken_at,
  (select min((select delivery.at from messages.v_delivery delivery
      where delivery.message_id = letter.message_id and delivery.outcome in ('sent', 'kept')))
    from contracts.acceptance_letter letter
    where letter.contract_id = offer.contract_id and letter.no = offer.no) as told_at,
  offer.ground
from contracts.acceptance_offer offer
left join contracts.objection on objection.contract_id = offer.contract_id and objection.no = offer.no
where not exists (select from contracts.acceptance_offer later where later.contract_id = offer.contract_id and later.no = offer.no + 1);

-- While a dispute is open silence fulfils nothing, also where the service was offered in the midst of it.
create function refunds.refuse_silence_in_dispute() returns trigger language plpgsql as $$
begin
  if exists (select from refunds.v_chargeback where contract_id = new.contract_id and outcome is null) then
    raise exception 'silence says nothing while the payment is disputed' using errcode = '23514', constraint = 'deemed_only_undisputed';
  end if;
  return new;
end $$;
create trigger deemed_only_undisputed before insert on contracts.acceptance
  for each row when (new.how = 'deemed') execute function refunds.refuse_silence_in_dispute();
