-- Money through a bank's page: attempts, notices, captures, the ledger, oddities, money back.
create schema payments;

-- One try to pay one application. Committed before the bank is asked for a page; its id is the bank's order number.
create table payments.attempt (
  id uuid primary key default uuidv7(),
  application_id uuid not null references applications.application (id),
  -- What is paid for: this submission with its versions, also when the person submits again later.
  submission_id uuid not null references applications.submission (id),
  account_id uuid not null references people.account (id),
  provider text not null,
  amount bigint not null check (amount > 0),
  access_days integer not null check (access_days > 0),
  price_line_id uuid not null references pricing.line (id),
  offer_version_id uuid not null references offer.version (id),
  locale text not null check (locale in ('kk', 'ru', 'en')),
  created_at timestamptz not null,
  -- The price of the page is honoured until then (clauses.md, hard moments).
  honoured_until timestamptz not null check (honoured_until > created_at),
  state text not null check (state in ('created', 'opened', 'pending', 'authorized', 'paid', 'failed', 'expired', 'cancelled')),
  page_ref text,
  page_url text,
  reason_code text,
  constraint opened_attempt_has_its_page check (state <> 'opened' or (page_ref is not null and page_url is not null))
);
create index attempt_by_application on payments.attempt (application_id);
create index attempt_by_account on payments.attempt (account_id);
-- Two tabs that press Pay at once share one attempt.
create unique index one_unopened_attempt on payments.attempt (application_id) where state = 'created';

-- What an attempt is about never changes; paid is final.
create function payments.keep_attempt() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'paid'
    or (old.id, old.application_id, old.submission_id, old.account_id, old.provider, old.amount, old.access_days, old.price_line_id, old.offer_version_id, old.created_at, old.honoured_until)
      is distinct from (new.id, new.application_id, new.submission_id, new.account_id, new.provider, new.amount, new.access_days, new.price_line_id, new.offer_version_id, new.created_at, new.honoured_until)
  then
    raise exception 'payments.attempt is immutable' using errcode = 'integrity_constraint_violation', constraint = 'attempt_is_kept';
  end if;
  return new;
end $$;
create trigger attempt_is_kept before update or delete on payments.attempt for each row execute function payments.keep_attempt();

-- The life of an attempt, for the person's page and the operators' timeline.
create table payments.attempt_step (
  id bigint generated always as identity primary key,
  attempt_id uuid not null references payments.attempt (id),
  state text not null,
  at timestamptz not null,
  reason_code text
);
create index attempt_step_by_attempt on payments.attempt_step (attempt_id, id);
create trigger attempt_step_is_append_only before update or delete on payments.attempt_step for each row execute function platform.refuse_change();

-- Every notice once, with its bytes (sealed: they hold a name and an address) and the reply it was given.
create table payments.notice (
  id uuid primary key default uuidv7(),
  provider text not null,
  event_key text not null,
  type text not null,
  transaction_id text not null,
  attempt_id uuid references payments.attempt (id),
  content_type text not null,
  body_sealed bytea,
  body_hash bytea not null check (octet_length(body_hash) = 32),
  received_at timestamptz not null,
  -- Deliveries of the same event: more than one is a repeat or a replay.
  deliveries integer not null default 1,
  reply text,
  answered_at timestamptz,
  unique (provider, event_key),
  check ((reply is null) = (answered_at is null))
);
create index notice_by_attempt on payments.notice (attempt_id);

-- Notices refused at the door change nothing and are counted.
create table payments.refused_notice (
  provider text not null,
  type text not null,
  fault text not null check (fault in ('unsigned', 'forged', 'unreadable')),
  day date not null,
  count bigint not null,
  primary key (provider, type, fault, day)
);

-- Money the bank says it took: each of its transactions once, whoever told us and however often.
create table payments.capture (
  id uuid primary key default uuidv7(),
  provider text not null,
  transaction_id text not null,
  attempt_id uuid references payments.attempt (id),
  application_id uuid references applications.application (id),
  account_id uuid references people.account (id),
  amount bigint not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  paid_at timestamptz,
  recorded_at timestamptz not null,
  test_mode boolean not null,
  card_type text,
  card_last_four text check (card_last_four ~ '^[0-9]{4}$'),
  auth_code text,
  rrn text,
  decision text not null check (decision in ('conclude', 'give-back', 'hold', 'ignore')),
  unique (provider, transaction_id),
  check (decision in ('hold', 'ignore') or (attempt_id is not null and currency = 'KZT'))
);
create index capture_by_application on payments.capture (application_id);
create index capture_by_attempt on payments.capture (attempt_id);
create trigger capture_is_immutable before update or delete on payments.capture for each row execute function platform.refuse_change();

-- The payment that concluded an application: one for ever (clause 3.1, hard moments).
create table payments.conclusion (
  capture_id uuid primary key references payments.capture (id),
  application_id uuid not null unique references applications.application (id),
  price bigint not null check (price > 0),
  at timestamptz not null
);
create trigger conclusion_is_immutable before update or delete on payments.conclusion for each row execute function platform.refuse_change();

-- Only a confirmed full payment in tenge concludes (clause 1.2.4).
create function payments.full_payment_only() returns trigger language plpgsql as $$
begin
  if not exists (
    select from payments.capture c join payments.attempt a on a.id = c.attempt_id
    where c.id = new.capture_id and c.currency = 'KZT' and c.paid_at is not null and c.decision in ('conclude', 'hold')
      and c.application_id = new.application_id and a.application_id = new.application_id
      and c.amount - coalesce((select sum(b.amount) from payments.money_back b where b.capture_id = c.id and b.state <> 'refused'), 0) >= new.price)
  then
    raise exception 'not a full payment' using errcode = 'integrity_constraint_violation', constraint = 'only_a_full_payment_concludes';
  end if;
  return new;
end $$;
create trigger only_a_full_payment_concludes before insert on payments.conclusion for each row execute function payments.full_payment_only();

create table payments.account (
  code text primary key,
  kind text not null check (kind in ('asset', 'liability', 'income', 'expense'))
);
insert into payments.account (code, kind) values
  ('gateway-receivable', 'asset'), ('held', 'liability'), ('customer-advances', 'liability'),
  ('refunds-payable', 'liability'), ('returned-outside', 'asset');

-- Double entry: each row moves one sum from the credited to the debited account, so the books cannot be unbalanced.
create table payments.ledger_entry (
  id bigint generated always as identity primary key,
  event text not null,
  reference text not null,
  provider text not null,
  debit text not null references payments.account (code),
  credit text not null references payments.account (code),
  amount bigint not null check (amount > 0),
  currency text not null,
  at timestamptz not null,
  check (debit <> credit),
  unique (event, reference, debit, credit)
);
create trigger ledger_is_append_only before update or delete on payments.ledger_entry for each row execute function platform.refuse_change();

-- Cases the rules do not close by themselves: the operators' queue.
create table payments.oddity (
  id uuid primary key default uuidv7(),
  kind text not null,
  -- What it is about; the same case is queued once.
  reference text not null,
  capture_id uuid references payments.capture (id),
  attempt_id uuid references payments.attempt (id),
  facts jsonb not null,
  prepared jsonb not null,
  at timestamptz not null,
  unique (kind, reference)
);
create index oddity_by_attempt on payments.oddity (attempt_id);
create trigger oddity_is_immutable before update or delete on payments.oddity for each row execute function platform.refuse_change();
create table payments.oddity_resolution (
  oddity_id uuid primary key references payments.oddity (id),
  action text not null,
  actor_kind text not null check (actor_kind in ('person', 'staff', 'system')),
  actor_id text,
  reason text not null,
  at timestamptz not null
);
create trigger oddity_resolution_is_immutable before update or delete on payments.oddity_resolution for each row execute function platform.refuse_change();

-- Money going back. `asked` means we do not know: looked up before it is ever sent again.
create table payments.money_back (
  id uuid primary key default uuidv7(),
  capture_id uuid not null references payments.capture (id),
  reason text not null check (reason in ('duplicate', 'surplus', 'unsellable', 'short', 'terms-changed', 'decided')),
  amount bigint not null check (amount > 0),
  owed_at timestamptz not null,
  state text not null check (state in ('owed', 'asked', 'done', 'refused')),
  asked_at timestamptz,
  asks integer not null default 0,
  refund_id text,
  closed_at timestamptz,
  check ((state = 'owed') = (asked_at is null)),
  check ((state = 'done') = (refund_id is not null)),
  check ((state in ('done', 'refused')) = (closed_at is not null))
);
create unique index money_back_once on payments.money_back (capture_id, reason) where state <> 'refused';
create index money_back_open on payments.money_back (state) where state in ('owed', 'asked');

-- Never back more than came, never for money that is none; what was decided stays.
create function payments.guard_money_back() returns trigger language plpgsql as $$
declare
  came payments.capture%rowtype;
  back bigint;
begin
  if tg_op = 'UPDATE' and (old.state in ('done', 'refused') or (old.id, old.capture_id, old.reason, old.amount, old.owed_at) is distinct from (new.id, new.capture_id, new.reason, new.amount, new.owed_at)) then
    raise exception 'payments.money_back is immutable' using errcode = 'integrity_constraint_violation', constraint = 'money_back_is_kept';
  end if;
  if tg_op = 'INSERT' then
    select * into came from payments.capture where id = new.capture_id for no key update;
    select coalesce(sum(amount), 0) into back from payments.money_back where capture_id = new.capture_id and state <> 'refused';
    back := back + coalesce((select price from payments.conclusion where capture_id = new.capture_id), 0);
    if came.decision = 'ignore' or back + new.amount > came.amount then
      raise exception 'more would go back than came' using errcode = 'integrity_constraint_violation', constraint = 'never_back_more_than_came';
    end if;
  end if;
  return new;
end $$;
create trigger never_back_more_than_came before insert or update on payments.money_back for each row execute function payments.guard_money_back();
