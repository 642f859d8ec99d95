-- The electronic application (offer 3.2): what was shown, what was submitted, how it ended. Every fact is a row with
-- its moment; the versions named in a submission are what the contract will be made of.
create schema applications;

create sequence applications.number_seq;

create table applications.application (
  id uuid primary key default uuidv7(),
  account_id uuid not null references people.account (id),
  programme_id uuid not null references catalogue.programme (id),
  opened_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > opened_at),
  -- Given when it is first submitted; gaps are allowed.
  number text unique check (number ~ '^Ө-\d{4}-\d{6,}$'),
  closed_as text check (closed_as in ('declined', 'expired', 'concluded')),
  closed_at timestamptz,
  check ((closed_as is null) = (closed_at is null)),
  check (closed_as is distinct from 'concluded' or number is not null)
);
-- One open application for a programme: two tabs write one.
create unique index one_open_application on applications.application (account_id, programme_id) where closed_as is null;
create index application_by_account on applications.application (account_id, opened_at desc);

-- What the person had on the screen before acting (offer 3.2, 3.10).
create table applications.shown (
  id uuid primary key default uuidv7(),
  application_id uuid not null references applications.application (id),
  programme_version_id uuid not null references catalogue.version (id),
  price_line_id uuid not null references pricing.line (id),
  offer_version_id uuid not null references offer.version (id),
  policy_version_id uuid not null references offer.version (id),
  agreement_version_id uuid not null references offer.version (id),
  locale text not null check (locale in ('kk', 'ru', 'en')),
  shown_at timestamptz not null
);
create index shown_by_application on applications.shown (application_id, shown_at desc);
create trigger shown_is_immutable before update or delete on applications.shown
  for each row execute function platform.refuse_change();

-- The application as submitted; submitted again when terms changed before it was paid. The latest binds.
create table applications.submission (
  id uuid primary key default uuidv7(),
  application_id uuid not null references applications.application (id),
  no integer not null check (no > 0),
  shown_id uuid not null references applications.shown (id),
  consent_id uuid not null references people.consent (id),
  card_version_id uuid not null references people.card_version (id),
  submitted_at timestamptz not null,
  unique (application_id, no)
);
create trigger submission_is_immutable before update or delete on applications.submission
  for each row execute function platform.refuse_change();
