-- One person could send back any sum of a contract seat by seat, each case below the limit: the limit is of the contract.
create or replace function refunds.take_step() returns trigger language plpgsql as $$
declare
  one refunds.refund_case%rowtype;
  limit_sum bigint;
  going bigint;
  fault text;
begin
  select * into one from refunds.refund_case where id = new.case_id for update;
  select coalesce(max(no), 0) + 1 into new.no from refunds.step where case_id = new.case_id;
  if new.no = 1 then
    if new.state <> 'asked' or one.state <> 'asked' then fault := 'case_begins_asked'; end if;
  elsif not exists (select from refunds.transition where from_state = one.state and to_state = new.state) then
    fault := 'step_is_lawful';
  end if;
  if new.state in ('grounded', 'once-approved', 'approved', 'refused') and (new.actor_kind <> 'staff' or new.actor_id = one.account_id) then
    fault := 'staff_decides_of_others';
  end if;
  if new.state = 'refused' and new.words is null then fault := 'refusal_has_its_reason'; end if;
  if new.state = 'grounded' and one.ground = 'provider-fault' and new.words is null and new.incident_ref is null then
    fault := 'fault_is_found';
  end if;
  -- Above the set sum of one contract a second, different person approves, in however many cases it goes.
  if new.state = 'approved' then
    select second_approval_above into limit_sum from refunds.rule where no = one.rule_no;
    perform pg_advisory_xact_lock(hashtextextended('refunds.approval:' || one.contract_id::text, 0));
    select coalesce(sum(amount), 0) into going from refunds.refund_case
      where contract_id = one.contract_id and id <> one.id and state in ('once-approved', 'approved', 'paying', 'stuck', 'done');
    if one.state = 'grounded' and going + one.amount > limit_sum then fault := 'second_person_approves'; end if;
    if one.state = 'once-approved' and new.actor_id = (
      select actor_id from refunds.step where case_id = one.id and state = 'once-approved' order by no desc limit 1) then
      fault := 'second_person_approves';
    end if;
  end if;
  -- One appeal, decided by somebody who did not refuse.
  if new.state = 'appealed' and exists (select from refunds.step where case_id = one.id and state = 'appealed') then fault := 'appeal_once'; end if;
  if one.state = 'appealed' and new.actor_id = (
    select actor_id from refunds.step where case_id = one.id and state = 'refused' order by no desc limit 1) then
    fault := 'another_person_hears_the_appeal';
  end if;
  if fault is not null then
    raise exception 'refunds: % -> % refused', one.state, new.state using errcode = 'integrity_constraint_violation', constraint = fault;
  end if;
  if new.no > 1 then update refunds.refund_case set state = new.state where id = one.id; end if;
  return new;
end $$;
