-- A service is rendered when the programme was completed, or when the access that was paid for stood open to its last day
-- (clauses 2.2, 3.12); completed_at is the moment it was, for a term the end of its last day.
-- The release before offers completed courses only, and names no ground.
alter table contracts.acceptance_offer add column ground text not null default 'completed'
  constraint acceptance_offer_ground_check check (ground in ('completed', 'term-over'));
alter table contracts.acceptance_offer add constraint term_ends_at_a_midnight
  check (ground = 'completed' or extract(epoch from (completed_at at time zone 'Asia/Almaty')::time) = 0);

create or replace view contracts.v_last_offer as
select offer.contract_id, offer.no, offer.completed_at, offer.offered_at, offer.deemed_from,
  objection.request_number, objection.at as objected_at,
  (select max(step.at) from contracts.step
    where step.contract_id = offer.contract_id and 'suspended' in (step.from_state, step.to_state)
      and step.at > offer.offered_at) as broken_at,
  (select min((select delivery.at from messages.v_delivery delivery
      where delivery.message_id = letter.message_id and delivery.outcome in ('sent', 'kept')))
    from contracts.acceptance_letter letter
    where letter.contract_id = offer.contract_id and letter.no = offer.no) as told_at,
  offer.ground
from contracts.acceptance_offer offer
left join contracts.objection on objection.contract_id = offer.contract_id and objection.no = offer.no
where not exists (select from contracts.acceptance_offer later where later.contract_id = offer.contract_id and later.no = offer.no + 1);
