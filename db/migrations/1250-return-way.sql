-- By which way a return went, for rooms that hold the bank's own list against ours: a transfer is in no gateway's list.
create or replace view payments.v_return as
select back.id as money_back_id, back.capture_id, capture.provider, capture.currency, back.amount, back.reason, back.state,
  back.refund_id, back.owed_at, back.closed_at, back.way
from payments.money_back back join payments.capture on capture.id = back.capture_id;
