create schema media;

-- What lessons show and give: pictures, video, captions, papers. Content-addressed (media.ts), so never changed.
create table media.medium (
  id text primary key check (id ~ '^[A-Za-z0-9_-]{24}$'),
  file_id text not null references platform.file (id),
  name text not null,
  type text not null,
  family text not null check (family in ('picture', 'video', 'captions', 'paper')),
  size bigint not null check (size > 0),
  created_at timestamptz not null
);
create trigger medium_is_immutable before update or delete on media.medium
  for each row execute function platform.refuse_change();

-- A row here: everybody may see it (a preview lesson uses it). Without one it opens by a signed address only.
create table media.release (
  medium_id text primary key references media.medium (id),
  released_at timestamptz not null
);
create trigger release_is_immutable before update or delete on media.release
  for each row execute function platform.refuse_change();
