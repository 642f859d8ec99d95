-- An address that takes no letters: after three offers in a row of which none was told, the job offers no more and a person
-- looks at it (clause 2.2).
create or replace view contracts.v_last_offer as
select offer.contract_id, offer.no, offer.completed_at, offer.offered_at, offer.deemed_from,
  objection.request_number, objection.at as objected_at,
  greatest((select max(broken.at) from (
      select step.at from contracts.step
      where step.contract_id = offer.contract_id and 'suspended' in (step.from_state, step.to_state)
      union all select days.at from contracts.broken_days days where days.contract_id = offer.contract_id) broken
    where broken.at > offer.offered_at), voided.at) as broken_at,
  (select min((select delivery.at from messages.v_delivery delivery
      where delivery.message_id = letter.message_id and delivery.outcome in ('sent', 'kept')))
    from contracts.acceptance_letter letter
    where letter.contract_id = offer.contract_id and letter.no = offer.no) as told_at,
  offer.ground, voided.at as voided_at,
  offer.no >= 3 and not exists (
    select from contracts.acceptance_letter letter
    join messages.v_delivery delivery on delivery.message_id = letter.message_id and delivery.outcome in ('sent', 'kept')
    where letter.contract_id = offer.contract_id and letter.no > offer.no - 3) as unreached
from contracts.acceptance_offer offer
left join contracts.objection on objection.contract_id = offer.contract_id and objection.no = offer.no
left join contracts.voided_offer voided on voided.contract_id = offer.contract_id and voided.no = offer.no
where not exists (select from contracts.acceptance_offer later where later.contract_id = offer.contract_id and later.no = offer.no + 1);

-- Who asks for the money back does not accept the same service: accepted, it could be withdrawn from no more. The request
-- is decided or taken back first. A seat that was terminated is accepted by nobody, so its refund stops none of the others.
create function refunds.refuse_acceptance() returns trigger language plpgsql as $$
begin
  if exists (
    select from refunds.refund_case one
    where one.contract_id = new.contract_id and one.ground <> 'terminated' and one.state not in ('refused', 'done', 'taken-back')
  ) then
    raise exception 'the refund of this service waits' using errcode = '23514', constraint = 'accepted_only_without_a_refund';
  end if;
  return new;
end $$;
create trigger accepted_only_without_a_refund before insert on contracts.acceptance
  for each row when (new.how = 'accepted') execute function refunds.refuse_acceptance();

-- For later rooms: who was told of a version.
create view contracts.v_terms_notice as select version_id, account_id, event, at from contracts.terms_notice;
