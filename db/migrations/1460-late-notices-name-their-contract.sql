-- A late notice is about one contract: the letter and its page compare with the version that was accepted for it, and whoever
-- has two such contracts is told of each.
alter table contracts.terms_notice add column contract_id uuid references contracts.contract (id);
alter table contracts.terms_notice disable trigger terms_notice_is_immutable;
-- Both rows of one telling stand at one instant.
update contracts.terms_notice notice set contract_id = (
    select told.contract_id from contracts.late_notice told join contracts.contract on contract.id = told.contract_id
    where told.version_id = notice.version_id and told.at = notice.at
    order by contract.account_id = notice.account_id desc, told.contract_id limit 1)
  where event = 'late';
alter table contracts.terms_notice enable trigger terms_notice_is_immutable;
alter table contracts.terms_notice
  add constraint late_notice_names_its_contract check ((event = 'late') = (contract_id is not null)),
  drop constraint terms_notice_version_id_event_account_id_key,
  add constraint one_notice_of_an_event unique nulls not distinct (version_id, event, account_id, contract_id);
create index terms_notice_by_contract on contracts.terms_notice (contract_id) where contract_id is not null;
