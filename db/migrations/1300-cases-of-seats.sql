-- A case of a breach (clause 4.2) stands on one seat of a contract with seats: it is its learner who is warned and heard, and
-- that seat which closes. Null: the case is of the customer's own contract. Older cases of a contract with seats stay as they
-- were opened, to be read and closed.
alter table conduct.violation add column seat_no integer check (seat_no > 0);
create function conduct.require_learner_of_seat() returns trigger language plpgsql as $$
begin
  if new.seat_no is null then
    if exists (select from contracts.contract where id = new.contract_id and seats is not null) then
      raise exception 'a case of a contract with seats names the seat'
        using errcode = '23514', constraint = 'violation_names_its_seat';
    end if;
  elsif not exists (
    select from seats.seat join seats.claim on claim.seat_id = seat.id
    where seat.contract_id = new.contract_id and seat.no = new.seat_no and claim.account_id = new.account_id
  ) then
    raise exception 'nobody but the learner of a seat answers for it'
      using errcode = '23514', constraint = 'case_is_of_the_seats_learner';
  end if;
  return new;
end $$;
create trigger case_is_of_the_seats_learner before insert on conduct.violation
  for each row execute function conduct.require_learner_of_seat();

-- The step names a case of the very same: of the seat for a seat, of the whole contract for the contract, and of a contract
-- with seats never the whole. The steps of a contract have no seat, so the row is read as what it has. A dispute at the bank
-- stays the other ground (migration 1121).
create or replace function conduct.refuse_unwarned_suspension() returns trigger language plpgsql as $$
begin
  if new.reason = 'chargeback' and exists (
    select from refunds.chargeback where chargeback.contract_id = new.contract_id and chargeback.id::text = new.reference and chargeback.at <= new.at
  ) then
    return new;
  end if;
  if not exists (
    select from conduct.violation
    join contracts.contract on contract.id = violation.contract_id
    join lateral (
      select step.to_state, step.at from conduct.step where step.case_id = violation.id order by step.no desc limit 1
    ) as last on true
    where violation.contract_id = new.contract_id and violation.id::text = new.reference
      and violation.seat_no is not distinct from (to_jsonb(new) ->> 'seat_no')::integer
      and (violation.seat_no is null) = (contract.seats is null)
      and last.to_state = 'suspended' and last.at <= new.at
  ) then
    raise exception 'no suspension before a delivered warning whose answer time has passed'
      using errcode = '23514', constraint = 'step_suspends_only_the_warned';
  end if;
  return new;
end $$;
