-- A fault of the books is one case as long as it stands: what every check has found, and since when without a break.
alter table reconciliation.books_check add column found jsonb not null default '{}';

-- What was taken into the books of a bank's statement after its first word: another fee, or a payout to our account.
create table reconciliation.acceptance (
  provider text not null,
  kind text not null,
  transaction_id text not null,
  what text not null check (what in ('fee', 'payout')),
  -- The first, second, third of this operation.
  no integer not null check (no > 0),
  was bigint not null check (was >= 0),
  amount bigint not null check (amount >= 0 and amount <> was),
  -- The case a person accepted; null for a payout that follows from the rows of its file.
  oddity_id uuid unique references payments.oddity (id),
  at timestamptz not null,
  primary key (provider, kind, transaction_id, what, no),
  foreign key (provider, kind, transaction_id) references reconciliation.operation,
  check (what = 'fee' or kind = 'payout'),
  check (what = 'payout' or oddity_id is not null)
);
create trigger acceptance_is_immutable before update or delete on reconciliation.acceptance
  for each row execute function platform.refuse_change();

-- Operations that a file with a payout has settled: a later, overlapping file counts only the others.
create table reconciliation.covered (
  provider text not null,
  kind text not null,
  transaction_id text not null,
  registry_id uuid not null references reconciliation.registry (id),
  primary key (provider, kind, transaction_id),
  foreign key (provider, kind, transaction_id) references reconciliation.operation
);
create trigger covered_is_immutable before update or delete on reconciliation.covered
  for each row execute function platform.refuse_change();

-- What was taken before: at most one acceptance of an operation was possible.
insert into reconciliation.acceptance (provider, kind, transaction_id, what, no, was, amount, oddity_id, at)
select o.provider, o.kind, o.transaction_id, case q.kind when 'fee-differs' then 'fee' else 'payout' end, 1,
  case q.kind when 'fee-differs' then coalesce(o.fee, 0) else 0 end, (q.prepared ->> 'amount')::bigint, q.id, r.at
from payments.oddity q join payments.oddity_resolution r on r.oddity_id = q.id and r.action = 'accept'
join reconciliation.operation o on q.reference = o.provider || ':' || o.kind || ':' || o.transaction_id
where q.kind in ('fee-differs', 'payout-differs');
insert into reconciliation.acceptance (provider, kind, transaction_id, what, no, was, amount, at)
select o.provider, o.kind, o.transaction_id, 'payout', 1, 0, o.amount, g.at
from reconciliation.operation o join reconciliation.registry g on g.id = o.registry_id
where o.kind = 'payout' and not exists (select from payments.oddity q
  where q.kind = 'payout-differs' and q.reference = o.provider || ':payout:' || o.transaction_id);
insert into reconciliation.covered (provider, kind, transaction_id, registry_id)
select o.provider, o.kind, o.transaction_id, o.registry_id from reconciliation.operation o
where o.kind <> 'payout' and exists (select from reconciliation.operation p where p.registry_id = o.registry_id and p.kind = 'payout');
