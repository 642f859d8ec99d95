-- Where the last offer of acceptance stands (clause 2.2): its days count only unbroken, and only told of before they ended.
create view contracts.v_last_offer as
select offer.contract_id, offer.no, offer.completed_at, offer.offered_at, offer.deemed_from,
  objection.request_number, objection.at as objected_at,
  -- A suspension after the offer, or its lifting.
  (select max(step.at) from contracts.step
    where step.contract_id = offer.contract_id and 'suspended' in (step.from_state, step.to_state)
      and step.at > offer.offered_at) as broken_at,
  (select min((select delivery.at from messages.v_delivery delivery
      where delivery.message_id = letter.message_id and delivery.outcome in ('sent', 'kept')))
    from contracts.acceptance_letter letter
    where letter.contract_id = offer.contract_id and letter.no = offer.no) as told_at
from contracts.acceptance_offer offer
left join contracts.objection on objection.contract_id = offer.contract_id and objection.no = offer.no
where not exists (select from contracts.acceptance_offer later where later.contract_id = offer.contract_id and later.no = offer.no + 1);

-- A new offer follows an objection to the last one, a suspension that broke its days, or days that ended with nobody told.
alter table contracts.acceptance_offer drop constraint offered_anew_after_objection;
alter table contracts.acceptance_offer add constraint offer_follows_the_last
  foreign key (contract_id, previous_no) references contracts.acceptance_offer (contract_id, no);
create function contracts.require_cause_to_offer_anew() returns trigger language plpgsql as $$
begin
  if not exists (
    select from contracts.v_last_offer last
    where last.contract_id = new.contract_id and last.no = new.no - 1 and (
      last.objected_at is not null or last.broken_at is not null
      or (last.deemed_from <= new.offered_at and coalesce(last.told_at >= last.deemed_from, true)))
  ) then
    raise exception 'the last offer still stands' using errcode = '23514', constraint = 'offered_anew_only_for_a_cause';
  end if;
  return new;
end $$;
create trigger offered_anew_only_for_a_cause before insert on contracts.acceptance_offer
  for each row when (new.no > 1) execute function contracts.require_cause_to_offer_anew();

create or replace function contracts.require_sent_letter() returns trigger language plpgsql as $$
begin
  if new.how = 'deemed' and not exists (
    select from contracts.v_last_offer last
    where last.contract_id = new.contract_id and last.no = new.no and last.told_at < last.deemed_from
  ) then
    raise exception 'silence after no letter is no acceptance' using errcode = '23514', constraint = 'deemed_only_after_a_sent_letter';
  end if;
  if new.how = 'deemed' and exists (
    select from contracts.v_last_offer last where last.contract_id = new.contract_id and last.broken_at is not null
  ) then
    raise exception 'a suspension broke the days of this offer' using errcode = '23514', constraint = 'deemed_only_after_unbroken_days';
  end if;
  return new;
end $$;
