-- Seats of a contract with a legal entity: opened with the contract (clause 3.12), claimed by a person's own hand.
create schema seats;

create table seats.seat (
  id uuid primary key default uuidv7(),
  contract_id uuid not null references contracts.contract (id),
  no integer not null check (no > 0),
  opened_at timestamptz not null,
  -- The term starts when the seat is claimed, at the latest with the end of this day (clauses.md, hard moments).
  starts_at_latest date not null,
  -- The last day of a seat that nobody claims.
  ends_on date not null check (ends_on > starts_at_latest),
  unique (contract_id, no)
);
create trigger seat_is_immutable before update or delete on seats.seat for each row execute function platform.refuse_change();

-- Whom the organisation invites: contacts only, gone when the invitation ends or its seat's term does.
create table seats.invitation (
  id uuid primary key default uuidv7(),
  seat_id uuid not null references seats.seat (id),
  name text,
  email text,
  phone text,
  locale text not null check (locale in ('kk', 'ru', 'en')),
  made_by uuid not null references people.account (id),
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_as text check (ended_as in ('claimed', 'revoked', 'lapsed')),
  check ((ended_at is null) = (ended_as is null)),
  constraint contacts_leave_with_the_invitation check (ended_at is null or (name is null and email is null and phone is null))
);
create unique index one_invitation_a_seat on seats.invitation (seat_id) where ended_at is null;

-- Addresses that open an invitation, as SHA-256 of their random part; letters and copied links are equally good.
create table seats.link (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  invitation_id uuid not null references seats.invitation (id),
  -- The letter that carried it; null: copied by hand.
  message_id uuid,
  made_at timestamptz not null
);
create index link_by_invitation on seats.link (invitation_id);

-- Of two persons on one link one wins: a seat is claimed once, for ever.
create table seats.claim (
  seat_id uuid primary key references seats.seat (id),
  account_id uuid not null references people.account (id),
  enrolment_id uuid not null unique references enrolments.enrolment (id),
  card_version_id uuid not null references people.card_version (id),
  consent_id uuid not null references people.consent (id),
  at timestamptz not null
);
create index claim_by_account on seats.claim (account_id);
create trigger claim_is_immutable before update or delete on seats.claim for each row execute function platform.refuse_change();

-- Whether the learner lets the organisation see the agreed fields; the latest row counts.
create table seats.progress_choice (
  id bigint generated always as identity primary key,
  seat_id uuid not null references seats.claim (seat_id),
  agreed boolean not null,
  at timestamptz not null
);
create index progress_choice_by_seat on seats.progress_choice (seat_id, id);
create trigger progress_choice_is_append_only before update or delete on seats.progress_choice
  for each row execute function platform.refuse_change();

-- For later rooms: every seat, with the course that was opened on it.
create view seats.v_seat as
select seat.id as seat_id, seat.contract_id, seat.no, seat.starts_at_latest, seat.ends_on, claim.enrolment_id, claim.at as claimed_at
from seats.seat left join seats.claim on claim.seat_id = seat.id;
