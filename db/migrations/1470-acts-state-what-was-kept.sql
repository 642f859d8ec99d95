-- What a seat of an act is worth: its share of the price, less what of it had gone back before the act was made. Null only in
-- acts of before, whose seats all stand with their equal share.
alter table seats.act_seat add column worth bigint check (worth > 0);
alter table seats.act_seat add constraint act_seat_states_its_worth check (worth is not null) not valid;

-- Who asks for the money of a seat back does not accept its service by an act: the request is decided or taken back first
-- (as `accepted_only_without_a_refund` of a whole contract, migration 1423).
create function refunds.refuse_act_of_seat() returns trigger language plpgsql as $$
begin
  if exists (
    select from seats.seat one
    join refunds.refund_case waiting on waiting.contract_id = one.contract_id
    join refunds.case_seat named on named.case_id = waiting.id and named.seat_no = one.no
    where one.id = new.seat_id and waiting.state not in ('refused', 'done', 'taken-back')
  ) then
    raise exception 'the refund of this seat waits' using errcode = '23514', constraint = 'acted_only_without_a_refund';
  end if;
  return new;
end $$;
create trigger acted_only_without_a_refund before insert on seats.act_seat
  for each row execute function refunds.refuse_act_of_seat();
