-- Letters before access ends and about an application left lying: each once, whichever worker comes first.
create table enrolments.end_reminder (
  enrolment_id uuid not null references enrolments.enrolment (id),
  -- The last day the letter named: a term that was extended after it may be told of again.
  last_day date not null,
  days_before integer not null check (days_before > 0),
  at timestamptz not null,
  primary key (enrolment_id, last_day, days_before)
);
create trigger end_reminder_is_immutable before update or delete on enrolments.end_reminder
  for each row execute function platform.refuse_change();
-- Terms that were never extended are found by their last day.
create index enrolment_by_usual_end on enrolments.enrolment
  ((((opened_at at time zone 'Asia/Almaty')::date + access_days)));

create table applications.reminder (
  application_id uuid primary key references applications.application (id),
  at timestamptz not null
);
create trigger reminder_is_immutable before update or delete on applications.reminder
  for each row execute function platform.refuse_change();
create index open_application_by_age on applications.application (opened_at) where closed_as is null;
