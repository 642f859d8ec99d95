-- What a terminated contract or seat was paid and has not earned goes back: a ground of its own, which only a termination gives.
alter table refunds.refund_case drop constraint refund_case_ground_check;
alter table refunds.refund_case add constraint refund_case_ground_check check (ground in ('provider-fault', 'withdrawal', 'terminated'));

create function refunds.require_termination() returns trigger language plpgsql as $$
declare
  one refunds.refund_case%rowtype;
begin
  select * into one from refunds.refund_case where id = new.case_id;
  if one.ground = 'terminated' and (
    (not one.of_seats and not exists (select from contracts.step where contract_id = one.contract_id and to_state = 'terminated'))
    or exists (
      select from refunds.case_seat named where named.case_id = one.id and not exists (
        select from contracts.seat_step own
        where own.contract_id = one.contract_id and own.seat_no = named.seat_no and own.to_state = 'terminated'))) then
    raise exception 'nothing of this was terminated' using errcode = 'integrity_constraint_violation', constraint = 'termination_is_its_ground';
  end if;
  return new;
end $$;
create trigger termination_is_its_ground before insert on refunds.step
  for each row when (new.state in ('grounded', 'approved')) execute function refunds.require_termination();
