-- Refunds of a service: dated rules, cases with their steps, chargebacks, the papers of decisions.
create schema refunds;
create sequence refunds.number_seq;

-- How the provider's actual cost is computed (Civil Code art. 686), and from which sum two people approve. The lawyer
-- publishes a new row; the one in force when a request arrived decides it (offer 8.3).
create table refunds.rule (
  no integer generated always as identity primary key,
  effective_from timestamptz not null,
  withdrawal_open boolean not null,
  by_days boolean not null,
  by_lessons boolean not null,
  combine text not null check (combine in ('larger', 'smaller')),
  most_percent integer not null check (most_percent between 0 and 100),
  second_approval_above bigint not null check (second_approval_above >= 0),
  appeal_days integer not null check (appeal_days between 1 and 365),
  by_staff uuid references people.account (id),
  reason text not null check (btrim(reason) <> ''),
  at timestamptz not null,
  constraint rule_measures_something check (by_days or by_lessons or most_percent = 0),
  constraint rule_never_reaches_back check (by_staff is null or effective_from >= at)
);
create trigger rule_is_immutable before update or delete on refunds.rule for each row execute function platform.refuse_change();
insert into refunds.rule (effective_from, withdrawal_open, by_days, by_lessons, combine, most_percent, second_approval_above, appeal_days, reason, at)
values ('2024-03-01T00:00:00+05', true, true, true, 'larger', 100, 5000000, 30, 'The rule the house begins with; the lawyer replaces it.', '2024-03-01T00:00:00+05');

create table refunds.refund_case (
  id uuid primary key default uuidv7(),
  number text not null unique check (number ~ '^АҚ-[0-9]{4}-[0-9]{6,}$'),
  contract_id uuid not null references contracts.contract (id),
  capture_id uuid not null references payments.capture (id),
  account_id uuid not null references people.account (id),
  ground text not null check (ground in ('provider-fault', 'withdrawal')),
  price bigint not null check (price > 0),
  amount bigint not null check (amount > 0),
  -- Every step of the computation as it was shown before the request.
  arithmetic jsonb not null,
  rule_no integer not null references refunds.rule (no),
  opened_by_kind text not null check (opened_by_kind in ('person', 'staff')),
  opened_by uuid not null references people.account (id),
  opened_at timestamptz not null,
  state text not null default 'asked' check (state in
    ('asked', 'under-review', 'grounded', 'once-approved', 'approved', 'refused', 'appealed', 'paying', 'done', 'stuck', 'taken-back')),
  constraint refund_within_the_price check (amount <= price)
);
create index refund_case_by_account on refunds.refund_case (account_id, opened_at desc);
create index refund_case_by_state on refunds.refund_case (state, opened_at);
create unique index one_open_case_a_contract on refunds.refund_case (contract_id) where state not in ('refused', 'done', 'taken-back');

create table refunds.transition (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into refunds.transition (from_state, to_state) values
  ('asked', 'under-review'), ('asked', 'taken-back'),
  ('under-review', 'grounded'), ('under-review', 'refused'), ('under-review', 'taken-back'),
  ('grounded', 'once-approved'), ('grounded', 'approved'), ('grounded', 'refused'),
  ('once-approved', 'approved'), ('once-approved', 'refused'),
  ('refused', 'appealed'), ('appealed', 'grounded'), ('appealed', 'refused'),
  ('approved', 'paying'), ('approved', 'stuck'),
  ('paying', 'done'), ('paying', 'stuck'), ('stuck', 'paying'), ('stuck', 'done');
create trigger transition_is_fixed before insert or update or delete on refunds.transition
  for each row execute function platform.refuse_change();

-- A case moves only by a step, which says who, when and in what words. Words may be erased with the person.
create table refunds.step (
  case_id uuid not null references refunds.refund_case (id),
  no integer not null check (no >= 1),
  state text not null,
  actor_kind text not null check (actor_kind in ('person', 'staff', 'gateway', 'system')),
  actor_id uuid references people.account (id),
  words text check (btrim(words) <> ''),
  -- The incident that shows the provider's fault; without one `words` are the written finding.
  incident_ref text check (btrim(incident_ref) <> ''),
  at timestamptz not null,
  erased_at timestamptz,
  primary key (case_id, no),
  check ((actor_kind in ('person', 'staff')) = (actor_id is not null))
);

create function refunds.take_step() returns trigger language plpgsql as $$
declare
  one refunds.refund_case%rowtype;
  limit_sum bigint;
  fault text;
begin
  select * into one from refunds.refund_case where id = new.case_id for update;
  select coalesce(max(no), 0) + 1 into new.no from refunds.step where case_id = new.case_id;
  if new.no = 1 then
    if new.state <> 'asked' or one.state <> 'asked' then fault := 'case_begins_asked'; end if;
  elsif not exists (select from refunds.transition where from_state = one.state and to_state = new.state) then
    fault := 'step_is_lawful';
  end if;
  if new.state in ('grounded', 'once-approved', 'approved', 'refused') and (new.actor_kind <> 'staff' or new.actor_id = one.account_id) then
    fault := 'staff_decides_of_others';
  end if;
  if new.state = 'refused' and new.words is null then fault := 'refusal_has_its_reason'; end if;
  if new.state = 'grounded' and one.ground = 'provider-fault' and new.words is null and new.incident_ref is null then
    fault := 'fault_is_found';
  end if;
  -- Above the set sum a second, different person approves.
  if new.state = 'approved' then
    select second_approval_above into limit_sum from refunds.rule where no = one.rule_no;
    if one.state = 'grounded' and one.amount > limit_sum then fault := 'second_person_approves'; end if;
    if one.state = 'once-approved' and new.actor_id = (
      select actor_id from refunds.step where case_id = one.id and state = 'once-approved' order by no desc limit 1) then
      fault := 'second_person_approves';
    end if;
  end if;
  -- One appeal, decided by somebody who did not refuse.
  if new.state = 'appealed' and exists (select from refunds.step where case_id = one.id and state = 'appealed') then fault := 'appeal_once'; end if;
  if one.state = 'appealed' and new.actor_id = (
    select actor_id from refunds.step where case_id = one.id and state = 'refused' order by no desc limit 1) then
    fault := 'another_person_hears_the_appeal';
  end if;
  if fault is not null then
    raise exception 'refunds: % -> % refused', one.state, new.state using errcode = 'integrity_constraint_violation', constraint = fault;
  end if;
  if new.no > 1 then update refunds.refund_case set state = new.state where id = one.id; end if;
  return new;
end $$;
create trigger case_moves_by_its_step before insert on refunds.step for each row execute function refunds.take_step();

create function refunds.keep_step() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null and new.words is null
    and (new.case_id, new.no, new.state, new.actor_kind, new.actor_id, new.incident_ref, new.at)
      is not distinct from (old.case_id, old.no, old.state, old.actor_kind, old.actor_id, old.incident_ref, old.at) then
    return new;
  end if;
  raise exception 'refunds.step is immutable' using errcode = 'integrity_constraint_violation', constraint = 'step_is_kept';
end $$;
create trigger step_is_kept before update or delete on refunds.step for each row execute function refunds.keep_step();

create function refunds.keep_case() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or pg_trigger_depth() < 2 or (to_jsonb(old) - 'state') is distinct from (to_jsonb(new) - 'state') then
    raise exception 'refunds.refund_case is immutable' using errcode = 'integrity_constraint_violation', constraint = 'case_is_kept';
  end if;
  return new;
end $$;
create trigger case_is_kept before update or delete on refunds.refund_case for each row execute function refunds.keep_case();

-- A chargeback is the bank's act, recorded by hand: it takes the sum at once, and is won or lost afterwards.
create table refunds.chargeback (
  id uuid primary key default uuidv7(),
  contract_id uuid not null references contracts.contract (id),
  capture_id uuid not null references payments.capture (id),
  account_id uuid not null references people.account (id),
  amount bigint not null check (amount > 0),
  -- The bank's own number of the dispute.
  bank_ref text not null check (btrim(bank_ref) <> ''),
  by_staff uuid not null references people.account (id),
  at timestamptz not null,
  unique (capture_id, bank_ref)
);
create index chargeback_by_contract on refunds.chargeback (contract_id);
create trigger chargeback_is_immutable before update or delete on refunds.chargeback for each row execute function platform.refuse_change();
-- While the bank disputes the payment the course stands still too: the second and last ground to suspend beside clause 4.2.
create or replace function conduct.refuse_unwarned_suspension() returns trigger language plpgsql as $$
begin
  if new.reason = 'chargeback' and exists (
    select from refunds.chargeback where chargeback.contract_id = new.contract_id and chargeback.id::text = new.reference and chargeback.at <= new.at
  ) then
    return new;
  end if;
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
create table refunds.chargeback_outcome (
  chargeback_id uuid primary key references refunds.chargeback (id),
  outcome text not null check (outcome in ('won', 'lost')),
  reason text not null check (btrim(reason) <> ''),
  by_staff uuid not null references people.account (id),
  at timestamptz not null
);
create trigger chargeback_outcome_is_immutable before update or delete on refunds.chargeback_outcome
  for each row execute function platform.refuse_change();

-- No price goes back without an approved case of exactly that sum, or a recorded chargeback.
create function refunds.require_case() returns trigger language plpgsql as $$
begin
  if (new.reason = 'service' and not exists (
      select from refunds.refund_case c where c.id = new.case_ref and c.capture_id = new.capture_id and c.amount = new.amount
        and c.state in ('approved', 'paying', 'stuck')))
    or (new.reason = 'chargeback' and not exists (
      select from refunds.chargeback b where b.id = new.case_ref and b.capture_id = new.capture_id and b.amount = new.amount)) then
    raise exception 'no approved case' using errcode = 'integrity_constraint_violation', constraint = 'service_return_has_an_approved_case';
  end if;
  return new;
end $$;
create trigger service_return_has_an_approved_case before insert on payments.money_back
  for each row when (new.case_ref is not null) execute function refunds.require_case();

-- The decision as it was told: bytes kept under their hash, never rendered again.
create table refunds.paper (
  case_id uuid not null,
  step_no integer not null,
  file_id text not null references platform.file (id),
  size integer not null check (size > 0),
  made_at timestamptz not null,
  primary key (case_id, step_no),
  foreign key (case_id, step_no) references refunds.step (case_id, no)
);
create trigger paper_is_immutable before update or delete on refunds.paper for each row execute function platform.refuse_change();

-- A certificate whose whole price went back is withdrawn by a closed rule.
alter table certificates.withdrawal drop constraint withdrawal_ground_check;
alter table certificates.withdrawal add constraint withdrawal_ground_check
  check (ground in ('issued-in-error', 'facts-corrected', 'rules-broken', 'money-returned'));
