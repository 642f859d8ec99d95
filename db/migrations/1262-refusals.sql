-- Clause 5.1: a public offer is open to everyone; staff refuse an application only on one of these grounds, in words the
-- person reads, and never when a contract exists.
create table applications.refusal (
  application_id uuid primary key references applications.application (id),
  ground text not null constraint refusal_on_a_closed_ground check (ground in ('disagreement', 'data-impossible', 'programme-withdrawn')),
  -- May be erased with the person, never rewritten.
  words text,
  by_staff uuid not null references people.account (id),
  at timestamptz not null,
  erased_at timestamptz,
  constraint refusal_tells_why check ((erased_at is null) = (words is not null) and words <> '')
);
create function applications.refusal_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
    and (new.application_id, new.ground, new.by_staff, new.at) = (old.application_id, old.ground, old.by_staff, old.at) then
    return new;
  end if;
  raise exception 'applications.refusal is immutable' using errcode = 'integrity_constraint_violation', constraint = tg_name;
end $$;
create trigger refusal_is_kept before update or delete on applications.refusal
  for each row execute function applications.refusal_stays();

alter table applications.application drop constraint application_closed_as_check;
alter table applications.application add constraint application_closed_as_check
  check (closed_as in ('declined', 'expired', 'concluded', 'refused'));

-- Refused means: there is the refusal, and it was an application that could still be paid for.
create function applications.refused_on_a_ground() returns trigger language plpgsql as $$
begin
  if old.closed_as is not null or old.number is null then
    raise exception 'only an open application that was submitted is refused' using errcode = '23514', constraint = 'only_the_submitted_is_refused';
  end if;
  if not exists (select from applications.refusal where application_id = new.id and at = new.closed_at) then
    raise exception 'an application is refused on a ground' using errcode = '23514', constraint = 'refused_on_a_ground';
  end if;
  return new;
end $$;
create trigger refused_on_a_ground before update on applications.application
  for each row when (new.closed_as = 'refused' and old.closed_as is distinct from 'refused') execute function applications.refused_on_a_ground();
