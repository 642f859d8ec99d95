-- Legal documents: drafts that may change, versions that never do.
create schema offer;

create table offer.draft (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('offer', 'privacy-policy', 'confidentiality-agreement', 'consent')),
  binding_language text not null check (binding_language in ('kk', 'ru', 'en')),
  -- {kk, ru, en}: the short name, and the points in plain words that checkout shows.
  names jsonb,
  summary jsonb,
  new_contracts_only boolean not null default false,
  created_at timestamptz not null
);

-- The text in canonical form; {provider.name} and the like are filled at publication.
create table offer.draft_text (
  draft_id uuid not null references offer.draft (id) on delete cascade,
  locale text not null check (locale in ('kk', 'ru', 'en')),
  canonical text not null,
  primary key (draft_id, locale)
);

-- Offer 1.1: one version is three texts published at once under one hash. Offer 2.3: an amendment takes effect no
-- sooner than the fourth day after its day of publication begins in Almaty; a first version amends nothing.
create table offer.version (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('offer', 'privacy-policy', 'confidentiality-agreement', 'consent')),
  version_no integer not null check (version_no >= 1),
  binding_language text not null check (binding_language in ('kk', 'ru', 'en')),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  effective_from timestamptz not null,
  new_contracts_only boolean not null default false,
  unique (kind, version_no),
  constraint version_takes_effect_after_publication check (effective_from >= published_at),
  constraint version_keeps_three_days_notice check (
    version_no = 1
    or effective_from >= (((published_at at time zone 'Asia/Almaty')::date + 4)::timestamp at time zone 'Asia/Almaty')
  )
);
create index version_by_effect on offer.version (kind, effective_from desc);

create table offer.version_text (
  version_id uuid not null references offer.version (id),
  locale text not null check (locale in ('kk', 'ru', 'en')),
  name text not null check (name <> ''),
  canonical text not null check (canonical <> ''),
  summary text[] not null check (cardinality(summary) > 0),
  primary key (version_id, locale)
);

-- A version may be taken back only while it is scheduled; it then never takes effect.
create table offer.withdrawal (
  version_id uuid primary key references offer.version (id),
  withdrawn_at timestamptz not null,
  reason text not null check (reason <> '')
);

-- The printed documents, made once and kept.
create table offer.version_file (
  version_id uuid not null references offer.version (id),
  locale text not null check (locale in ('kk', 'ru', 'en')),
  file_id text not null check (file_id ~ '^[0-9a-f]{64}$'),
  primary key (version_id, locale)
);

create trigger version_is_immutable before update or delete on offer.version
  for each row execute function platform.refuse_change();
create trigger version_text_is_immutable before update or delete on offer.version_text
  for each row execute function platform.refuse_change();
create trigger withdrawal_is_immutable before update or delete on offer.withdrawal
  for each row execute function platform.refuse_change();
create trigger version_file_is_immutable before update or delete on offer.version_file
  for each row execute function platform.refuse_change();
create trigger version_is_not_emptied before truncate on offer.version
  for each statement execute function platform.refuse_change();
create trigger version_text_is_not_emptied before truncate on offer.version_text
  for each statement execute function platform.refuse_change();
create trigger withdrawal_is_not_emptied before truncate on offer.withdrawal
  for each statement execute function platform.refuse_change();

-- Versions of a document are numbered without gaps and take effect in the order of their numbers.
create function offer.version_comes_next() returns trigger language plpgsql as $$
begin
  if new.version_no <> 1 + coalesce((select max(version_no) from offer.version where kind = new.kind), 0) then
    raise exception 'version % of % does not follow the last one', new.version_no, new.kind
      using errcode = 'check_violation', constraint = 'version_numbers_have_no_gaps';
  end if;
  if exists (
    select from offer.version v
    where v.kind = new.kind and v.effective_from >= new.effective_from
      and not exists (select from offer.withdrawal w where w.version_id = v.id)
  ) then
    raise exception 'version % of % would take effect before an earlier one', new.version_no, new.kind
      using errcode = 'check_violation', constraint = 'versions_take_effect_in_order';
  end if;
  return new;
end $$;
create trigger version_comes_next before insert on offer.version
  for each row execute function offer.version_comes_next();

-- At commit a version has its three texts, and its hash is the hash of them (canonical-text.ts says the same).
create function offer.version_is_whole() returns trigger language plpgsql as $$
declare
  texts integer;
  whole text;
begin
  select count(*), format(E'document: %s\nbinding: %s\n', new.kind, new.binding_language)
    || string_agg(format(E'=== %s\n%s', locale, canonical), '' order by array_position(array['kk', 'ru', 'en'], locale))
    into texts, whole
    from offer.version_text where version_id = new.id;
  if texts <> 3 then
    raise exception 'version % of % needs three texts', new.version_no, new.kind
      using errcode = 'check_violation', constraint = 'version_has_three_texts';
  end if;
  if encode(sha256(convert_to(whole, 'UTF8')), 'hex') <> new.hash then
    raise exception 'the hash of version % of % is not the hash of its texts', new.version_no, new.kind
      using errcode = 'check_violation', constraint = 'version_hash_is_of_its_texts';
  end if;
  return null;
end $$;
create constraint trigger version_is_whole after insert on offer.version
  deferrable initially deferred for each row execute function offer.version_is_whole();

create function offer.withdrawn_before_effect() returns trigger language plpgsql as $$
begin
  if new.withdrawn_at >= (select effective_from from offer.version where id = new.version_id) then
    raise exception 'a version in force is amended, not withdrawn'
      using errcode = 'check_violation', constraint = 'withdrawn_before_effect';
  end if;
  return new;
end $$;
create trigger withdrawn_before_effect before insert on offer.withdrawal
  for each row execute function offer.withdrawn_before_effect();

create function offer.say_public_changed() returns trigger language plpgsql as $$
begin
  perform platform.public_changed();
  return null;
end $$;
create trigger version_is_news after insert on offer.version
  for each statement execute function offer.say_public_changed();
create trigger withdrawal_is_news after insert on offer.withdrawal
  for each statement execute function offer.say_public_changed();
