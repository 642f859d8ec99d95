-- The books held against the facts: what later rooms may read of each, and what every check has found.
create schema reconciliation;

create view ledger.v_entry as
select id as entry_id, event, reference, provider, debit, credit, amount, currency, day, at, contract_id from ledger.entry;

-- Money the bank took and gave back, by the bank's own numbers.
create view payments.v_transaction as
select id as capture_id, provider, transaction_id, attempt_id, amount, currency, paid_at, recorded_at, decision from payments.capture;
create view payments.v_return as
select back.id as money_back_id, back.capture_id, capture.provider, capture.currency, back.amount, back.reason, back.state,
  back.refund_id, back.owed_at, back.closed_at
from payments.money_back back join payments.capture on capture.id = back.capture_id;

create view contracts.v_sale as
select id as contract_id, number, application_id, capture_id, amount, vat, date from contracts.contract;

-- One look at the books: how many rows of each rule do not agree.
create table reconciliation.books_check (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  faults integer not null check (faults >= 0),
  by_rule jsonb not null
);
create trigger books_check_is_immutable before update or delete on reconciliation.books_check
  for each row execute function platform.refuse_change();
