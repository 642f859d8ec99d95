-- A contract passes to a version by a late notice only if somebody was written to: a notice without a letter tells nobody.
-- Checked at the commit, when the letters stand. Rows of before are left as they are.
alter table contracts.terms_notice
  add constraint late_notice_is_a_letter check (event <> 'late' or message_id is not null) not valid;
create function contracts.require_late_letter() returns trigger language plpgsql as $$
begin
  if not exists (select from contracts.terms_notice notice
    where notice.contract_id = new.contract_id and notice.version_id = new.version_id and notice.event = 'late') then
    raise exception 'nobody was written to' using errcode = '23514', constraint = 'late_notice_has_its_letter';
  end if;
  return null;
end $$;
create constraint trigger late_notice_has_its_letter after insert on contracts.late_notice
  deferrable initially deferred for each row execute function contracts.require_late_letter();

-- For later rooms: who represented an organisation and when, also those who do no more: whoever was told, was told for it.
create view organisations.v_representative as
select member.account_id, version.id as version_id, member.since, member.ended_at
from organisations.member join organisations.version on version.organisation_id = member.organisation_id
where member.role = 'representative';
