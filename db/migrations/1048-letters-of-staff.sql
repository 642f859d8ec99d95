-- A thread may be begun by staff who write to a person.
alter table support.request add column begun_by text not null default 'person' check (begun_by in ('person', 'staff'));
alter table support.request add constraint staff_write_to_accounts check (begun_by = 'person' or account_id is not null);
