-- A payment of a contract that the bank, when asked, does not know is claimed from it. The customer has done their part: the claim
-- takes nothing from their contract, whatever comes of it; lost, the sum is the provider's loss.
alter table refunds.chargeback
  add column denied_in uuid references payments.oddity (id),
  add constraint a_claim_takes_nothing_of_a_contract check (denied_in is null or (of_price = 0 and of_held = 0 and contract_id is not null));

create or replace view refunds.v_chargeback as
select chargeback.id as chargeback_id, chargeback.contract_id, chargeback.capture_id, chargeback.amount, chargeback.at, outcome.outcome,
  chargeback.of_price, chargeback.of_held, chargeback.denied_in is not null as claim
from refunds.chargeback left join refunds.chargeback_outcome outcome on outcome.chargeback_id = chargeback.id;

-- The customer has no part in a claim, so it keeps no silence of theirs from counting.
create or replace function refunds.refuse_silence_in_dispute() returns trigger language plpgsql as $$
begin
  if exists (select from refunds.v_chargeback where contract_id = new.contract_id and outcome is null and not claim) then
    raise exception 'silence says nothing while the payment is disputed' using errcode = '23514', constraint = 'deemed_only_undisputed';
  end if;
  return new;
end $$;
