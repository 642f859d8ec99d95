create schema pricing;

-- Clause 1.2.11: the price list is a document of its own. It takes effect at 00:00 in Almaty, never before it is
-- published, and never changes.
create table pricing.price_list (
  id uuid primary key default uuidv7(),
  no integer not null unique check (no > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  effective_from timestamptz not null unique,
  line_count integer not null check (line_count > 0),
  constraint begins_at_midnight check ((effective_from at time zone 'Asia/Almaty')::time = '00:00'),
  constraint not_backdated check (effective_from >= published_at)
);
create trigger price_list_is_immutable before update or delete on pricing.price_list
  for each row execute function platform.refuse_change();

-- The only place in the house where a price is kept.
create table pricing.line (
  id uuid primary key default uuidv7(),
  price_list_id uuid not null references pricing.price_list (id),
  programme_id uuid not null references catalogue.programme (id),
  amount_tiyn bigint not null check (amount_tiyn > 0),
  -- Null: the provider pays no VAT. Else the rate inside the amount.
  vat_percent smallint check (vat_percent in (0, 16)),
  access_days integer not null check (access_days between 1 and 1095),
  unique (price_list_id, programme_id)
);
create trigger line_is_immutable before update or delete on pricing.line
  for each row execute function platform.refuse_change();

-- Numbers leave no gap and days go forward, so `newest that has begun` is the list in force.
create function pricing.check_order() returns trigger language plpgsql as $$
declare
  last pricing.price_list;
begin
  perform pg_advisory_xact_lock(hashtext('pricing.price_list'));
  select * into last from pricing.price_list order by no desc limit 1;
  if new.no <> coalesce(last.no, 0) + 1 or new.effective_from <= last.effective_from then
    raise exception 'price list % does not follow %', new.no, last.no
      using errcode = 'integrity_constraint_violation', schema = 'pricing', table = 'price_list', constraint = 'follows_the_last';
  end if;
  return new;
end $$;
create trigger follows_the_last before insert on pricing.price_list
  for each row execute function pricing.check_order();

-- A list is published whole: a line that comes later, or is missing, is refused at commit.
create function pricing.check_whole() returns trigger language plpgsql as $$
declare
  list_id uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if exists (
    select from pricing.price_list list
    where list.id = list_id and list.line_count <> (select count(*) from pricing.line where price_list_id = list_id)
  ) then
    raise exception 'price list % is published whole', list_id
      using errcode = 'integrity_constraint_violation', schema = 'pricing', table = 'line', constraint = 'published_whole';
  end if;
  return null;
end $$;
create constraint trigger published_whole after insert on pricing.line
  deferrable initially deferred for each row execute function pricing.check_whole('price_list_id');
create constraint trigger published_whole after insert on pricing.price_list
  deferrable initially deferred for each row execute function pricing.check_whole('id');
