-- Clause 3.13: who bought a version stays on it, and a published correction of it moves the learner forward.
create table catalogue.correction (
  version_id uuid primary key references catalogue.version (id),
  -- Unique: corrections are a chain, so every version has one newest correction at most.
  corrects_id uuid not null unique references catalogue.version (id),
  -- What was corrected, in kk, ru and en, as its learners are told.
  says jsonb not null check (jsonb_typeof(says) = 'object'),
  check (version_id <> corrects_id)
);
create trigger correction_is_immutable before update or delete on catalogue.correction
  for each row execute function platform.refuse_change();

-- Of one programme, from an earlier version to a later one, said in the transaction that publishes it: nobody's course
-- changes by a row that comes afterwards.
create function catalogue.refuse_wrong_correction() returns trigger language plpgsql as $$
begin
  if not exists (
    select from catalogue.version later join catalogue.version earlier using (programme_id)
    where later.id = new.version_id and earlier.id = new.corrects_id and earlier.no = later.no - 1
      and later.xmin = pg_current_xact_id()::xid
  ) then
    raise exception 'version % does not correct version %', new.version_id, new.corrects_id
      using errcode = 'integrity_constraint_violation', schema = 'catalogue', table = 'correction', constraint = 'correction_follows_its_version';
  end if;
  return new;
end $$;
create trigger correction_follows_its_version before insert on catalogue.correction
  for each row execute function catalogue.refuse_wrong_correction();

-- The version that who bought this one is taught by now.
create function catalogue.taught_version(bought uuid) returns uuid language sql stable as $$
  with recursive chain (id, step) as (
    select bought, 0
    union all
    select correction.version_id, chain.step + 1 from chain join catalogue.correction on correction.corrects_id = chain.id
  )
  select id from chain order by step desc limit 1
$$;

-- As before, and taught by the newest correction; what was bought stands in the enrolment and in the contract.
create or replace view enrolments.v_access as
select
  enrolment.id as enrolment_id, enrolment.account_id, enrolment.programme_id,
  catalogue.taught_version(enrolment.programme_version_id) as programme_version_id,
  enrolment.contract_id, enrolment.opened_at, enrolment.access_days,
  coalesce((select sum(extension.days) from enrolments.extension where extension.enrolment_id = enrolment.id), 0)::integer as extra_days,
  closure.state as closed_as, closure.at as closed_at, enrolment.seat_no
from enrolments.enrolment
left join lateral (
  select last.to_state as state, last.at from (
    (select step.to_state, step.at, 1 as rank from contracts.seat_step step
      where step.contract_id = enrolment.contract_id and step.seat_no = enrolment.seat_no order by step.no desc limit 1)
    union all
    (select step.to_state, step.at, 2 from contracts.step
      where step.contract_id = enrolment.contract_id order by step.no desc limit 1)
  ) as last
  where last.to_state in ('suspended', 'terminated', 'withdrawn', 'refunded')
  -- What happened to the seat itself says more than what its contract came to.
  order by last.rank limit 1
) as closure on true;
