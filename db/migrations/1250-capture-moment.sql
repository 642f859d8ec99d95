-- The moment of capture where the bank's interface does not tell it: read by staff in the bank's cabinet (clause 3.11).
create table payments.capture_moment (
  capture_id uuid primary key references payments.capture (id),
  moment timestamptz not null,
  staff_id uuid not null references people.account (id),
  at timestamptz not null
);
create trigger capture_moment_is_immutable before update or delete on payments.capture_moment
  for each row execute function platform.refuse_change();

-- What the bank has told is not overruled, and nothing was captured before its attempt or after the house heard of it.
create function payments.moment_is_plausible() returns trigger language plpgsql as $$
begin
  if not exists (
    select from payments.capture c join payments.attempt a on a.id = c.attempt_id
    where c.id = new.capture_id and c.paid_at is null
      and new.moment between a.created_at - interval '5 minutes' and c.recorded_at + interval '5 minutes')
  then
    raise exception 'not a moment this payment can have been captured at'
      using errcode = 'integrity_constraint_violation', constraint = 'moment_is_plausible';
  end if;
  return new;
end $$;
create trigger moment_is_plausible before insert on payments.capture_moment
  for each row execute function payments.moment_is_plausible();

-- As in 1047; a payment without a time may also conclude by the moment that staff entered for it.
create or replace function payments.full_payment_only() returns trigger language plpgsql as $$
begin
  if not exists (
    select from payments.capture c join payments.attempt a on a.id = c.attempt_id
    where c.id = new.capture_id and c.currency = 'KZT' and c.decision in ('conclude', 'hold')
      and (c.paid_at is not null
        or exists (select from payments.capture_moment m where m.capture_id = c.id)
        or exists (
          select from payments.inquiry i join payments.oddity o on o.id = i.oddity_id
          where o.capture_id = c.id and i.said ->> 'state' = 'paid' and i.said ->> 'paidAt' is not null))
      and c.application_id = new.application_id and a.application_id = new.application_id
      and c.amount - coalesce((select sum(b.amount) from payments.money_back b where b.capture_id = c.id and b.state <> 'refused'), 0) >= new.price)
  then
    raise exception 'not a full payment' using errcode = 'integrity_constraint_violation', constraint = 'only_a_full_payment_concludes';
  end if;
  return new;
end $$;
