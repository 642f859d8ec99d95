-- Questions to the provider: subject, texts and address stand encrypted in rows that can be emptied; the number, the
-- days and who answered stay.
create schema support;

-- One sequence through the years, gaps allowed.
create sequence support.number_seq;

create table support.request (
  id uuid primary key,
  number text not null unique check (number ~ '^Қ-\d{4}-\d{6,}$'),
  -- Null: a guest, known by the address only.
  account_id uuid references people.account (id),
  locale text not null check (locale in ('kk', 'ru', 'en')),
  subject_sealed bytea,
  email_sealed bytea,
  created_at timestamptz not null,
  latest_at timestamptz not null,
  -- Since when a letter of the person waits for staff; null when none does. Written with the letter itself.
  waiting_since timestamptz,
  erased_at timestamptz,
  constraint request_is_whole_or_erased check (
    (erased_at is null and subject_sealed is not null and email_sealed is not null)
    or (erased_at is not null and subject_sealed is null and email_sealed is null)
  )
);
create index request_by_account on support.request (account_id, created_at);
create index request_waiting on support.request (waiting_since) where waiting_since is not null;
create index request_by_latest on support.request (latest_at);

create table support.letter (
  id uuid primary key,
  request_id uuid not null references support.request (id),
  -- Two who answer at once write the same number: the second is refused and sees the first one's answer.
  no integer not null check (no > 0),
  author text not null check (author in ('person', 'staff')),
  staff_id uuid references people.account (id),
  text_sealed bytea,
  at timestamptz not null,
  erased_at timestamptz,
  constraint letter_once unique (request_id, no),
  constraint staff_letter_names_who check ((author = 'staff') = (staff_id is not null)),
  constraint letter_is_whole_or_erased check ((erased_at is null) = (text_sealed is not null))
);

-- A letter that needs no answer (thanks, spam), and who decided so.
create table support.set_aside (
  letter_id uuid primary key references support.letter (id),
  staff_id uuid not null references people.account (id),
  at timestamptz not null
);
create trigger set_aside_is_immutable before update or delete on support.set_aside
  for each row execute function platform.refuse_change();

-- What was written is not rewritten; it can only be emptied.
create function support.letter_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
    and (new.id, new.request_id, new.no, new.author, new.at) = (old.id, old.request_id, old.no, old.author, old.at) then
    return new;
  end if;
  raise exception 'support.letter is immutable' using errcode = 'integrity_constraint_violation', constraint = tg_name;
end $$;
create trigger letter_is_immutable before update or delete on support.letter
  for each row execute function support.letter_stays();

-- What staff look for: sealed, kept for an evening, so that no name stands in an address.
create table support.search (
  id uuid primary key,
  staff_id uuid not null references people.account (id),
  words_sealed bytea not null,
  expires_at timestamptz not null
);
create index search_by_end on support.search (expires_at);
