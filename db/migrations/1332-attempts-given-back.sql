-- Attempts that ran into an outage of the provider (clauses 4.1, 4.3): they do not count against the limit. A passed one
-- stands as it is. Written once an attempt, by the job that goes through an incident; the ground is named by who decided.
create table assessment.uncounted (
  attempt_id uuid primary key references assessment.attempt (id),
  ground text not null check (ground in ('outage', 'force-majeure')),
  -- The incident.
  ground_ref uuid not null,
  at timestamptz not null
);
create index uncounted_by_ground on assessment.uncounted (ground_ref);
create trigger uncounted_is_immutable before update or delete on assessment.uncounted
  for each row execute function platform.refuse_change();

-- The last instant at which an attempt ran, or could have: an incident looks for those that had not ended before it.
create index attempt_by_end on assessment.attempt (coalesce(finished_at, deadline));

create or replace view assessment.v_attempt as
select attempt.id as attempt_id, attempt.enrolment_id, attempt.exam_key, attempt.no, attempt.started_at, attempt.finished_at,
  attempt.percent, attempt.passed, attempt.deadline, uncounted.ground_ref as uncounted_ref
from assessment.attempt left join assessment.uncounted on uncounted.attempt_id = attempt.id;
