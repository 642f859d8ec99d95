-- Payment by a bank transfer: the switch, invoices, lines of bank statements. A line is money the bank has already moved; it
-- is taken once, by the bank's own reference, and settled on the one way all payments take.
create schema transfers;

-- Whether an organisation may ask for an invoice, and on which terms: the latest row counts; without one it may not.
create table transfers.rule (
  no integer primary key check (no > 0),
  is_open boolean not null,
  valid_days integer not null check (valid_days between 1 and 30),
  -- Code of the payment's purpose and of the payee, as payment orders in Kazakhstan name them.
  knp text not null check (knp ~ '^[0-9]{3}$'),
  kbe text not null check (kbe ~ '^[0-9]{2}$'),
  since timestamptz not null,
  set_by uuid not null references people.account (id)
);
create trigger rule_is_immutable before update or delete on transfers.rule for each row execute function platform.refuse_change();

create sequence transfers.number_seq;
-- An invoice is one attempt to pay: it is honoured to the end of its last day.
create table transfers.invoice (
  attempt_id uuid primary key references payments.attempt (id),
  number text not null unique check (number ~ '^С-20[0-9]{2}-[0-9]{6,}$'),
  account_id uuid not null references people.account (id),
  organisation_version_id uuid not null references organisations.version (id),
  bin text not null check (bin ~ '^[0-9]{12}$'),
  provider_id uuid not null references provider.particulars (id),
  seats integer not null check (seats between 1 and 500),
  amount bigint not null check (amount > 0),
  day date not null,
  valid_until date not null check (valid_until > day),
  file_id text not null check (file_id ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  made_at timestamptz not null,
  constraint invoice_is_of_its_day check (day = (made_at at time zone 'Asia/Almaty')::date)
);
create index invoice_by_account on transfers.invoice (account_id);
create trigger invoice_is_immutable before update or delete on transfers.invoice for each row execute function platform.refuse_change();

create table transfers.statement (
  id uuid primary key default uuidv7(),
  format text not null check (format in ('1c', 'table')),
  lines integer not null check (lines > 0),
  taken_at timestamptz not null,
  taken_by uuid not null references people.account (id)
);
create trigger statement_is_immutable before update or delete on transfers.statement
  for each row execute function platform.refuse_change();

create table transfers.line (
  id uuid primary key default uuidv7(),
  statement_id uuid not null references transfers.statement (id),
  -- Our own account, and the bank's reference of the movement on it: a line is taken once for ever.
  account text not null check (account ~ '^KZ[0-9]{2}[A-Z0-9]{16}$'),
  reference text not null check (reference <> ''),
  direction text not null check (direction in ('in', 'out')),
  day date not null,
  amount bigint not null check (amount > 0),
  party_name text,
  party_bin text,
  party_account text,
  purpose text not null,
  taken_at timestamptz not null,
  unique (reference)
);
create index line_by_statement on transfers.line (statement_id);
create index line_out on transfers.line (amount) where direction = 'out';
create trigger line_is_immutable before update or delete on transfers.line for each row execute function platform.refuse_change();

-- An outgoing line that shows that a return was sent: one line, one return.
create table transfers.sent_return (
  line_id uuid primary key references transfers.line (id),
  money_back_id uuid not null unique references payments.money_back (id),
  marked_by uuid not null references people.account (id),
  at timestamptz not null
);
create trigger sent_return_is_immutable before update or delete on transfers.sent_return
  for each row execute function platform.refuse_change();

-- What came by transfer goes back by transfer, whatever the reason; what came through a gateway, only a price does.
alter table payments.money_back drop constraint only_a_service_is_returned_by_transfer;
create function payments.guard_way_back() returns trigger language plpgsql as $$
begin
  if new.way = 'transfer' and new.reason <> 'service'
    and (select provider from payments.capture where id = new.capture_id) <> 'transfer' then
    raise exception 'this money did not come by transfer' using errcode = 'integrity_constraint_violation', constraint = 'only_a_service_is_returned_by_transfer';
  end if;
  return new;
end $$;
create trigger gateway_money_goes_back_by_it before insert on payments.money_back
  for each row execute function payments.guard_way_back();

-- For the room of transfers: cases of lines that were not taken by themselves.
create view payments.v_transfer_case as
select oddity.id as oddity_id, oddity.reference, resolution.at as resolved_at, resolution.action
from payments.oddity left join payments.oddity_resolution resolution on resolution.oddity_id = oddity.id
where oddity.kind = 'transfer-unmatched';
