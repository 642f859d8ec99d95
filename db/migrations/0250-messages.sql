-- What we send. The address and the facts of a letter stand encrypted in its own row, which can be erased; jobs and
-- journals carry the message's id only.
create schema messages;

create table messages.message (
  id uuid primary key,
  template text not null,
  channel text not null check (channel in ('mail', 'sms')),
  locale text not null check (locale in ('kk', 'ru', 'en')),
  -- The person it is about, where there is one; people stand later in the house, so no foreign key.
  account_id uuid,
  to_sealed bytea,
  facts_sealed bytea,
  attachments jsonb not null,
  created_at timestamptz not null,
  -- A code that has run out is not worth sending.
  useless_after timestamptz,
  erased_at timestamptz,
  constraint message_is_whole_or_erased check (
    (erased_at is null and to_sealed is not null and facts_sealed is not null)
    or (erased_at is not null and to_sealed is null and facts_sealed is null)
  )
);
create index message_by_account on messages.message (account_id);
create index message_by_time on messages.message (created_at);

-- One row a try. `detail` is a code of the mail server or of the network, never its words: they repeat the address.
create table messages.delivery (
  id bigint generated always as identity primary key,
  message_id uuid not null references messages.message (id),
  at timestamptz not null,
  outcome text not null check (outcome in ('sent', 'kept', 'failed', 'refused', 'expired', 'erased')),
  detail text not null default ''
);
create index delivery_by_message on messages.delivery (message_id);
-- A message goes out once: two workers that both sent it are told apart here, and the second sees it.
create unique index delivery_ends_once on messages.delivery (message_id) where outcome <> 'failed';

create trigger delivery_is_append_only before update or delete on messages.delivery
  for each row execute function platform.refuse_change();
