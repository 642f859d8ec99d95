create schema catalogue;

create table catalogue.programme (
  id uuid primary key default uuidv7(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- The words its cover is drawn from: the first Kazakh title, kept when the programme is renamed.
  cover_seed text not null,
  created_at timestamptz not null
);
create trigger programme_is_immutable before update or delete on catalogue.programme
  for each row execute function platform.refuse_change();

-- Clause 3.13: a learner stays on the version bought, so a published version never changes.
create table catalogue.version (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references catalogue.programme (id),
  no integer not null check (no > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  outline jsonb not null check (jsonb_typeof(outline) = 'object'),
  published_at timestamptz not null,
  unique (programme_id, no)
);
create trigger version_is_immutable before update or delete on catalogue.version
  for each row execute function platform.refuse_change();

-- The texts of its lessons, apart: an outline is read far more often than a lesson.
create table catalogue.lesson (
  version_id uuid not null references catalogue.version (id),
  key text not null,
  language text not null check (language in ('kk', 'ru')),
  title text not null,
  html text not null,
  primary key (version_id, key, language)
);
create trigger lesson_is_immutable before update or delete on catalogue.lesson
  for each row execute function platform.refuse_change();

-- A lesson joins its version in the transaction that publishes it, never later.
create function catalogue.refuse_late_lesson() returns trigger language plpgsql as $$
begin
  if not exists (select from catalogue.version where id = new.version_id and xmin = pg_current_xact_id()::xid) then
    raise exception 'version % is published', new.version_id
      using errcode = 'integrity_constraint_violation', schema = 'catalogue', table = 'lesson', constraint = 'lesson_is_not_late';
  end if;
  return new;
end $$;
create trigger lesson_is_not_late before insert on catalogue.lesson
  for each row execute function catalogue.refuse_late_lesson();
