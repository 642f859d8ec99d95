-- Banks that number orders their own way: digits, unique also in their last six within a terminal (Halyk ePay).
-- 10^6 numbers to a terminal; what the bank does after that is not known, so the house asks for a new terminal instead.
create sequence payments.bank_order_number as bigint start 100000 minvalue 100000 maxvalue 999999999999999;

create table payments.bank_order (
  provider text not null,
  terminal text not null,
  number bigint not null check (number between 100000 and 999999999999999),
  -- Several to an attempt: a lost answer to the request for a page is asked again under a new number.
  attempt_id uuid not null references payments.attempt (id),
  -- What the bank repeats to us in its callbacks.
  secret_sealed bytea not null,
  made_at timestamptz not null,
  primary key (provider, number)
);
create unique index bank_order_by_last_six on payments.bank_order (provider, terminal, (number % 1000000));
create index bank_order_by_attempt on payments.bank_order (attempt_id);
create trigger bank_order_is_kept before delete on payments.bank_order for each row execute function platform.refuse_change();

-- What an order is about never changes; its secret is sealed anew when keys are turned over.
create function payments.keep_bank_order() returns trigger language plpgsql as $$
begin
  if (old.provider, old.terminal, old.number, old.attempt_id, old.made_at) is distinct from (new.provider, new.terminal, new.number, new.attempt_id, new.made_at) then
    raise exception 'payments.bank_order is immutable' using errcode = 'integrity_constraint_violation', constraint = 'bank_order_is_kept';
  end if;
  return new;
end $$;
create trigger bank_order_facts_are_kept before update on payments.bank_order for each row execute function payments.keep_bank_order();

-- contract: the check is only widened; a callback of an order that is none of ours can be proved by nothing and is counted apart
alter table payments.refused_notice drop constraint refused_notice_fault_check;
alter table payments.refused_notice add constraint refused_notice_fault_check check (fault in ('unsigned', 'forged', 'unreadable', 'unknown-order'));
