-- One checkout for both kinds of customer (clause 1.2.1): an application of a legal entity names the organisation, its
-- submission the particulars and the number of seats instead of a registration card.
alter table applications.application add column organisation_id uuid references organisations.organisation (id);
drop index applications.one_open_application;
create unique index one_open_application on applications.application (account_id, programme_id)
  where closed_as is null and organisation_id is null;
create unique index one_open_application_of_organisation on applications.application (account_id, programme_id, organisation_id)
  where closed_as is null and organisation_id is not null;

alter table applications.submission alter column card_version_id drop not null;
alter table applications.submission
  add column organisation_version_id uuid references organisations.version (id),
  add column seats integer check (seats between 1 and 500),
  add constraint submission_is_of_one_kind check (
    (card_version_id is null) = (organisation_version_id is not null) and (organisation_version_id is null) = (seats is null));

-- A contract with a legal entity keeps the particulars it was made with; its sum is for all seats together.
alter table contracts.contract drop constraint contract_customer_kind_check;
alter table contracts.contract alter column card_version_id drop not null;
alter table contracts.contract
  add constraint contract_customer_kind_check check (customer_kind in ('individual', 'legal-entity')),
  add column organisation_version_id uuid references organisations.version (id),
  add column seats integer check (seats between 1 and 500),
  add constraint contract_is_of_one_kind check (
    (customer_kind = 'individual') = (card_version_id is not null)
    and (customer_kind = 'legal-entity') = (organisation_version_id is not null)
    and (customer_kind = 'legal-entity') = (seats is not null)
    and (seats is null or amount % seats = 0));
create index contract_by_organisation on contracts.contract (organisation_version_id) where organisation_version_id is not null;

-- A contract for several opens one course a seat; a person's own contract opens its course once.
alter table enrolments.enrolment drop constraint enrolment_contract_id_key;
alter table enrolments.enrolment add column seat_no integer check (seat_no > 0);
create unique index enrolment_of_contract on enrolments.enrolment (contract_id) where seat_no is null;
create unique index enrolment_of_seat on enrolments.enrolment (contract_id, seat_no) where seat_no is not null;
