-- What came through a gateway goes back by it; only when the bank has refused a return of the payment may staff send it from
-- our account by hand.
create or replace function payments.guard_way_back() returns trigger language plpgsql as $$
begin
  if new.way = 'transfer' and new.reason <> 'service'
    and (select provider from payments.capture where id = new.capture_id) <> 'transfer'
    and not exists (select from payments.money_back where capture_id = new.capture_id and way = 'gateway' and state = 'refused') then
    raise exception 'this money did not come by transfer' using errcode = 'integrity_constraint_violation', constraint = 'only_a_service_is_returned_by_transfer';
  end if;
  return new;
end $$;
