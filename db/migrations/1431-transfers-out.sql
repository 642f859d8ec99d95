-- What staff send from our account is held against the bank's statement: by a line that shows it, or, before the statement is
-- there, by the payment order's number, which the line that comes later answers.
alter table transfers.line add column document text;

-- Null: the house found the line by itself.
alter table transfers.sent_return alter column marked_by drop not null;

-- A payment order that staff say they gave the bank, for exactly one return.
create table transfers.sent_order (
  money_back_id uuid primary key references payments.money_back (id),
  account text not null check (account ~ '^KZ[0-9]{2}[A-Z0-9]{16}$'),
  day date not null,
  -- Without leading noughts and spaces, as banks write one number in several ways.
  number text not null check (number ~ '^[^\s]{1,60}$' and (number = '0' or number !~ '^0')),
  amount bigint not null check (amount > 0),
  typed_by uuid not null references people.account (id),
  at timestamptz not null,
  constraint order_sends_one_return unique (account, day, number)
);
create trigger sent_order_is_immutable before update or delete on transfers.sent_order
  for each row execute function platform.refuse_change();
select platform.keep_from_emptying();

create function transfers.guard_sent() returns trigger language plpgsql as $$
begin
  if not exists (select from payments.money_back back where back.id = new.money_back_id and back.way = 'transfer'
    and back.amount = (case when tg_table_name = 'sent_return'
      then (select line.amount from transfers.line where line.id = (to_jsonb(new) ->> 'line_id')::uuid and line.direction = 'out')
      else (to_jsonb(new) ->> 'amount')::bigint end)) then
    raise exception 'no transfer of this sum' using errcode = 'integrity_constraint_violation', constraint = 'transfer_of_exactly_the_sum';
  end if;
  return new;
end $$;
create trigger line_shows_exactly_the_sum before insert on transfers.sent_return for each row execute function transfers.guard_sent();
create trigger order_sends_exactly_the_sum before insert on transfers.sent_order for each row execute function transfers.guard_sent();

-- For the nightly check: orders that no line has answered, and whether the statement has passed their day.
create view transfers.v_sent_order as
select sent.money_back_id, sent.account, sent.day, sent.number, sent.amount,
  exists (select from transfers.line later where later.account = sent.account and later.day > sent.day) as passed
from transfers.sent_order sent
where not exists (select from transfers.sent_return shown where shown.money_back_id = sent.money_back_id);
create index line_by_day on transfers.line (account, day);
