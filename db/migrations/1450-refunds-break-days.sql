-- Who asks for the money back is not silent, and can neither accept nor object before that is decided (clause 2.2): with its end
-- the days of acceptance begin anew. A case may end twice, by a refusal and by its appeal.
alter table contracts.broken_days drop constraint broken_days_reason_check;
alter table contracts.broken_days add constraint broken_days_reason_check
  check (reason in ('dispute-opened', 'dispute-ended', 'refund-ended'));
alter table contracts.broken_days drop constraint broken_days_pkey;
alter table contracts.broken_days add primary key (contract_id, reference, reason, at);

-- What ended before this rule, too: an offer that still waits for its answer comes anew.
insert into contracts.broken_days (contract_id, reason, reference, at)
select distinct one.contract_id, 'refund-ended', one.id, step.at
from refunds.refund_case one join refunds.step on step.case_id = one.id and step.state in ('refused', 'done', 'taken-back')
where one.ground <> 'terminated';

-- While one is open silence fulfils nothing, also where it was opened after the job had looked.
create function refunds.refuse_silence_in_case() returns trigger language plpgsql as $$
begin
  if exists (
    select from refunds.refund_case one where one.contract_id = new.contract_id and one.state not in ('refused', 'done', 'taken-back')
  ) then
    raise exception 'silence says nothing while a refund is decided' using errcode = '23514', constraint = 'deemed_only_without_a_refund';
  end if;
  return new;
end $$;
create trigger deemed_only_without_a_refund before insert on contracts.acceptance
  for each row when (new.how = 'deemed') execute function refunds.refuse_silence_in_case();
