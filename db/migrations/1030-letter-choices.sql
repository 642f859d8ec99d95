-- Which letters a person wants: facts in time, the newest of a kind binds. Letters about the contract, money, safety
-- and rights are no matter of choice and have no row here.
create table messages.letter_choice (
  id bigint generated always as identity primary key,
  -- People stand later in the house, so no foreign key; rows go with the person.
  account_id uuid not null,
  kind text not null check (kind in ('course-ends', 'certificate', 'application-waits')),
  wanted boolean not null,
  at timestamptz not null,
  via text not null check (via in ('page', 'letter')),
  -- Of a consent given on the site: the language it was read in, and where it came from. A letter's address carries none.
  locale text check (locale in ('kk', 'ru', 'en')),
  ip text,
  user_agent text,
  constraint choice_on_a_page_says_where check (via = 'letter' or (locale is not null and ip is not null and user_agent is not null))
);
create index letter_choice_newest on messages.letter_choice (account_id, kind, id desc);
create trigger letter_choice_is_immutable before update on messages.letter_choice
  for each row execute function platform.refuse_change();

-- A letter that was no longer wanted when its turn came.
alter table messages.delivery drop constraint delivery_outcome_check;
alter table messages.delivery add constraint delivery_outcome_check
  check (outcome in ('sent', 'kept', 'failed', 'refused', 'expired', 'erased', 'unwanted'));
