-- A person asked to close the account. Signing in before the day cancels it; then the data are erased in one run.
create table people.closing (
  id uuid primary key default uuidv7(),
  account_id uuid not null references people.account (id) on delete cascade,
  asked_at timestamptz not null,
  erase_at timestamptz not null check (erase_at > asked_at),
  -- stopped: something unfinished had come up by the day (an open course, a payment on its way).
  ended_as text check (ended_as in ('cancelled', 'stopped', 'erased')),
  ended_at timestamptz,
  check ((ended_as is null) = (ended_at is null))
);
create unique index one_closing_at_a_time on people.closing (account_id) where ended_as is null;
create index closing_by_day on people.closing (erase_at) where ended_as is null;

-- Browsers an account was signed in on: a random mark in a cookie, kept as its hash. A new one is told by letter.
create table people.device (
  account_id uuid not null references people.account (id) on delete cascade,
  mark_hash bytea not null check (octet_length(mark_hash) = 32),
  first_at timestamptz not null,
  latest_at timestamptz not null,
  primary key (account_id, mark_hash)
);
