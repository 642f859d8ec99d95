-- Clause 4.1: every letter that waits has a moment until which it is answered, by the time promised when it came.
create table support.answer_time (
  no integer generated always as identity primary key,
  effective_from timestamptz not null,
  working_days integer not null check (working_days between 1 and 15),
  -- Null: what the house begins with.
  by_staff uuid references people.account (id),
  at timestamptz not null,
  constraint answer_time_never_reaches_back check (by_staff is null or effective_from >= at)
);
create trigger answer_time_is_immutable before update or delete on support.answer_time
  for each row execute function platform.refuse_change();
insert into support.answer_time (effective_from, working_days, at)
values ('2024-03-01T00:00:00+05', 3, '2024-03-01T00:00:00+05');

alter table support.request add column answer_by timestamptz;
-- Letters of before get five civil days, the longest that three working days take without a holiday.
update support.request
set answer_by = ((waiting_since at time zone 'Asia/Almaty')::date + 6)::timestamp at time zone 'Asia/Almaty'
where waiting_since is not null;
create index request_by_answer on support.request (answer_by) where answer_by is not null;

-- What no longer waits has no deadline, whoever took it from the list.
create function support.end_deadline() returns trigger language plpgsql as $$
begin
  new.answer_by := null;
  return new;
end $$;
create trigger deadline_ends_with_waiting before update on support.request
  for each row when (new.waiting_since is null and new.answer_by is not null) execute function support.end_deadline();
alter table support.request add constraint only_what_waits_has_a_deadline check (answer_by is null or waiting_since is not null);

-- Staff are reminded once a day.
create table support.reminder (
  day date primary key,
  due integer not null check (due >= 0),
  overdue integer not null check (overdue >= 0),
  at timestamptz not null,
  constraint reminder_has_something_to_say check (due + overdue > 0)
);
create trigger reminder_is_immutable before update or delete on support.reminder
  for each row execute function platform.refuse_change();
