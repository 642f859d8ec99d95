-- Whether the learner of a seat lets the organisation see the completion: only then the service of the seat is told as rendered
-- before its term is over (clause 3.8). The latest choice counts.
create or replace view seats.v_seat as
select seat.id as seat_id, seat.contract_id, seat.no, seat.starts_at_latest,
  seat.ends_on + coalesce((select sum(extension.days) from seats.extension where extension.seat_id = seat.id), 0)::integer as ends_on,
  claim.enrolment_id, claim.at as claimed_at,
  coalesce((select sum(extension.days) from seats.extension where extension.seat_id = seat.id), 0)::integer as extra_days,
  coalesce((select 'completion' = any(choice.shows) from seats.progress_choice choice where choice.seat_id = seat.id
    order by choice.id desc limit 1), false) as shows_completion
from seats.seat left join seats.claim on claim.seat_id = seat.id;
