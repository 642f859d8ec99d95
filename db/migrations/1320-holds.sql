-- Sums that a bank only holds (two-step payment). A hold is no money: nothing is booked until it is charged.
create table payments.hold (
  id uuid primary key default uuidv7(),
  provider text not null,
  transaction_id text not null,
  attempt_id uuid not null references payments.attempt (id),
  application_id uuid not null references applications.application (id),
  amount bigint not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  seen_at timestamptz not null,
  -- `asked`: the bank was or is being asked, and we do not know; it is looked up before it is ever asked again.
  state text not null check (state in ('seen', 'asked', 'charged', 'released')),
  -- What the bank was asked for last, and of a release why; none while nothing is asked.
  wish text check (wish in ('charge', 'release')),
  charge bigint,
  why text check (why in ('duplicate', 'short', 'unsellable', 'terms-changed', 'mismatch', 'charge-refused')),
  asked_at timestamptz,
  asks integer not null default 0,
  refusals integer not null default 0,
  closed_at timestamptz,
  unique (provider, transaction_id),
  constraint a_charge_is_within_its_hold check ((wish is not distinct from 'charge') = (charge is not null) and (charge is null or (charge between 1 and amount and currency = 'KZT'))),
  check ((wish is not distinct from 'release') = (why is not null)),
  check ((wish is null) = (asked_at is null)),
  check (state <> 'seen' or wish is null),
  check (state <> 'asked' or wish is not null),
  check ((state in ('charged', 'released')) = (closed_at is not null))
);
create index hold_by_attempt on payments.hold (attempt_id);
create index hold_open on payments.hold (state) where state in ('seen', 'asked');
-- Two held sums of one application are never both asked for: the second is given up.
create unique index one_charge_of_an_application on payments.hold (application_id) where state = 'asked' and wish = 'charge';

-- What is held, of which payment, never changes; charged and released are final.
create function payments.guard_hold() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state in ('charged', 'released')
    or (old.id, old.provider, old.transaction_id, old.attempt_id, old.application_id, old.amount, old.currency, old.seen_at)
      is distinct from (new.id, new.provider, new.transaction_id, new.attempt_id, new.application_id, new.amount, new.currency, new.seen_at)
  then
    raise exception 'payments.hold is immutable' using errcode = 'integrity_constraint_violation', constraint = 'hold_is_kept';
  end if;
  return new;
end $$;
create trigger hold_is_kept before update or delete on payments.hold for each row execute function payments.guard_hold();
