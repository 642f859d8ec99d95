-- Clause 4.2: what marks the materials given to one learner, and what shows that several people learn by one account.

-- Stands on a learner's lessons and films: the contract, and the seat of a contract with seats.
create view enrolments.v_mark as
select enrolment.id as enrolment_id, contract.number || coalesce('/' || enrolment.seat_no, '') as mark
from enrolments.enrolment join contracts.contract on contract.id = enrolment.contract_id;

-- Which devices learned by an account in ten minutes: working state of one watch, thirty days long. No address of the network is
-- kept, only its keyed hash.
create table conduct.use (
  account_id uuid not null,
  slot timestamptz not null,
  session_id uuid not null,
  enrolment_id uuid not null references enrolments.enrolment (id),
  network_lookup bytea not null,
  primary key (account_id, slot, session_id)
);
create index use_by_slot on conduct.use (slot);

-- From how many devices at once, how often within how many days, staff are told. A new row holds from its moment on.
create table conduct.use_rule (
  no integer generated always as identity primary key,
  effective_from timestamptz not null,
  -- Two are a phone and a laptop of one person.
  devices integer not null check (devices between 3 and 100),
  times integer not null check (times between 1 and 1000),
  days integer not null check (days between 1 and 30),
  by_staff uuid references people.account (id),
  reason text not null check (btrim(reason) <> ''),
  at timestamptz not null,
  constraint use_rule_never_reaches_back check (by_staff is null or effective_from >= at)
);
create trigger use_rule_is_immutable before update or delete on conduct.use_rule for each row execute function platform.refuse_change();
insert into conduct.use_rule (effective_from, devices, times, days, reason, at)
values ('2024-03-01T00:00:00+05', 3, 3, 7, 'The rule the house begins with; the lawyer replaces it.', '2024-03-01T00:00:00+05');

-- Told to staff, who decide; by itself it changes nothing for the person.
create table conduct.signal (
  id uuid primary key default uuidv7(),
  account_id uuid not null references people.account (id),
  contract_id uuid not null references contracts.contract (id),
  rule_no integer not null references conduct.use_rule (no),
  first_at timestamptz not null,
  last_at timestamptz not null check (last_at >= first_at),
  times integer not null check (times > 0),
  devices integer not null check (devices > 1),
  networks integer not null check (networks > 0),
  found_at timestamptz not null,
  -- Two workers that look at once tell it once.
  unique (account_id, last_at)
);
create table conduct.signal_end (
  signal_id uuid primary key references conduct.signal (id) on delete cascade,
  case_id uuid references conduct.violation (id),
  -- Why it is no breach.
  reason text check (btrim(reason) <> ''),
  by_staff uuid not null references people.account (id),
  at timestamptz not null,
  constraint signal_ends_in_a_case_or_a_reason check ((case_id is null) <> (reason is null))
);
