-- Lists of the office name the customer: where it is an organisation, that is neither the person who pressed the button
-- nor the persons on its seats (clauses 1.2.1, 1.2.3).
create view organisations.v_particulars as
select id as version_id, organisation_id, no, bin, name_kk, name_ru from organisations.version;
create index version_by_bin on organisations.version (bin);

create or replace view contracts.v_contract as
select id as contract_id, number, application_id, account_id, programme_version_id, amount, paid_at, date, recorded_at,
  organisation_version_id, seats
from contracts.contract;

create or replace view applications.v_application as
select application.id as application_id, application.number, application.account_id, application.programme_id,
  case when application.closed_as is not null then application.closed_as when application.number is null then 'draft' else 'submitted' end as state,
  application.opened_at, application.expires_at, application.closed_at, submission.submitted_at, application.organisation_id
from applications.application
left join applications.submission on submission.application_id = application.id and submission.no = 1;
create index application_by_organisation on applications.application (organisation_id) where organisation_id is not null;
