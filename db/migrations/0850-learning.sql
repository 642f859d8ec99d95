-- Learning: facts of one enrolment's studying. Completion is computed from them.
create schema learning;

create table learning.lesson (
  enrolment_id uuid not null references enrolments.enrolment (id),
  lesson_key text not null,
  opened_at timestamptz not null,
  done_at timestamptz check (done_at >= opened_at),
  primary key (enrolment_id, lesson_key)
);

create table learning.video_position (
  enrolment_id uuid not null references enrolments.enrolment (id),
  video text not null,
  seconds integer not null check (seconds >= 0),
  saved_at timestamptz not null,
  primary key (enrolment_id, video)
);

-- A private note on a lesson, sealed: nobody but its writer reads it.
create table learning.note (
  enrolment_id uuid not null references enrolments.enrolment (id),
  lesson_key text not null,
  body bytea not null,
  saved_at timestamptz not null,
  primary key (enrolment_id, lesson_key)
);

-- The course was completed: once, for good, whatever later versions ask.
create table learning.completion (
  enrolment_id uuid primary key references enrolments.enrolment (id),
  programme_version_id uuid not null references catalogue.version (id),
  completed_at timestamptz not null
);
create trigger completion_is_immutable before update or delete on learning.completion
  for each row execute function platform.refuse_change();

-- For later rooms.
create view learning.v_completion as select enrolment_id, programme_version_id, completed_at from learning.completion;
