-- What the check of the books replays each earned day by: how a contract and its seats stood, and how long their courses are.
create view contracts.v_step as
select contract_id, null::integer as seat_no, no, to_state, at from contracts.step
union all
select contract_id, seat_no, no, to_state, at from contracts.seat_step;
create view contracts.v_agreed_days as select id as contract_id, access_days from contracts.contract;
create view enrolments.v_extension as
select enrolment.contract_id, enrolment.seat_no, extension.days, extension.granted_at
from enrolments.extension join enrolments.enrolment on enrolment.id = extension.enrolment_id;
