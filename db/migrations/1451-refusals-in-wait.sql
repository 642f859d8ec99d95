-- A refusal may be appealed once in the days of its rule: until then the money is still asked for, and silence accepts nothing (clause 2.2).
create view refunds.v_refusal as
select one.contract_id, one.id as case_id, (refusal.at at time zone 'Asia/Almaty')::date + rule.appeal_days as appeal_until
from refunds.refund_case one
join refunds.rule on rule.no = one.rule_no
join lateral (select at from refunds.step where case_id = one.id order by no desc limit 1) refusal on true
where one.state = 'refused' and not exists (select from refunds.step where case_id = one.id and state = 'appealed');
