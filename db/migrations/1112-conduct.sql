-- Conduct (clause 4.2): a case of a breach goes from evidence to a warning, and only a warning that was delivered and
-- whose answer time has passed leads on to suspension; the database itself knows no other way.
create schema conduct;

create table conduct.violation (
  id uuid primary key default uuidv7(),
  contract_id uuid not null references contracts.contract (id),
  account_id uuid not null references people.account (id),
  -- The cases of one contract in order: two members of staff at once open one.
  no integer not null check (no > 0),
  opened_at timestamptz not null,
  unique (contract_id, no)
);
create index violation_of_account on conduct.violation (account_id);

-- Everything that was said in a case, by staff and by the person, sealed; rows are added, never changed.
create table conduct.words (
  case_id uuid not null references conduct.violation (id),
  no integer not null check (no > 0),
  kind text not null check (kind in ('evidence', 'warning', 'answer', 'suspension', 'appeal', 'decision')),
  author text not null check (author in ('staff', 'person', 'system')),
  author_id uuid,
  -- Where a fact can be looked up: an entry of the journal, a thread, an address.
  reference text,
  text_sealed bytea not null,
  at timestamptz not null,
  primary key (case_id, no),
  unique (case_id, no, kind)
);

-- The paper of the warning: its bytes are kept under their hash.
create table conduct.warning (
  case_id uuid primary key references conduct.violation (id),
  file_id text not null check (file_id ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  issued_at timestamptz not null
);
create table conduct.sending (
  case_id uuid not null references conduct.warning (case_id),
  no integer not null check (no in (1, 2)),
  message_id uuid not null,
  at timestamptz not null,
  primary key (case_id, no),
  unique (case_id, no, at)
);
-- Delivered: opened in the account, or sent twice and the days after the second sending are over.
create table conduct.delivery (
  case_id uuid primary key references conduct.warning (case_id),
  how text not null check (how in ('opened', 'sent-twice')),
  at timestamptz not null,
  second_no integer check (second_no = 2),
  second_sent_at timestamptz,
  answer_until timestamptz not null,
  unique (case_id, answer_until),
  foreign key (case_id, second_no, second_sent_at) references conduct.sending (case_id, no, at),
  constraint delivered_by_two_sendings check (how = 'opened' or (second_no is not null and at >= second_sent_at + interval '1 day')),
  constraint answer_time_is_a_whole_day_at_least check (answer_until >= at + interval '1 day')
);

create table conduct.transition (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into conduct.transition (from_state, to_state) values
  ('open', 'warned'), ('open', 'closed'),
  ('warned', 'suspended'), ('warned', 'closed'),
  ('suspended', 'appealed'), ('suspended', 'closed'), ('suspended', 'terminated'),
  ('appealed', 'kept'), ('appealed', 'closed'),
  ('kept', 'closed'), ('kept', 'terminated');

create table conduct.step (
  case_id uuid not null references conduct.violation (id),
  no integer not null check (no > 0),
  previous_no integer generated always as (nullif(no - 1, 0)) stored,
  from_state text,
  to_state text not null check (to_state in ('open', 'warned', 'suspended', 'appealed', 'kept', 'terminated', 'closed')),
  -- The words that go with the step; an opened case names its evidence, a warning its text.
  words_no integer,
  -- A suspension: until when could be answered (the delivery's), and until when can be appealed.
  answer_until timestamptz,
  appeal_until timestamptz,
  -- The suspension that a termination without an appeal follows.
  suspension_no integer generated always as (case when to_state = 'terminated' and from_state = 'suspended' then no - 1 end) stored,
  actor_kind text not null check (actor_kind in ('person', 'staff', 'system')),
  actor_id uuid,
  at timestamptz not null,
  constraint step_pkey primary key (case_id, no),
  unique (case_id, no, to_state),
  unique (case_id, no, appeal_until),
  constraint step_begins_open check ((no = 1) = (from_state is null) and (no > 1 or to_state = 'open')),
  constraint step_is_a_transition foreign key (from_state, to_state) references conduct.transition (from_state, to_state),
  constraint step_follows_the_last foreign key (case_id, previous_no, from_state) references conduct.step (case_id, no, to_state),
  constraint step_has_its_words foreign key (case_id, words_no) references conduct.words (case_id, no),
  constraint step_gives_reasons check (words_no is not null),
  constraint suspended_only_after_a_delivered_warning foreign key (case_id, answer_until) references conduct.delivery (case_id, answer_until),
  constraint suspended_only_when_the_answer_time_passed
    check ((to_state = 'suspended') = (answer_until is not null) and (answer_until is null or at >= answer_until)),
  constraint suspended_with_time_to_appeal
    check (to_state <> 'suspended' or (appeal_until is not null and appeal_until >= at + interval '1 day')),
  constraint terminated_against_this_suspension foreign key (case_id, suspension_no, appeal_until)
    references conduct.step (case_id, no, appeal_until),
  constraint terminated_only_after_an_appeal_or_its_time
    check (to_state <> 'terminated' or from_state = 'kept' or (appeal_until is not null and at >= appeal_until)),
  constraint appeal_time_stands_where_it_counts check (to_state in ('suspended', 'terminated') or appeal_until is null)
);
-- The same law for the contract, whoever writes its step: it names the case whose last step is the suspension.
create function conduct.refuse_unwarned_suspension() returns trigger language plpgsql as $$
begin
  if not exists (
    select from conduct.violation
    join lateral (
      select step.to_state, step.at from conduct.step where step.case_id = violation.id order by step.no desc limit 1
    ) as last on true
    where violation.contract_id = new.contract_id and violation.id::text = new.reference
      and last.to_state = 'suspended' and last.at <= new.at
  ) then
    raise exception 'no suspension before a delivered warning whose answer time has passed'
      using errcode = '23514', constraint = 'step_suspends_only_the_warned';
  end if;
  return new;
end $$;
create trigger step_suspends_only_the_warned before insert on contracts.step
  for each row when (new.to_state = 'suspended') execute function conduct.refuse_unwarned_suspension();

create trigger violation_is_immutable before update or delete on conduct.violation for each row execute function platform.refuse_change();
create trigger warning_is_immutable before update or delete on conduct.warning for each row execute function platform.refuse_change();
create trigger sending_is_immutable before update or delete on conduct.sending for each row execute function platform.refuse_change();
create trigger delivery_is_immutable before update or delete on conduct.delivery for each row execute function platform.refuse_change();
create trigger transition_is_immutable before update or delete on conduct.transition for each row execute function platform.refuse_change();
create trigger step_is_append_only before update or delete on conduct.step for each row execute function platform.refuse_change();
