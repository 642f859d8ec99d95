-- The provider's fault is found by an incident under its key, or by a written finding; no number is typed by hand any more.
-- contract: refunds (1121) have not been deployed before; no running build writes this column
-- What was typed before stays readable among the words of its step.
alter table refunds.step disable trigger step_is_kept;
update refunds.step set words = concat_ws(E'\n', words, incident_ref) where incident_ref is not null and erased_at is null;
alter table refunds.step enable trigger step_is_kept;
alter table refunds.step
  drop constraint step_incident_ref_check,
  alter column incident_ref type uuid using null,
  add constraint step_names_an_incident foreign key (incident_ref) references incidents.incident (id);
create index step_by_incident on refunds.step (incident_ref) where incident_ref is not null;

-- Force majeure is nobody's fault (offer 4.3), and a withdrawal needs none.
create function refunds.require_fault() returns trigger language plpgsql as $$
begin
  if new.state <> 'grounded'
    or not exists (select from incidents.incident where id = new.incident_ref and kind = 'outage')
    or not exists (select from refunds.refund_case where id = new.case_id and ground = 'provider-fault') then
    raise exception 'an incident is named as a fault only' using errcode = 'integrity_constraint_violation', constraint = 'incident_is_a_fault';
  end if;
  return new;
end $$;
create trigger incident_is_a_fault before insert on refunds.step
  for each row when (new.incident_ref is not null) execute function refunds.require_fault();
