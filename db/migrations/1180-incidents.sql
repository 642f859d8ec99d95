-- Incidents (clauses 4.1, 4.3, 4.4): what broke, what was told of it, and which days it gave back.
create schema incidents;

create table incidents.incident (
  id uuid primary key default uuidv7(),
  -- Shown to the public; gaps allowed.
  no integer generated always as identity unique,
  kind text not null check (kind in ('outage', 'force-majeure')),
  found_by text not null check (found_by in ('system', 'staff')),
  opened_by uuid references people.account (id),
  opened_at timestamptz not null,
  constraint staff_incident_names_who check ((found_by = 'staff') = (opened_by is not null)),
  constraint force_majeure_is_a_judgement check (kind = 'outage' or found_by = 'staff')
);
create trigger incident_is_immutable before update or delete on incidents.incident
  for each row execute function platform.refuse_change();

-- What is known of it; a correction is a new row, and the highest number holds.
create table incidents.revision (
  incident_id uuid not null references incidents.incident (id),
  no integer not null check (no > 0),
  starts_at timestamptz not null,
  -- Null: it goes on.
  ends_at timestamptz check (ends_at > starts_at),
  functions text[] not null check (
    cardinality(functions) > 0
    and functions <@ array['sign-in', 'lessons', 'tests', 'media', 'payment', 'certificates', 'letters']
  ),
  -- Null: all programmes.
  programmes uuid[] check (cardinality(programmes) > 0),
  -- Nothing had happened: a false alarm stays in the record and leaves the public page.
  annulled boolean not null default false,
  reason text not null check (reason <> ''),
  by_staff uuid references people.account (id),
  at timestamptz not null,
  -- Two who correct at once write the same number: the second is refused and sees the first one's words.
  primary key (incident_id, no)
);
create trigger revision_is_immutable before update or delete on incidents.revision
  for each row execute function platform.refuse_change();

-- What the public reads, in the order it was told.
create table incidents.note (
  incident_id uuid not null references incidents.incident (id),
  no integer not null check (no > 0),
  kk text not null check (kk <> ''),
  ru text not null check (ru <> ''),
  en text not null check (en <> ''),
  by_staff uuid references people.account (id),
  at timestamptz not null,
  primary key (incident_id, no)
);
create trigger note_is_immutable before update or delete on incidents.note
  for each row execute function platform.refuse_change();

-- The decision to extend terms for one interval; it carries the interval it was made for.
create table incidents.award (
  incident_id uuid not null references incidents.incident (id),
  no integer not null check (no > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  programmes uuid[],
  -- Null: by the rule of outages.
  decided_by uuid references people.account (id),
  decided_at timestamptz not null,
  primary key (incident_id, no)
);
create trigger award_is_immutable before update or delete on incidents.award
  for each row execute function platform.refuse_change();

-- One row an enrolment and decision, also when it added nothing: the job passes it by the second time.
create table incidents.granted (
  incident_id uuid not null,
  award_no integer not null,
  enrolment_id uuid not null references enrolments.enrolment (id),
  days integer not null check (days >= 0),
  at timestamptz not null,
  primary key (incident_id, award_no, enrolment_id),
  foreign key (incident_id, award_no) references incidents.award (incident_id, no)
);
create index granted_by_enrolment on incidents.granted (enrolment_id);
create trigger granted_is_immutable before update or delete on incidents.granted
  for each row execute function platform.refuse_change();

-- A lost day is given back once, however many incidents touched it.
create table incidents.given_day (
  enrolment_id uuid not null references enrolments.enrolment (id),
  day date not null,
  incident_id uuid not null,
  award_no integer not null,
  primary key (enrolment_id, day),
  foreign key (incident_id, award_no, enrolment_id) references incidents.granted (incident_id, award_no, enrolment_id)
);
create trigger given_day_is_immutable before update or delete on incidents.given_day
  for each row execute function platform.refuse_change();

-- How each function stands in the measurements: working state of one job, not a record.
create table incidents.watch (
  function text primary key check (function in ('sign-in', 'lessons', 'tests', 'media', 'payment', 'certificates', 'letters')),
  fails integer not null default 0,
  failing_since timestamptz,
  wells integer not null default 0,
  well_since timestamptz,
  incident_id uuid references incidents.incident (id),
  -- The incident it last recovered from: trouble that comes back soon belongs to it.
  last_incident_id uuid references incidents.incident (id),
  recovered_at timestamptz,
  -- What the measurement said, for staff.
  fault text
);
create table incidents.round (
  one boolean primary key default true check (one),
  last_at timestamptz
);
insert into incidents.round default values;
insert into incidents.watch (function)
  values ('sign-in'), ('lessons'), ('tests'), ('media'), ('payment'), ('certificates'), ('letters');

-- Measurements by civil day: seven rows a day, whatever the pace.
create table incidents.tally (
  day date not null,
  function text not null,
  rounds integer not null check (rounds >= 0),
  failed integer not null check (failed between 0 and rounds),
  primary key (day, function)
);
