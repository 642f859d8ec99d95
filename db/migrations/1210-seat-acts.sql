-- Acts of services rendered to an organisation (clause 2.2): each names the seats rendered since the act before, and a seat
-- stands in one act for ever. The file's bytes are kept and never drawn again.
create table seats.act (
  id uuid primary key default uuidv7(),
  contract_id uuid not null references contracts.contract (id),
  no integer not null check (no > 0),
  day date not null,
  -- The sum of its seats and the VAT inside it; the VAT of all acts of a contract adds up to that of their whole sum.
  amount bigint not null check (amount > 0),
  vat_amount bigint check (vat_amount >= 0),
  -- Who asked for it: who acts for the organisation accepts by it, staff state it.
  asked_by text not null check (asked_by in ('customer', 'staff')),
  account_id uuid not null references people.account (id),
  organisation_version_id uuid not null references organisations.version (id),
  provider_id uuid not null references provider.particulars (id),
  file_id text not null check (file_id ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  made_at timestamptz not null,
  unique (contract_id, no),
  constraint act_is_of_its_day check (day = (made_at at time zone 'Asia/Almaty')::date)
);
create trigger act_is_immutable before update or delete on seats.act for each row execute function platform.refuse_change();

create table seats.act_seat (
  seat_id uuid primary key references seats.seat (id),
  act_id uuid not null references seats.act (id),
  -- completed: the learner finished; term-over: the course stood open to its end; not-claimed: the seat did.
  how text not null check (how in ('completed', 'term-over', 'not-claimed')),
  day date not null
);
create index act_seat_by_act on seats.act_seat (act_id);
create trigger act_seat_is_immutable before update or delete on seats.act_seat for each row execute function platform.refuse_change();
