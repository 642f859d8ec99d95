-- A refund of a contract with seats names the seats: each with its own sum, never more than its share of the price.
create table refunds.case_seat (
  case_id uuid not null references refunds.refund_case (id),
  seat_no integer not null check (seat_no > 0),
  share bigint not null,
  amount bigint not null check (amount > 0),
  primary key (case_id, seat_no),
  constraint seat_refund_within_its_share check (amount <= share)
);
create index case_seat_by_seat on refunds.case_seat (seat_no, case_id);
create trigger case_seat_is_immutable before update or delete on refunds.case_seat
  for each row execute function platform.refuse_change();

-- Several cases of one contract may wait beside each other, as long as they name different seats.
alter table refunds.refund_case add column of_seats boolean not null default false;
drop index refunds.one_open_case_a_contract;
create unique index one_open_case_a_contract on refunds.refund_case (contract_id)
  where state not in ('refused', 'done', 'taken-back') and not of_seats;

create function refunds.require_seats() returns trigger language plpgsql as $$
begin
  if new.of_seats <> exists (select from contracts.contract where id = new.contract_id and seats is not null) then
    raise exception 'a contract with seats goes back by its seats' using errcode = 'integrity_constraint_violation', constraint = 'case_names_its_seats';
  end if;
  return new;
end $$;
create trigger case_names_its_seats before insert on refunds.refund_case for each row execute function refunds.require_seats();

-- Whoever names a seat waits for those before them, and sees what they named.
create function refunds.guard_seats(of_case uuid) returns void language plpgsql as $$
declare
  of_contract uuid;
begin
  select contract_id into of_contract from refunds.refund_case where id = of_case;
  perform pg_advisory_xact_lock(hashtextextended(of_contract::text, 1202));
  if exists (
    select from refunds.case_seat mine
    join refunds.case_seat other on other.seat_no = mine.seat_no and other.case_id <> mine.case_id
    join refunds.refund_case c on c.id = other.case_id and c.contract_id = of_contract
    where mine.case_id = of_case and c.state not in ('refused', 'done', 'taken-back')
  ) or exists (
    select from refunds.refund_case c where c.contract_id = of_contract and not c.of_seats and c.state not in ('refused', 'done', 'taken-back')
  ) then
    raise exception 'a case of this seat is open' using errcode = 'integrity_constraint_violation', constraint = 'one_open_case_a_seat';
  end if;
  if exists (
    select from refunds.case_seat mine
    join refunds.case_seat each on each.seat_no = mine.seat_no
    join refunds.refund_case c on c.id = each.case_id and c.contract_id = of_contract
    where mine.case_id = of_case and (c.id = of_case or c.state not in ('refused', 'taken-back'))
    group by mine.seat_no, mine.share having sum(each.amount) > mine.share
  ) then
    raise exception 'more of a seat would go back than its share' using errcode = 'integrity_constraint_violation', constraint = 'never_back_more_than_the_share';
  end if;
end $$;
create function refunds.guard_named_seats() returns trigger language plpgsql as $$
begin
  perform refunds.guard_seats(named.case_id) from (select distinct case_id from added) as named;
  return null;
end $$;
create trigger seats_are_free after insert on refunds.case_seat
  referencing new table as added for each statement execute function refunds.guard_named_seats();
-- A refused case that is heard again is open again.
create function refunds.guard_reopened() returns trigger language plpgsql as $$
begin
  perform refunds.guard_seats(new.id);
  return null;
end $$;
create trigger reopened_seats_are_free after update on refunds.refund_case for each row
  when (new.of_seats and old.state = 'refused' and new.state <> 'refused') execute function refunds.guard_reopened();

-- What is approved is the sum of its seats.
create function refunds.require_seat_sum() returns trigger language plpgsql as $$
begin
  if exists (
    select from refunds.refund_case c where c.id = new.case_id and c.of_seats
      and c.amount is distinct from (select sum(amount) from refunds.case_seat where case_id = c.id)
  ) then
    raise exception 'the seats do not make the sum' using errcode = 'integrity_constraint_violation', constraint = 'seats_make_the_sum';
  end if;
  return new;
end $$;
create trigger seats_make_the_sum before insert on refunds.step
  for each row when (new.state in ('grounded', 'approved')) execute function refunds.require_seat_sum();
