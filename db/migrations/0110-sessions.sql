-- Sessions by opaque account id. Only the SHA-256 of the cookie's token is kept.
create table platform.session (
  id uuid primary key default uuidv7(),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  account_id uuid not null,
  staff boolean not null,
  second_factor boolean not null,
  ip text not null,
  user_agent text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  idle_seconds integer not null check (idle_seconds > 0),
  closed_at timestamptz
);
create index session_by_account on platform.session (account_id) where closed_at is null;
