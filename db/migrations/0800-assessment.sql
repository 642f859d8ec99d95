-- Assessment: sittings of quizzes and final tests. Deadlines and papers are fixed at the start and never change.
create schema assessment;

create table assessment.attempt (
  id uuid primary key default uuidv7(),
  enrolment_id uuid not null references enrolments.enrolment (id),
  exam_key text not null,
  -- The version the paper was drawn from: later versions do not change a paper that was begun.
  programme_version_id uuid not null references catalogue.version (id),
  no integer not null check (no > 0),
  paper jsonb not null check (jsonb_typeof(paper) = 'array'),
  started_at timestamptz not null,
  deadline timestamptz check (deadline > started_at),
  finished_at timestamptz check (finished_at >= started_at),
  finished_by text check (finished_by in ('person', 'clock')),
  points numeric(9, 2) check (points between 0 and of_points),
  of_points numeric(9, 2),
  percent integer check (percent between 0 and 100),
  passed boolean,
  unique (enrolment_id, exam_key, no),
  check (num_nonnulls(finished_at, finished_by, points, of_points, percent, passed) in (0, 6))
);
-- Two tabs that start at once get one open attempt.
create unique index one_open_attempt on assessment.attempt (enrolment_id, exam_key) where finished_at is null;

create function assessment.keep_attempt() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.finished_at is not null
    or (new.id, new.enrolment_id, new.exam_key, new.programme_version_id, new.no, new.paper, new.started_at)
      is distinct from (old.id, old.enrolment_id, old.exam_key, old.programme_version_id, old.no, old.paper, old.started_at)
    or new.deadline is distinct from old.deadline
  then
    raise exception 'an attempt keeps its paper and its end' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger attempt_is_kept before update or delete on assessment.attempt
  for each row execute function assessment.keep_attempt();

-- The answer to one question as it stands; null: taken back. `seq` grows with every change.
create table assessment.answer (
  attempt_id uuid not null references assessment.attempt (id),
  question text not null,
  answer jsonb,
  seq integer not null check (seq > 0),
  saved_at timestamptz not null,
  primary key (attempt_id, question)
);

create function assessment.refuse_late_answer() returns trigger language plpgsql as $$
begin
  if (select finished_at is not null from assessment.attempt where id = new.attempt_id) then
    raise exception 'the attempt is finished' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger answer_in_time before insert or update on assessment.answer
  for each row execute function assessment.refuse_late_answer();

-- What each question earned, written once at the end: the ground of review and of question statistics.
create table assessment.mark (
  attempt_id uuid not null references assessment.attempt (id),
  question text not null,
  points numeric(9, 2) not null check (points between 0 and of_points),
  of_points numeric(9, 2) not null,
  is_right boolean not null,
  primary key (attempt_id, question)
);
create index mark_of_question on assessment.mark (question, is_right);

-- More time for a person it was granted to. No reason is kept: it is often about health.
create table assessment.extra_time (
  enrolment_id uuid primary key references enrolments.enrolment (id),
  percent integer not null check (percent between 1 and 300),
  granted_at timestamptz not null,
  granted_by uuid not null
);

-- For later rooms: attempts without papers and answers.
create view assessment.v_attempt as
select id as attempt_id, enrolment_id, exam_key, no, started_at, finished_at, percent, passed
from assessment.attempt;
