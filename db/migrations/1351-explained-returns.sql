-- A refund case may explain money that a clerk gave back in the bank's cabinet: then nothing more is sent for it.
create table refunds.case_outside (
  case_id uuid primary key references refunds.refund_case (id),
  outside_id uuid not null references payments.outside_return (id),
  by_staff uuid not null references people.account (id),
  at timestamptz not null
);
create index case_outside_by_return on refunds.case_outside (outside_id);
create trigger case_outside_is_immutable before update or delete on refunds.case_outside
  for each row execute function platform.refuse_change();
create trigger case_outside_is_never_emptied before truncate on refunds.case_outside
  for each statement execute function platform.refuse_change();

-- Approved, it is done at once: its money has gone.
alter table refunds.transition disable trigger transition_is_fixed;
insert into refunds.transition (from_state, to_state) values ('approved', 'done');
alter table refunds.transition enable trigger transition_is_fixed;

create or replace function refunds.require_case() returns trigger language plpgsql as $$
begin
  if (new.reason = 'service' and not exists (
      select from refunds.refund_case c where c.id = new.case_ref and c.capture_id = new.capture_id and c.amount = new.amount
        and c.state in ('approved', 'paying', 'stuck')))
    or (new.reason = 'chargeback' and not exists (
      select from refunds.chargeback b where b.id = new.case_ref and b.capture_id = new.capture_id and b.amount = new.amount)) then
    raise exception 'no approved case' using errcode = 'integrity_constraint_violation', constraint = 'service_return_has_an_approved_case';
  end if;
  -- What a case explains is never sent, and what it does not explain never counts as gone.
  if new.reason = 'service' and new.outside_id is distinct from (select o.outside_id from refunds.case_outside o where o.case_id = new.case_ref) then
    raise exception 'sent what had gone' using errcode = 'integrity_constraint_violation', constraint = 'explained_case_is_never_sent';
  end if;
  return new;
end $$;
