-- The bank knows nothing of a return that it had called made: the return counts as refused, and what was known of it stays.
create table payments.return_denied (
  money_back_id uuid primary key references payments.money_back (id),
  -- The number under which the bank had called it made.
  refund_id text not null,
  oddity_id uuid not null unique references payments.oddity (id),
  at timestamptz not null
);
create trigger return_denied_is_immutable before update or delete on payments.return_denied
  for each row execute function platform.refuse_change();

create or replace function payments.guard_money_back() returns trigger language plpgsql as $$
declare
  came payments.capture%rowtype;
  price bigint;
  of_service bigint;
  of_rest bigint;
  outside bigint;
begin
  if tg_op = 'UPDATE' and (old.state = 'refused'
    or (old.state = 'done' and not (new.state = 'refused' and old.way = 'gateway' and exists (
      select from payments.return_denied d where d.money_back_id = old.id and d.refund_id = old.refund_id)))
    or (old.id, old.capture_id, old.reason, old.amount, old.owed_at, old.way, old.case_ref, old.outside_id)
      is distinct from (new.id, new.capture_id, new.reason, new.amount, new.owed_at, new.way, new.case_ref, new.outside_id)) then
    raise exception 'payments.money_back is immutable' using errcode = 'integrity_constraint_violation', constraint = 'money_back_is_kept';
  end if;
  if tg_op = 'INSERT' then
    select * into came from payments.capture where id = new.capture_id for no key update;
    select c.price into price from payments.conclusion c where c.capture_id = new.capture_id;
    select coalesce(sum(amount) filter (where case_ref is not null), 0), coalesce(sum(amount) filter (where case_ref is null), 0)
      into of_service, of_rest from payments.money_back where capture_id = new.capture_id and state <> 'refused';
    outside := payments.outside_open(new.capture_id);
    if new.outside_id is not null then
      -- What is explained here was counted as unexplained.
      if not exists (select from payments.v_outside_return o
        where o.outside_id = new.outside_id and o.capture_id = new.capture_id and o.amount - o.explained >= new.amount) then
        raise exception 'more would be explained than went' using errcode = 'integrity_constraint_violation', constraint = 'never_explained_more_than_went';
      end if;
      outside := outside - new.amount;
    end if;
    if came.decision = 'ignore'
      or (new.case_ref is null and of_rest + coalesce(price, 0) + outside + new.amount > came.amount)
      or (new.case_ref is not null and (price is null or of_service + new.amount > price))
      or of_service + of_rest + outside + new.amount > came.amount then
      raise exception 'more would go back than came' using errcode = 'integrity_constraint_violation', constraint = 'never_back_more_than_came';
    end if;
  end if;
  return new;
end $$;

-- The case of a price that did not go back is taken up again.
alter table refunds.transition disable trigger transition_is_fixed;
insert into refunds.transition (from_state, to_state) values ('done', 'stuck');
alter table refunds.transition enable trigger transition_is_fixed;

select platform.keep_from_emptying();
