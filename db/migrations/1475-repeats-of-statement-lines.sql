-- One movement may be stated by two files under two references: what a bank gives no reference of is read by other columns in
-- each format. A line that looks like a known one is money, or the proof of a return, only when staff say that it is another.
create table transfers.likely_repeat (
  line_id uuid primary key references transfers.line (id),
  -- The line it looks like, taken before, and by what.
  of_line_id uuid not null references transfers.line (id),
  likeness text not null check (likeness in ('invoice', 'document', 'payer', 'purpose')),
  check (line_id <> of_line_id)
);
create index repeat_by_known on transfers.likely_repeat (of_line_id);
create trigger likely_repeat_is_immutable before update or delete on transfers.likely_repeat
  for each row execute function platform.refuse_change();

create table transfers.repeat_decision (
  line_id uuid primary key references transfers.likely_repeat (line_id),
  is_same boolean not null,
  decided_by uuid not null references people.account (id),
  reason text not null check (btrim(reason) <> ''),
  at timestamptz not null
);
create trigger repeat_decision_is_immutable before update or delete on transfers.repeat_decision
  for each row execute function platform.refuse_change();
select platform.keep_from_emptying();

create view transfers.v_repeat as
select repeat.line_id, repeat.of_line_id, repeat.likeness, said.is_same, said.decided_by, said.reason, said.at as decided_at
from transfers.likely_repeat repeat left join transfers.repeat_decision said on said.line_id = repeat.line_id;

-- What a fresh line is held against.
create index line_by_movement on transfers.line (day, amount, direction);

create function transfers.guard_repeat() returns trigger language plpgsql as $$
begin
  if exists (select from transfers.v_repeat one where one.line_id = new.line_id and one.is_same is distinct from false) then
    raise exception 'this line may state a movement that is known' using errcode = 'integrity_constraint_violation', constraint = 'a_repeat_shows_no_return';
  end if;
  return new;
end $$;
create trigger a_repeat_shows_no_return before insert on transfers.sent_return for each row execute function transfers.guard_repeat();
