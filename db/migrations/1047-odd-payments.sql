-- What the bank said when staff asked about an odd case: a fact beside the case, never changed.
create table payments.inquiry (
  id uuid primary key default uuidv7(),
  oddity_id uuid not null references payments.oddity (id),
  staff_id uuid not null references people.account (id),
  asked_at timestamptz not null,
  -- `found`: the bank knows the operation, and `said` holds it; `unknown`: no answer came, which says nothing.
  answer text not null check (answer in ('found', 'not-found', 'refused', 'unknown')),
  said jsonb,
  -- What the rules would do with it now: the kind of a decision, or why there is none.
  foreseen text not null,
  check ((answer = 'found') = (said is not null))
);
create index inquiry_by_oddity on payments.inquiry (oddity_id, id desc);
create trigger inquiry_is_immutable before update or delete on payments.inquiry
  for each row execute function platform.refuse_change();

-- Why money goes back, in words the payer reads: may be erased with the person, never rewritten.
create table payments.return_reason (
  money_back_id uuid primary key references payments.money_back (id),
  words text,
  at timestamptz not null,
  erased_at timestamptz,
  check ((erased_at is null) = (words is not null)),
  check (words <> '')
);
create function payments.return_reason_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
    and (new.money_back_id, new.at) = (old.money_back_id, old.at) then
    return new;
  end if;
  raise exception 'payments.return_reason is immutable' using errcode = 'integrity_constraint_violation', constraint = tg_name;
end $$;
create trigger return_reason_is_kept before update or delete on payments.return_reason
  for each row execute function payments.return_reason_stays();

-- A payment that came without a time may conclude once the bank has stated one to staff who asked (clause 3.11); all else
-- stays: only a confirmed full payment in tenge concludes (clause 1.2.4).
create or replace function payments.full_payment_only() returns trigger language plpgsql as $$
begin
  if not exists (
    select from payments.capture c join payments.attempt a on a.id = c.attempt_id
    where c.id = new.capture_id and c.currency = 'KZT' and c.decision in ('conclude', 'hold')
      and (c.paid_at is not null or exists (
        select from payments.inquiry i join payments.oddity o on o.id = i.oddity_id
        where o.capture_id = c.id and i.said ->> 'state' = 'paid' and i.said ->> 'paidAt' is not null))
      and c.application_id = new.application_id and a.application_id = new.application_id
      and c.amount - coalesce((select sum(b.amount) from payments.money_back b where b.capture_id = c.id and b.state <> 'refused'), 0) >= new.price)
  then
    raise exception 'not a full payment' using errcode = 'integrity_constraint_violation', constraint = 'only_a_full_payment_concludes';
  end if;
  return new;
end $$;
