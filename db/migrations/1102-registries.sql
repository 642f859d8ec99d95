-- What the gateway states of a day, from its API or a file of its cabinet, held against our captures and returns.
create table reconciliation.registry (
  id uuid primary key default uuidv7(),
  provider text not null,
  source text not null check (source in ('api', 'file')),
  -- The finished day an API list is of.
  day date,
  -- Of a file's rows: the same file twice changes nothing.
  rows_hash bytea check (octet_length(rows_hash) = 32),
  staff_id uuid references people.account (id),
  row_count integer not null check (row_count >= 0),
  at timestamptz not null,
  unique (provider, day),
  unique (provider, rows_hash),
  check ((source = 'api') = (day is not null) and (source = 'file') = (rows_hash is not null) and (source = 'file') = (staff_id is not null))
);
create trigger registry_is_immutable before update or delete on reconciliation.registry
  for each row execute function platform.refuse_change();

-- Each operation of the bank once, as it was stated first; a fee may be stated later.
create table reconciliation.operation (
  provider text not null,
  kind text not null check (kind in ('payment', 'refund', 'chargeback', 'payout')),
  transaction_id text not null,
  amount bigint not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  fee bigint check (fee >= 0 and fee <= amount),
  day date not null,
  payment_id text,
  registry_id uuid not null references reconciliation.registry (id),
  primary key (provider, kind, transaction_id)
);
create index operation_by_day on reconciliation.operation (day);
create function reconciliation.keep_operation() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.fee is null and new.fee is not null and to_jsonb(old) - 'fee' = to_jsonb(new) - 'fee' then
    return new;
  end if;
  raise exception 'reconciliation.operation is immutable' using errcode = 'integrity_constraint_violation', constraint = tg_name;
end $$;
create trigger operation_is_kept before update or delete on reconciliation.operation
  for each row execute function reconciliation.keep_operation();
