-- The back office's own: how each member of staff likes to see a list, and which lists left as files.
create schema back_office;

-- A view is a question asked of a list (its filter, order and columns), never anybody's name: person search is not kept.
create table back_office.view (
  id uuid primary key default uuidv7(),
  staff_id uuid not null references people.account (id),
  list text not null check (list in ('applications', 'people', 'contracts', 'payments')),
  name text not null check (name <> '' and length(name) <= 60),
  query text not null check (length(query) <= 2000 and query !~ '(^|&)who='),
  shared boolean not null,
  created_at timestamptz not null,
  constraint view_name_once unique (staff_id, list, name)
);
create index view_shared on back_office.view (list) where shared;

-- The view a list opens with, for one member of staff.
create table back_office.default_view (
  staff_id uuid not null references people.account (id),
  list text not null,
  view_id uuid not null references back_office.view (id) on delete cascade,
  primary key (staff_id, list)
);
create index default_view_by_view on back_office.default_view (view_id);

-- A list that left as a file: who, why, by which filter, how many rows. The people in it are told by the journal.
create table back_office.export (
  id uuid primary key default uuidv7(),
  staff_id uuid not null references people.account (id),
  list text not null,
  format text not null check (format in ('csv', 'xlsx')),
  query text not null,
  columns text not null,
  reason text check (reason <> ''),
  row_count integer not null check (row_count >= 0),
  at timestamptz not null
);
create index export_by_time on back_office.export (at);
create trigger export_is_immutable before update or delete on back_office.export
  for each row execute function platform.refuse_change();
