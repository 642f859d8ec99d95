-- A seat whose price goes back, in whole or in part, after its act was made: the act stays as it is, and a corrective act states
-- what its seats are worth now.
create table seats.act_correction (
  id uuid primary key default uuidv7(),
  act_id uuid not null references seats.act (id),
  no integer not null check (no > 0),
  day date not null,
  -- By how much the act's sum is less, and the VAT inside that.
  less bigint not null check (less > 0),
  vat_less bigint check (vat_less >= 0 and vat_less <= less),
  by_staff uuid not null references people.account (id),
  organisation_version_id uuid not null references organisations.version (id),
  provider_id uuid not null references provider.particulars (id),
  file_id text not null check (file_id ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  made_at timestamptz not null,
  unique (act_id, no),
  constraint correction_is_of_its_day check (day = (made_at at time zone 'Asia/Almaty')::date)
);
create trigger act_correction_is_immutable before update or delete on seats.act_correction
  for each row execute function platform.refuse_change();

create table seats.corrected_seat (
  correction_id uuid not null references seats.act_correction (id),
  seat_id uuid not null references seats.act_seat (seat_id),
  was bigint not null check (was > 0),
  now bigint not null check (now >= 0 and now < was),
  primary key (correction_id, seat_id),
  -- What a seat was worth is corrected once, whoever makes it at the same moment.
  constraint seat_is_corrected_once unique (seat_id, was)
);
create trigger corrected_seat_is_immutable before update or delete on seats.corrected_seat
  for each row execute function platform.refuse_change();
select platform.keep_from_emptying();
