import { sql, type RawBuilder } from 'kysely';
import type { BooksRule } from './books-rule.ts';

export type Row = { reference: string; expected: bigint | null; booked: bigint | null };
type AccountRule = Extract<BooksRule, 'receivable' | 'fees' | 'losses' | 'bank' | 'returned-outside' | 'held' | 'corrections'>;

/** Accounts held whole against everything that may move them: what is booked on one past its facts is the difference. */
export const accountQueries: Record<AccountRule, RawBuilder<Row>> = {
  receivable: sql<Row>`
    select coalesce(fact.gateway, entry.gateway) as reference, fact.amount as expected, entry.amount as booked
    from (select provider || ':' || currency as gateway, sum(amount)::bigint as amount from (
        select provider, currency, amount from payments.v_transaction where decision <> 'ignore'
        union all select provider, currency, -amount from payments.v_return
          where (way = 'gateway' and state = 'done')
            or (way = 'transfer' and provider = 'transfer' and reason <> 'service' and state = 'done')
        union all select provider, currency, -dispute.amount from refunds.v_chargeback dispute
          join payments.v_transaction using (capture_id) where outcome is distinct from 'won'
        union all select split_part(reference, ':', 1), facts ->> 'currency', -(facts ->> 'amount')::bigint
          from payments.v_oddity where kind = 'returned-outside'
        union all select provider, currency, -fee from reconciliation.operation where fee > 0
        -- Payouts, and another fee than the first stated, once they are taken.
        union all select provider, currency, was - taken.amount
          from reconciliation.acceptance taken join reconciliation.operation using (provider, kind, transaction_id)) moves
      group by 1) fact
    -- What came by transfer is on our account at once, and goes back from it.
    full join (select coalesce(provider, '-') || ':' || currency as gateway, sum(case when debit = till then amount else -amount end)::bigint as amount
      from (select *, case when provider = 'transfer' then 'bank' else 'gateway-receivable' end as till from ledger.v_entry) booked
      where till in (debit, credit) group by 1) entry using (gateway)
    where coalesce(fact.amount, 0) <> coalesce(entry.amount, 0)`,
  fees: sql<Row>`
    select coalesce(fact.gateway, entry.gateway) as reference, fact.amount as expected, entry.amount as booked
    from (select provider || ':' || currency as gateway, sum(amount)::bigint as amount from (
        select provider, currency, fee as amount from reconciliation.operation where fee > 0
        union all select provider, currency, taken.amount - was
          from reconciliation.acceptance taken join reconciliation.operation using (provider, kind, transaction_id) where what = 'fee') moves
      group by 1) fact
    full join (select coalesce(provider, '-') || ':' || currency as gateway, ${side('gateway-fees')} as amount
      from ledger.v_entry where 'gateway-fees' in (debit, credit) group by 1) entry using (gateway)
    where coalesce(fact.amount, 0) <> coalesce(entry.amount, 0)`,
  losses: sql<Row>`
    select coalesce(fact.reference, entry.reference) as reference, fact.amount as expected, entry.amount as booked
    from (select chargeback_id::text as reference, amount - of_price - of_held as amount
      from refunds.v_chargeback where outcome = 'lost' and amount > of_price + of_held) fact
    full join (select reference, ${side('losses')} as amount from ledger.v_entry where 'losses' in (debit, credit) and event <> 'corrected' group by 1) entry
      using (reference)
    -- A claim that was lost and found is booked out again.
    where coalesce(fact.amount, 0) <> coalesce(entry.amount, 0)`,
  bank: sql<Row>`
    select coalesce(fact.currency, entry.currency) as reference, fact.amount as expected, entry.amount as booked
    from (select currency, sum(amount)::bigint as amount from (
        select currency, amount from payments.v_transaction where provider = 'transfer' and decision <> 'ignore'
        union all select currency, taken.amount - was
          from reconciliation.acceptance taken join reconciliation.operation using (provider, kind, transaction_id) where what = 'payout'
        union all select currency, -amount from payments.v_return where way = 'transfer' and state = 'done') moves
      group by currency) fact
    full join (select currency, ${side('bank')} as amount from ledger.v_entry where 'bank' in (debit, credit) group by currency) entry
      using (currency)
    where coalesce(fact.amount, 0) <> coalesce(entry.amount, 0)`,
  'returned-outside': sql<Row>`
    select coalesce(fact.reference, entry.reference) as reference, fact.amount as expected, entry.amount as booked
    from (select reference, sum((facts ->> 'amount')::bigint)::bigint as amount
      from payments.v_oddity where kind = 'returned-outside' group by 1) fact
    full join (select case when event = 'returned-outside' and credit = 'gateway-receivable' then reference else event || ':' || reference end as reference,
        ${side('returned-outside')} as amount
      -- What is explained leaves by the return that explains it.
      from ledger.v_entry where event <> 'corrected' and (debit = 'returned-outside' or (credit = 'returned-outside' and debit <> 'refunds-payable')) group by 1) entry
      using (reference)
    where fact.amount is distinct from entry.amount`,
  corrections: sql<Row>`
    select coalesce(fact.reference, entry.reference) as reference, fact.amount as expected, entry.amount as booked
    from (select one.id::text as reference, one.debit, one.credit, one.currency, one.amount
      from reconciliation.correction one join reconciliation.correction_booked booked on booked.correction_id = one.id) fact
    full join (select reference, debit, credit, currency, sum(amount)::bigint as amount
      from ledger.v_entry where event = 'corrected' group by 1, 2, 3, 4) entry using (reference, debit, credit, currency)
    where fact.amount is distinct from entry.amount`,
  held: sql<Row>`
    select coalesce(fact.currency, entry.currency) as reference, fact.amount as expected, entry.amount as booked
    from (select currency, sum(amount)::bigint as amount from (
        select currency, amount from payments.v_transaction where decision <> 'ignore'
        union all select 'KZT', -amount from contracts.v_sale
        -- What the bank disputes of it is held until it is lost.
        union all select currency, -amount from payments.v_return
          where (state <> 'refused' and reason not in ('service', 'chargeback', 'chargeback-held')) or (state = 'done' and reason = 'chargeback-held')) moves
      group by currency) fact
    full join (select currency, sum(case when credit = 'held' then amount else -amount end)::bigint as amount
      from ledger.v_entry where 'held' in (debit, credit) group by currency) entry using (currency)
    where coalesce(fact.amount, 0) <> coalesce(entry.amount, 0)`,
};

/** An account's own balance where it grows by debit. */
function side(account: string): RawBuilder<bigint> {
  return sql<bigint>`sum(case when debit = ${account} then amount else -amount end)::bigint`;
}
