-- A seat is claimed, or its money goes back: never the one behind the other's back. Claims and cases of one contract wait
-- for each other at the lock that cases of seats take already, and each then sees what the other did.

-- Whether the arithmetic knew the seat as claimed; null: entered by a build that did not say so.
alter table refunds.case_seat add column claimed boolean;

create or replace function refunds.guard_seats(of_case uuid) returns void language plpgsql as $$
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
  -- A withdrawal keeps what a claimed seat has used: a sum reckoned for an empty seat holds for it no more.
  if exists (
    select from refunds.refund_case c
    join refunds.case_seat mine on mine.case_id = c.id
    join seats.seat on seat.contract_id = c.contract_id and seat.no = mine.seat_no
    join seats.claim on claim.seat_id = seat.id
    where c.id = of_case and c.ground = 'withdrawal' and not coalesce(mine.claimed, claim.at <= c.opened_at)
  ) then
    raise exception 'a seat was claimed after its refund was reckoned' using errcode = 'integrity_constraint_violation', constraint = 'seat_is_as_reckoned';
  end if;
end $$;

-- While a case that names the seat waits or is decided, nobody takes the seat; once it is refused or taken back, the same
-- invitation is good again.
create function refunds.refuse_claim() returns trigger language plpgsql as $$
declare
  of_contract uuid;
  of_seat integer;
begin
  select contract_id, no into of_contract, of_seat from seats.seat where id = new.seat_id;
  perform pg_advisory_xact_lock(hashtextextended(of_contract::text, 1202));
  if exists (
    select from refunds.refund_case c where c.contract_id = of_contract and c.state not in ('refused', 'done', 'taken-back')
      and (not c.of_seats or exists (select from refunds.case_seat named where named.case_id = c.id and named.seat_no = of_seat))
  ) then
    raise exception 'the refund of this seat waits' using errcode = 'integrity_constraint_violation', constraint = 'no_refund_of_the_seat_waits';
  end if;
  -- A case that was done a moment ago has closed its seat for good.
  if exists (
    select from contracts.v_seat_state stand where stand.contract_id = of_contract and stand.seat_no = of_seat
      and stand.state in ('withdrawn', 'refunded')
  ) then
    raise exception 'the seat went back' using errcode = 'integrity_constraint_violation', constraint = 'seat_is_not_given_back';
  end if;
  return new;
end $$;
create trigger claim_waits_for_refunds before insert on seats.claim for each row execute function refunds.refuse_claim();
