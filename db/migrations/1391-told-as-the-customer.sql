-- Who is told as the customer of an organisation's contract: whoever acts for it now, and not who once pressed Pay.
create view organisations.v_member as
select member.organisation_id, member.account_id, member.role, version.id as version_id
from organisations.member join organisations.version on version.organisation_id = member.organisation_id
where member.ended_at is null;

-- The letters by which an acceptance was offered (clause 2.2): silence speaks only where one of them was sent.
create table contracts.acceptance_letter (
  contract_id uuid not null,
  no integer not null,
  account_id uuid not null references people.account (id),
  message_id uuid not null unique,
  primary key (contract_id, no, account_id),
  foreign key (contract_id, no) references contracts.acceptance_offer (contract_id, no)
);
create trigger acceptance_letter_is_immutable before update or delete on contracts.acceptance_letter
  for each row execute function platform.refuse_change();

-- Offers of before were told to the one account of their contract, in the transaction of the offer.
insert into contracts.acceptance_letter (contract_id, no, account_id, message_id)
  select distinct on (message.id) offer.contract_id, offer.no, contract.account_id, message.id
  from contracts.acceptance_offer offer
  join contracts.contract on contract.id = offer.contract_id
  join messages.message on message.account_id = contract.account_id and message.template = 'acceptance-offered'
    and message.created_at between offer.offered_at - interval '1 second' and offer.offered_at + interval '5 seconds'
  order by message.id, abs(extract(epoch from message.created_at - offer.offered_at))
  on conflict do nothing;

create function contracts.require_sent_letter() returns trigger language plpgsql as $$
begin
  if new.how = 'deemed' and not exists (
    select from contracts.acceptance_letter letter
    join messages.v_delivery delivery on delivery.message_id = letter.message_id and delivery.outcome in ('sent', 'kept')
    where letter.contract_id = new.contract_id and letter.no = new.no
  ) then
    raise exception 'silence after no letter is no acceptance' using errcode = '23514', constraint = 'deemed_only_after_a_sent_letter';
  end if;
  return new;
end $$;
create trigger deemed_only_after_a_sent_letter before insert on contracts.acceptance
  for each row execute function contracts.require_sent_letter();

select platform.keep_from_emptying();
