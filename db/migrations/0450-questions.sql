create schema questions;

-- A question is known by its place: `programme/quiz/question`.
create table questions.question (
  id uuid primary key default uuidv7(),
  place text not null unique check (place ~ '^[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+$')
);

-- Its wordings. Attempts point here, so a mark is always told by the words that were asked.
create table questions.version (
  id uuid primary key default uuidv7(),
  question_id uuid not null references questions.question (id),
  no integer not null check (no > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  kind text not null,
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  created_at timestamptz not null,
  unique (question_id, no),
  unique (question_id, hash)
);
create trigger version_is_immutable before update or delete on questions.version
  for each row execute function platform.refuse_change();
create trigger question_is_immutable before update or delete on questions.question
  for each row execute function platform.refuse_change();
