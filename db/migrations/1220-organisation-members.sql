-- Several persons act for one organisation: a representative buys and names others, a manager invites to seats and sees them.
alter table organisations.member drop constraint member_pkey;
alter table organisations.member
  add column id uuid primary key default uuidv7(),
  add column role text not null default 'representative' check (role in ('representative', 'manager')),
  -- Who named them; null: they entered the organisation themselves.
  add column added_by uuid references people.account (id),
  add column ended_at timestamptz,
  add column ended_by uuid references people.account (id),
  add constraint end_is_whole check ((ended_at is null) = (ended_by is null));
alter table organisations.member alter column role drop default;
create unique index one_membership on organisations.member (organisation_id, account_id) where ended_at is null;

-- Whom a representative names by mail: the address goes when the invitation ends, and only its own account may take it.
create table organisations.member_invitation (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisations.organisation (id),
  role text not null check (role in ('representative', 'manager')),
  email text,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  message_id uuid not null,
  made_by uuid not null references people.account (id),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  ended_at timestamptz,
  ended_as text check (ended_as in ('accepted', 'revoked', 'lapsed')),
  check ((ended_at is null) = (ended_as is null)),
  constraint address_leaves_with_the_invitation check ((ended_at is null) = (email is not null))
);
create unique index one_invitation_an_address on organisations.member_invitation (organisation_id, email) where ended_at is null;
