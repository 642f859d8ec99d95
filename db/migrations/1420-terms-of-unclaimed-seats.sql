-- A seat that nobody has claimed runs from the day its contract names, and loses days by an outage or force majeure like any
-- course (clauses 4.3, 4.4). The day that was set never changes; what was added to it are rows, once for one ground.
create table seats.extension (
  seat_id uuid not null references seats.seat (id),
  ground text not null check (ground in ('force-majeure', 'outage')),
  -- The incident and its decision.
  ground_ref text not null,
  days integer not null check (days between 1 and 3650),
  granted_at timestamptz not null,
  granted_by uuid,
  primary key (seat_id, ground, ground_ref)
);
create trigger extension_is_immutable before update or delete on seats.extension
  for each row execute function platform.refuse_change();

-- Once claimed, a seat's days are those of the course on it, which takes over what the seat was given before.
create function seats.refuse_extension_of_claimed() returns trigger language plpgsql as $$
begin
  if exists (select from seats.claim where claim.seat_id = new.seat_id) then
    raise exception 'the course on a claimed seat is extended' using errcode = '23514', constraint = 'extension_of_an_unclaimed_seat';
  end if;
  return new;
end $$;
create trigger extension_of_an_unclaimed_seat before insert on seats.extension
  for each row execute function seats.refuse_extension_of_claimed();

-- `ends_on` is the last day with everything that was added: whoever asks when a seat is over asks here.
create or replace view seats.v_seat as
select seat.id as seat_id, seat.contract_id, seat.no, seat.starts_at_latest,
  seat.ends_on + coalesce((select sum(extension.days) from seats.extension where extension.seat_id = seat.id), 0)::integer as ends_on,
  claim.enrolment_id, claim.at as claimed_at,
  coalesce((select sum(extension.days) from seats.extension where extension.seat_id = seat.id), 0)::integer as extra_days
from seats.seat left join seats.claim on claim.seat_id = seat.id;

-- For later rooms: the days of seats that nobody has claimed; those of a claimed one stand at its course.
create view seats.v_extension as
select seat.contract_id, seat.no as seat_no, extension.ground, extension.ground_ref, extension.days, extension.granted_at
from seats.extension join seats.seat on seat.id = extension.seat_id
where not exists (select from seats.claim where claim.seat_id = seat.id);

-- What a decision gave to a seat while it was nobody's, as incidents.granted and given_day keep it for courses.
create table incidents.seat_granted (
  incident_id uuid not null,
  award_no integer not null,
  seat_id uuid not null references seats.seat (id),
  days integer not null check (days >= 0),
  at timestamptz not null,
  primary key (incident_id, award_no, seat_id),
  foreign key (incident_id, award_no) references incidents.award (incident_id, no)
);
create index seat_granted_by_seat on incidents.seat_granted (seat_id);
create trigger seat_granted_is_immutable before update or delete on incidents.seat_granted
  for each row execute function platform.refuse_change();

create table incidents.seat_given_day (
  seat_id uuid not null references seats.seat (id),
  day date not null,
  incident_id uuid not null,
  award_no integer not null,
  primary key (seat_id, day),
  foreign key (incident_id, award_no, seat_id) references incidents.seat_granted (incident_id, award_no, seat_id)
);
create trigger seat_given_day_is_immutable before update or delete on incidents.seat_given_day
  for each row execute function platform.refuse_change();

-- Of a course everything that was given to it, also while its seat was nobody's yet.
create view incidents.v_granted as
select incident_id, award_no, enrolment_id, days, at, null::uuid as seat_id from incidents.granted
union all
select given.incident_id, given.award_no, seat.enrolment_id, given.days, given.at, given.seat_id
from incidents.seat_granted given join seats.v_seat seat on seat.seat_id = given.seat_id;
create view incidents.v_given_day as
select enrolment_id, day from incidents.given_day
union all
select claim.enrolment_id, given.day from seats.claim claim join incidents.seat_given_day given on given.seat_id = claim.seat_id;

-- Claimed, a seat does not get a day again that it was given before: the key of given_day knows courses only.
create function incidents.refuse_day_of_the_seat() returns trigger language plpgsql as $$
begin
  if exists (
    select from seats.claim join incidents.seat_given_day given on given.seat_id = claim.seat_id and given.day = new.day
    where claim.enrolment_id = new.enrolment_id
  ) then
    raise exception 'this day was given to the seat' using errcode = '23505', constraint = 'given_day_once_a_seat';
  end if;
  return new;
end $$;
create trigger given_day_once_a_seat before insert on incidents.given_day
  for each row execute function incidents.refuse_day_of_the_seat();

-- Who acts for an organisation is told of what a decision added to its seats: one letter a decision, contract and person.
create table incidents.seats_told (
  incident_id uuid not null,
  award_no integer not null,
  contract_id uuid not null references contracts.contract (id),
  account_id uuid not null references people.account (id),
  message_id uuid not null unique,
  at timestamptz not null,
  primary key (incident_id, award_no, contract_id, account_id),
  foreign key (incident_id, award_no) references incidents.award (incident_id, no)
);
create trigger seats_told_is_immutable before update or delete on incidents.seats_told
  for each row execute function platform.refuse_change();

select platform.keep_from_emptying();
