-- What the check of the books reads of refunds, disputes and the operators' queue.
create or replace view payments.v_return as
select back.id as money_back_id, back.capture_id, capture.provider, capture.currency, back.amount, back.reason, back.state,
  back.refund_id, back.owed_at, back.closed_at, back.way, back.case_ref
from payments.money_back back join payments.capture on capture.id = back.capture_id;

create view payments.v_oddity as
select oddity.id as oddity_id, oddity.kind, oddity.reference, oddity.facts, oddity.prepared, oddity.at, resolution.action
from payments.oddity left join payments.oddity_resolution resolution on resolution.oddity_id = oddity.id;

create view refunds.v_case as
select id as case_id, number, contract_id, capture_id, ground, amount, state, opened_at from refunds.refund_case;
create view refunds.v_chargeback as
select chargeback.id as chargeback_id, chargeback.contract_id, chargeback.capture_id, chargeback.amount, chargeback.at, outcome.outcome
from refunds.chargeback left join refunds.chargeback_outcome outcome on outcome.chargeback_id = chargeback.id;
