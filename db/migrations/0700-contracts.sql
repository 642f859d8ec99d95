-- Contracts: what was agreed, word for word and tiyn for tiyn, for ever.
create schema contracts;

create sequence contracts.number_seq;

create table contracts.contract (
  id uuid primary key default uuidv7(),
  number text not null unique check (number ~ '^Ш-[0-9]{4}-[0-9]{6,}$'),
  -- One application, one payment, one contract (clause 3.1, hard moments).
  application_id uuid not null unique references applications.application (id),
  submission_id uuid not null references applications.submission (id),
  capture_id uuid not null unique references payments.capture (id),
  account_id uuid not null references people.account (id),
  customer_kind text not null check (customer_kind = 'individual'),
  programme_version_id uuid not null references catalogue.version (id),
  -- Price, VAT and term as accepted: no amendment reaches them (clause 2.3).
  price_line_id uuid not null references pricing.line (id),
  amount bigint not null check (amount > 0),
  vat text not null check (vat in ('none', '0', '16')),
  access_days integer not null check (access_days > 0),
  offer_version_id uuid not null references offer.version (id),
  offer_hash text not null check (offer_hash ~ '^[0-9a-f]{64}$'),
  policy_version_id uuid not null references offer.version (id),
  agreement_version_id uuid not null references offer.version (id),
  consent_id uuid not null references people.consent (id),
  card_version_id uuid not null references people.card_version (id),
  provider_id uuid not null references provider.particulars (id),
  locale text not null check (locale in ('kk', 'ru', 'en')),
  paid_at timestamptz not null,
  date date not null,
  recorded_at timestamptz not null,
  -- Clause 3.11: the day of payment is the day of the contract.
  constraint contract_date_is_the_day_of_payment check (date = (paid_at at time zone 'Asia/Almaty')::date),
  constraint contract_number_holds_the_year check (substr(number, 3, 4) = lpad(extract(year from date)::text, 4, '0'))
);
create index contract_by_account on contracts.contract (account_id, recorded_at desc);
create trigger contract_is_immutable before update or delete on contracts.contract
  for each row execute function platform.refuse_change();

-- Which version of the offer governs from when: price and term stay as accepted, other terms follow (clause 2.3).
create table contracts.governing_version (
  contract_id uuid not null references contracts.contract (id),
  from_at timestamptz not null,
  offer_version_id uuid not null references offer.version (id),
  recorded_at timestamptz not null,
  primary key (contract_id, from_at)
);
create trigger governing_version_is_append_only before update or delete on contracts.governing_version
  for each row execute function platform.refuse_change();

-- The contract file and the receipt copy: their bytes are kept under their hash and never rendered again (clause 2.4).
create table contracts.paper (
  contract_id uuid not null references contracts.contract (id),
  kind text not null check (kind in ('contract', 'receipt')),
  file_id text not null check (file_id ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  made_at timestamptz not null,
  primary key (contract_id, kind)
);
create trigger paper_is_immutable before update or delete on contracts.paper
  for each row execute function platform.refuse_change();

-- The letter about the contract was handed over for delivery: once.
create table contracts.letter (
  contract_id uuid primary key references contracts.contract (id),
  message_id uuid not null,
  at timestamptz not null
);
