-- The printed price list, made once in each language and kept: whoever downloads it later gets the same bytes.
create table pricing.list_file (
  price_list_id uuid not null references pricing.price_list (id),
  locale text not null check (locale in ('kk', 'ru', 'en')),
  file_id text not null check (file_id ~ '^[0-9a-f]{64}$'),
  primary key (price_list_id, locale)
);
create trigger list_file_is_immutable before update or delete on pricing.list_file
  for each row execute function platform.refuse_change();
