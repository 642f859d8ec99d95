-- What the back office counts and lists: read-only views of earlier rooms, and the indexes that keep both cheap.

-- An application by its state and the moment it was first submitted (offer 3.2).
create view applications.v_application as
select application.id as application_id, application.number, application.account_id, application.programme_id,
  case when application.closed_as is not null then application.closed_as when application.number is null then 'draft' else 'submitted' end as state,
  application.opened_at, application.expires_at, application.closed_at, submission.submitted_at
from applications.application
left join applications.submission on submission.application_id = application.id and submission.no = 1;
create index submission_first_by_time on applications.submission (submitted_at) where no = 1;
create index application_by_opening on applications.application (opened_at, id);
create index application_by_programme on applications.application (programme_id, opened_at, id);
create index application_by_state on applications.application (
  (case when closed_as is not null then closed_as when number is null then 'draft' else 'submitted' end), opened_at, id
);

-- Money the bank took, what went back of it, and how the case stands.
create view payments.v_capture as
select capture.id as capture_id, capture.transaction_id, capture.attempt_id, capture.application_id, capture.account_id,
  capture.amount, capture.currency, capture.paid_at, capture.recorded_at, capture.card_last_four, capture.decision,
  coalesce((select sum(back.amount) from payments.money_back back where back.capture_id = capture.id and back.state = 'done'), 0)::bigint as returned,
  case
    when capture.decision = 'ignore' then 'test'
    when exists (select from payments.conclusion where conclusion.capture_id = capture.id) then 'concluded'
    when capture.amount <= (select sum(back.amount) from payments.money_back back where back.capture_id = capture.id and back.state = 'done') then 'returned'
    else 'waiting'
  end as state
from payments.capture;
create index capture_by_time on payments.capture (recorded_at, id);
create index capture_by_amount on payments.capture (amount, id);
create index capture_by_account on payments.capture (account_id);
create index money_back_by_capture on payments.money_back (capture_id);

create view payments.v_money_back as
select back.id as money_back_id, back.capture_id, back.reason, back.amount, capture.currency, back.state, back.owed_at, back.closed_at
from payments.money_back back join payments.capture on capture.id = back.capture_id;
create index money_back_done_by_time on payments.money_back (closed_at) where state = 'done';

create view contracts.v_contract as
select id as contract_id, number, application_id, account_id, programme_version_id, amount, paid_at, date, recorded_at
from contracts.contract;
create index contract_by_payment on contracts.contract (paid_at, id);
create index contract_by_day on contracts.contract (date, id);
create index contract_by_amount on contracts.contract (amount, id);

create index enrolment_by_opening on enrolments.enrolment (opened_at);
create index certificate_by_time on certificates.certificate (issued_at);

-- Which programme a version belongs to.
create view catalogue.v_version as select id as version_id, programme_id, no from catalogue.version;

-- Whoever holds a registration card, by the whole name: ordered as the Kazakh alphabet has it.
create view people.v_learner as
select version.account_id, version.id as card_version_id, account.email, account.created_at as registered_at, version.saved_at,
  version.surname || ' ' || version.given_name || coalesce(' ' || version.patronymic, '') as name,
  version.phone, version.region_code, version.workplace_type, version.position
from people.card
join people.card_version version on version.id = card.version_id and version.account_id = card.account_id
join people.account on account.id = version.account_id
where version.erased_at is null and account.erased_at is null;
create index card_version_by_name on people.card_version (
  (surname || ' ' || given_name || coalesce(' ' || patronymic, '')) collate "kk-x-icu", account_id
) where erased_at is null;
create index account_by_registration on people.account (created_at, id) where erased_at is null;
create index card_version_by_region on people.card_version (region_code) where erased_at is null;
