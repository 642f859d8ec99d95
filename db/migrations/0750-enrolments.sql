-- Enrolments: what a concluded contract opened, and until when (clauses 1.2.5, 3.12).
create schema enrolments;

create table enrolments.enrolment (
  id uuid primary key default uuidv7(),
  account_id uuid not null references people.account (id),
  programme_id uuid not null references catalogue.programme (id),
  programme_version_id uuid not null references catalogue.version (id),
  -- A contract opens its course exactly once, however often it is settled.
  contract_id uuid not null unique references contracts.contract (id),
  opened_at timestamptz not null,
  -- The term runs to the end of the N-th civil day after the opening in Asia/Almaty; extensions add days.
  access_days integer not null check (access_days between 1 and 3650)
);
create index enrolment_of_account on enrolments.enrolment (account_id, programme_id, opened_at desc);
create trigger enrolment_is_immutable before update or delete on enrolments.enrolment
  for each row execute function platform.refuse_change();

-- Days given on top of the term (clauses 4.3, 4.4): once for one ground.
create table enrolments.extension (
  enrolment_id uuid not null references enrolments.enrolment (id),
  ground text not null check (ground in ('force-majeure', 'outage', 'goodwill')),
  -- What the ground is: the incident or the request.
  ground_ref text not null,
  days integer not null check (days between 1 and 3650),
  granted_at timestamptz not null,
  granted_by uuid,
  primary key (enrolment_id, ground, ground_ref)
);
create trigger extension_is_immutable before update or delete on enrolments.extension
  for each row execute function platform.refuse_change();

-- For later rooms: an enrolment with its whole term.
create view enrolments.v_access as
select
  enrolment.id as enrolment_id, enrolment.account_id, enrolment.programme_id, enrolment.programme_version_id,
  enrolment.contract_id, enrolment.opened_at, enrolment.access_days,
  coalesce((select sum(extension.days) from enrolments.extension where extension.enrolment_id = enrolment.id), 0)::integer as extra_days
from enrolments.enrolment;
