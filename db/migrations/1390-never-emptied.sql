-- Append-only tables refused a changed or deleted row and yet could be emptied at once: the nightly check of the books
-- rests on them. One function finds every table that keeps facts and has no such trigger; migrations with new tables of
-- facts call it again, and `platform/never-emptied.sql.test.ts` names the ones left out.
create function platform.keep_from_emptying() returns void language plpgsql as $$
declare
  one record;
begin
  for one in select * from platform.emptiable loop
    execute format('create trigger never_emptied before truncate on %I.%I for each statement execute function platform.refuse_change()',
      one.schema, one.name);
  end loop;
end $$;

-- What the platform keeps for itself (sessions, queue, counters) comes and goes; everything else is the house's facts.
create view platform.emptiable as
  select n.nspname::text as schema, c.relname::text as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname not in ('platform', 'public', 'graphile_worker', 'information_schema')
    and n.nspname not like 'pg\_%'
    and not exists (
      select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and (t.tgtype & 32) <> 0);

select platform.keep_from_emptying();

-- contract: nobody books by the old name of the ledger any more (1100), so an entry no longer fills in its contract later.
drop view payments.ledger_entry;
drop trigger books_know_the_contract on contracts.contract;
drop function ledger.fill_contract();
drop trigger ledger_is_append_only on ledger.entry;
create trigger ledger_is_append_only before update or delete on ledger.entry for each row execute function platform.refuse_change();
drop function ledger.keep_entry();
