-- Legal entities as customers (clauses 1.2.1, 1.2.3). The BIN is not unique: uniqueness would let a stranger squat the
-- number of a school and would tell who is registered. Particulars are versions; a contract names the one it was made with.
create schema organisations;

create table organisations.organisation (
  id uuid primary key default uuidv7(),
  created_at timestamptz not null
);

-- Who acts for it here.
create table organisations.member (
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references people.account (id),
  since timestamptz not null,
  primary key (organisation_id, account_id)
);
create index member_by_account on organisations.member (account_id);

create table organisations.version (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisations.organisation (id),
  no integer not null check (no > 0),
  bin text not null check (bin ~ '^[0-9]{4}[456][0-3][0-9]{6}$'),
  name_kk text not null check (name_kk <> ''),
  name_ru text not null check (name_ru <> ''),
  address text not null check (address <> ''),
  bank_name text,
  bik text check (bik ~ '^[A-Z]{4}KZ[A-Z0-9]{2}([A-Z0-9]{3})?$'),
  iik text check (iik ~ '^KZ[0-9]{2}[0-9A-Z]{16}$'),
  -- The person who acts, and what they state to act on: the organisation's charter or a power of attorney.
  signer_name text not null check (signer_name <> ''),
  signer_position text not null check (signer_position <> ''),
  authority text not null check (authority in ('charter', 'power-of-attorney')),
  authority_no text,
  authority_date date,
  phone text not null check (phone ~ '^\+77[0-9]{9}$'),
  email text not null,
  saved_at timestamptz not null,
  saved_by uuid not null references people.account (id),
  unique (organisation_id, no),
  constraint bank_details_are_whole check ((bank_name is null) = (bik is null) and (bik is null) = (iik is null)),
  constraint power_of_attorney_is_named check (authority = 'charter' or (authority_no is not null and authority_date is not null))
);
create trigger version_is_immutable before update or delete on organisations.version
  for each row execute function platform.refuse_change();
