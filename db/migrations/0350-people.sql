-- People: accounts, consent, the registration card of offer 3.5, staff roles, places.
create schema people;

-- Email and password, nothing else: what a person may leave before consenting (offer 3.6). An address becomes an
-- account only by the code sent to it, so every account's address is confirmed.
create table people.account (
  id uuid primary key default uuidv7(),
  email text not null check (email = lower(email)),
  email_confirmed_at timestamptz not null,
  password_hash text not null,
  -- Given by the person who made the account for somebody (staff); it opens nothing but the choice of an own one.
  password_is_one_time boolean not null default false,
  password_set_at timestamptz not null,
  locale text not null check (locale in ('kk', 'ru', 'en')),
  created_at timestamptz not null,
  -- The person was erased: the row stays, because contracts point at it, and says nothing.
  erased_at timestamptz,
  constraint account_email_is_unique unique (email)
);

-- A six-digit code sent to an address: to sign up, to set a new password, to move to another address. Rows live a day.
create table people.email_proof (
  id uuid primary key default gen_random_uuid(),
  purpose text not null check (purpose in ('sign-up', 'recovery', 'new-email')),
  email text not null,
  -- Null: nobody has this address (recovery), or it is not registered yet (sign-up). The site answers alike.
  account_id uuid references people.account (id) on delete cascade,
  password_hash text,
  locale text not null check (locale in ('kk', 'ru', 'en')),
  code_hash bytea not null,
  attempts integer not null default 0,
  created_at timestamptz not null,
  code_sent_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index email_proof_by_age on people.email_proof (created_at);
create index email_proof_by_account on people.email_proof (account_id);

-- The consent the law asks for: a separate act, recorded with the text's version, time, address and browser.
create table people.consent (
  id uuid primary key default uuidv7(),
  account_id uuid not null references people.account (id) on delete cascade,
  version_id uuid not null references offer.version (id),
  locale text not null check (locale in ('kk', 'ru', 'en')),
  given_at timestamptz not null,
  ip text not null,
  user_agent text not null,
  channel text not null check (channel in ('web', 'paper')),
  unique (id, account_id)
);
create index consent_by_account on people.consent (account_id, given_at desc);

create table people.consent_withdrawal (
  consent_id uuid primary key references people.consent (id) on delete cascade,
  at timestamptz not null
);

-- Offer 3.6: submitting the card accepts the policy and the confidentiality agreement, each by version.
create table people.acceptance (
  id uuid primary key default uuidv7(),
  account_id uuid not null references people.account (id),
  kind text not null check (kind in ('privacy-policy', 'confidentiality-agreement')),
  version_id uuid not null references offer.version (id),
  locale text not null check (locale in ('kk', 'ru', 'en')),
  at timestamptz not null,
  ip text not null,
  user_agent text not null,
  unique (account_id, version_id)
);

-- A person without an IIN may study: staff approve it once, with a reason (clauses.md, hard moments).
create table people.iin_exception (
  id uuid primary key default uuidv7(),
  account_id uuid not null unique references people.account (id),
  reason text not null check (reason <> ''),
  approved_by uuid not null references people.account (id),
  approved_at timestamptz not null
);

-- Each save of the card is a version. The consent it stands on is of the same person: no card before consent.
create table people.card_version (
  id uuid primary key,
  account_id uuid not null references people.account (id),
  version_no integer not null check (version_no >= 1),
  saved_at timestamptz not null,
  consent_id uuid not null,
  surname text,
  given_name text,
  patronymic text,
  iin_sealed bytea,
  iin_lookup bytea,
  iin_exception_id uuid references people.iin_exception (id),
  phone text check (phone ~ '^\+77[0-9]{9}$'),
  email text,
  region_code text check (region_code ~ '^[0-9]{9}$'),
  district_code text check (district_code ~ '^[0-9]{9}$'),
  settlement_code text check (settlement_code ~ '^[0-9]{9}$'),
  settlement_text text,
  workplace_type text,
  workplace_other text,
  position text,
  position_other text,
  years_of_service smallint check (years_of_service between 0 and 70),
  erased_at timestamptz,
  unique (account_id, version_no),
  unique (id, account_id),
  constraint card_stands_on_own_consent foreign key (consent_id, account_id) references people.consent (id, account_id),
  constraint card_is_whole_or_erased check (
    (erased_at is not null and num_nonnulls(surname, given_name, patronymic, iin_sealed, iin_lookup, phone, email,
      settlement_text, workplace_other, position_other) = 0)
    or (erased_at is null and surname is not null and given_name is not null and phone is not null and email is not null
      and region_code is not null and district_code is not null and workplace_type is not null and position is not null
      and years_of_service is not null and (iin_sealed is null) = (iin_lookup is null)
      and (iin_sealed is not null or iin_exception_id is not null))
  )
);
create index card_version_by_iin on people.card_version (iin_lookup);

create table people.card (
  account_id uuid primary key references people.account (id),
  version_id uuid not null,
  foreign key (version_id, account_id) references people.card_version (id, account_id)
);

-- The same IIN on two accounts is told to staff, never to the person (clauses.md, hard moments).
create table people.shared_iin (
  id uuid primary key default uuidv7(),
  card_version_id uuid not null references people.card_version (id),
  other_account_id uuid not null references people.account (id),
  noticed_at timestamptz not null,
  unique (card_version_id, other_account_id)
);

-- Who looked at an IIN in full, and why: shown to the person (offer 3.8).
create table people.iin_reveal (
  id uuid primary key default uuidv7(),
  account_id uuid not null references people.account (id),
  staff_id uuid not null references people.account (id),
  reason text not null check (reason <> ''),
  at timestamptz not null
);
create index iin_reveal_by_account on people.iin_reveal (account_id);

-- Staff: a dated fact, ended by another date, never deleted.
create table people.staff_role (
  id uuid primary key default uuidv7(),
  account_id uuid not null references people.account (id),
  role text not null check (role in ('administrator')),
  since timestamptz not null,
  given_by uuid references people.account (id),
  until timestamptz,
  ended_by uuid references people.account (id),
  constraint staff_role_ends_after_it_began check (until is null or until >= since)
);
create unique index staff_role_once_at_a_time on people.staff_role (account_id, role) where until is null;

-- The second factor of staff. `last_step` is the time step of the newest code taken, so that none is taken twice.
create table people.authenticator (
  account_id uuid primary key references people.account (id),
  secret_sealed bytea not null,
  enrolled_at timestamptz not null,
  last_step bigint not null
);
create table people.recovery_code (
  account_id uuid not null references people.account (id),
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- Levels 3 and 4 of the state classifier, as the operator last loaded it; levels 1 and 2 are built in.
create table people.settlement (
  code text primary key check (code ~ '^[0-9]{9}$'),
  district_code text not null check (district_code ~ '^[0-9]{9}$'),
  -- The rural district around it, to tell two villages of one name apart.
  within_kk text,
  within_ru text,
  name_kk text not null check (name_kk <> ''),
  name_ru text not null check (name_ru <> ''),
  -- Gone from the newest classifier: cards keep it, lists do not.
  retired_at timestamptz
);
create index settlement_by_district on people.settlement (district_code) where retired_at is null;

create table people.kato_load (
  id uuid primary key default uuidv7(),
  at timestamptz not null,
  file_hash text not null,
  settlements integer not null
);

create trigger consent_is_immutable before update on people.consent
  for each row execute function platform.refuse_change();
create trigger acceptance_is_immutable before update or delete on people.acceptance
  for each row execute function platform.refuse_change();
create trigger iin_reveal_is_append_only before update or delete on people.iin_reveal
  for each row execute function platform.refuse_change();

-- A version of the card never changes; it can only be emptied when the person is erased.
create function people.card_version_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
    and (new.id, new.account_id, new.version_no, new.saved_at, new.consent_id)
      = (old.id, old.account_id, old.version_no, old.saved_at, old.consent_id) then
    return new;
  end if;
  raise exception 'people.card_version is immutable' using errcode = 'integrity_constraint_violation', constraint = tg_name;
end $$;
create trigger card_version_is_immutable before update or delete on people.card_version
  for each row execute function people.card_version_stays();

-- For lists of later rooms (applications, contracts, the back office): who stands behind an account.
create view people.v_person as
select account.id as account_id, account.email, account.created_at, account.erased_at,
  version.surname, version.given_name, version.patronymic, version.phone, version.region_code, version.saved_at
from people.account
left join people.card on card.account_id = account.id
left join people.card_version version on version.id = card.version_id;
