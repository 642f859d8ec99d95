-- Amendments (clauses 2.3, 5.2): which contracts follow them, who was told, who is asked to accept again.

-- The lawyer's setting per version. The offer is accepted by paying (1.2.4) and is never asked for again.
alter table offer.draft add column asks_again boolean not null default false;
alter table offer.version add column asks_again boolean not null default false
  constraint version_asks_again_not_of_the_offer check (not asks_again or kind <> 'offer');

-- A version governs a contract once. Two may begin together: one accepted on a page opened in time, and the one that had
-- taken effect meanwhile.
alter table contracts.governing_version drop constraint governing_version_pkey;
alter table contracts.governing_version add primary key (contract_id, offer_version_id);
create index governing_version_in_order on contracts.governing_version (contract_id, from_at);
create index contract_by_offer on contracts.contract (offer_version_id);

-- One letter a person about a version: that it was published, and, where it was taken back, that it will not come.
create table contracts.terms_notice (
  id uuid primary key default uuidv7(),
  version_id uuid not null references offer.version (id),
  account_id uuid not null references people.account (id),
  event text not null check (event in ('scheduled', 'withdrawn')),
  -- Null: the account was closed, there was nobody to write to.
  message_id uuid unique,
  at timestamptz not null,
  unique (version_id, event, account_id)
);
create index terms_notice_by_account on contracts.terms_notice (account_id);
create trigger terms_notice_is_immutable before update or delete on contracts.terms_notice
  for each row execute function platform.refuse_change();

-- The person opened the notice in the account.
create table contracts.terms_notice_opened (
  notice_id uuid primary key references contracts.terms_notice (id),
  at timestamptz not null
);
create trigger terms_notice_opened_is_immutable before update or delete on contracts.terms_notice_opened
  for each row execute function platform.refuse_change();

-- For later rooms: how each letter stands; no row: not tried yet. An end outweighs the tries before it.
create view messages.v_delivery as
select distinct on (message_id) message_id, outcome, at
from messages.delivery order by message_id, (outcome = 'failed'), id desc;

-- What a person answered when asked to accept a new version: agreeing is an acceptance or a consent of its own.
create table people.terms_answer (
  account_id uuid not null references people.account (id),
  version_id uuid not null references offer.version (id),
  answer text not null check (answer in ('declined', 'later')),
  locale text not null check (locale in ('kk', 'ru', 'en')),
  at timestamptz not null,
  primary key (account_id, version_id, at)
);
create trigger terms_answer_is_immutable before update or delete on people.terms_answer
  for each row execute function platform.refuse_change();
