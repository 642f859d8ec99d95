-- An acceptance was offered because the term was over; then lost days were given back, and the course, or a seat, is open
-- again. The ground of that offer holds no more: it is void, and the service is offered anew with the end of the new term.
create table contracts.voided_offer (
  contract_id uuid not null,
  no integer not null,
  -- What gave the days.
  ground_ref text not null,
  at timestamptz not null,
  primary key (contract_id, no),
  foreign key (contract_id, no) references contracts.acceptance_offer (contract_id, no)
);
create trigger voided_offer_is_immutable before update or delete on contracts.voided_offer
  for each row execute function platform.refuse_change();

create or replace view contracts.v_last_offer as
select offer.contract_id, offer.no, offer.completed_at, offer.offered_at, offer.deemed_from,
  objection.request_number, objection.at as objected_at,
  -- A suspension after the offer, or its lifting; a dispute at the bank, or its end; or the course was opened again.
  greatest((select max(broken.at) from (
      select step.at from contracts.step
      where step.contract_id = offer.contract_id and 'suspended' in (step.from_state, step.to_state)
      union all select days.at from contracts.broken_days days where days.contract_id = offer.contract_id) broken
    where broken.at > offer.offered_at), voided.at) as broken_at,
  (select min((select delivery.at from messages.v_delivery delivery
      where delivery.message_id = letter.message_id and delivery.outcome in ('sent', 'kept')))
    from contracts.acceptance_letter letter
    where letter.contract_id = offer.contract_id and letter.no = offer.no) as told_at,
  offer.ground, voided.at as voided_at
from contracts.acceptance_offer offer
left join contracts.objection on objection.contract_id = offer.contract_id and objection.no = offer.no
left join contracts.voided_offer voided on voided.contract_id = offer.contract_id and voided.no = offer.no
where not exists (select from contracts.acceptance_offer later where later.contract_id = offer.contract_id and later.no = offer.no + 1);

-- Not by silence alone: what was void is accepted by nobody.
create function contracts.require_standing_offer() returns trigger language plpgsql as $$
begin
  if exists (select from contracts.voided_offer voided where voided.contract_id = new.contract_id and voided.no = new.no) then
    raise exception 'this offer is void' using errcode = '23514', constraint = 'accepted_only_what_stands';
  end if;
  return new;
end $$;
create trigger accepted_only_what_stands before insert on contracts.acceptance
  for each row execute function contracts.require_standing_offer();

select platform.keep_from_emptying();
