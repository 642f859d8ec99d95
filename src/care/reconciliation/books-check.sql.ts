import { sql, type RawBuilder } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Db } from '#platform/database.ts';
import { booksRules, type BooksFault, type BooksRule } from './books-rule.ts';
import { accountQueries, type Row } from './books-accounts.sql.ts';
import { earnedFaults } from './earned-days.sql.ts';

/** Every row of the facts or the books that has no equal on the other side. */
export async function booksFaults(db: Db, yesterday: CivilDate): Promise<BooksFault[]> {
  const found: BooksFault[] = [];
  const asked = queries(yesterday);
  for (const rule of booksRules) {
    const faults = rule === 'earned' ? await earnedFaults(db) : (await asked[rule].execute(db)).rows.map((row) => ({ rule, ...row }));
    found.push(...faults.toSorted((a, b) => (a.reference < b.reference ? -1 : 1)));
  }
  return found;
}

const ADVANCES = sql`(case when credit = 'customer-advances' then amount when debit = 'customer-advances' then -amount else 0 end)`;

/** Every seat: its share of the price, what its own entries took of it, where it stands and when its term begins. */
const SEATS = sql`(
  select sale.contract_id, sale.contract_id || ':' || seat.no as reference,
    sale.amount / sale.seats + case when seat.no <= sale.amount % sale.seats then 1 else 0 end as share,
    coalesce(books.advances, 0) as advances, books.earned_until,
    case when own.state in ('suspended', 'terminated', 'withdrawn', 'refunded') then own.state else standing.state end as state,
    greatest(standing.since, own.since) as since,
    coalesce((access.opened_at at time zone 'Asia/Almaty')::date, seat.starts_at_latest) as begins,
    coalesce((access.opened_at at time zone 'Asia/Almaty')::date + access.access_days + access.extra_days, seat.ends_on) as ends
  from contracts.v_sale sale
  join contracts.v_state standing on standing.contract_id = sale.contract_id
  join seats.v_seat seat on seat.contract_id = sale.contract_id
  left join contracts.v_seat_state own on own.contract_id = seat.contract_id and own.seat_no = seat.no
  left join enrolments.v_access access on access.enrolment_id = seat.enrolment_id
  left join (select contract_id, seat_no, sum(${ADVANCES})::bigint as advances, max(day) filter (where event = 'earned') as earned_until
    from ledger.v_entry where seat_no is not null group by contract_id, seat_no) books
    on books.contract_id = seat.contract_id and books.seat_no = seat.no)`;

/** Neither a refund that waits nor an open dispute is about to take it. */
const NOBODY_DECIDES = sql`not exists (select from refunds.v_case one where one.contract_id = sale.contract_id and one.state not in ('refused', 'done', 'taken-back'))
  and not exists (select from refunds.v_chargeback dispute where dispute.contract_id = sale.contract_id and dispute.outcome is null and not dispute.claim)`;

const queries = (yesterday: CivilDate): Record<Exclude<BooksRule, 'earned'>, RawBuilder<Row>> => ({
  captures: sql<Row>`
    select coalesce(fact.capture_id::text, entry.reference) as reference, fact.amount as expected, entry.amount as booked
    from (select * from payments.v_transaction where decision <> 'ignore') fact
    -- What was found of it later stands under its case.
    full join (select split_part(reference, ':', 1) as reference, currency, sum(amount)::bigint as amount from ledger.v_entry
      where event in ('captured', 'found') and debit = case when provider = 'transfer' then 'bank' else 'gateway-receivable' end and credit = 'held' group by 1, 2) entry on entry.reference = fact.capture_id::text
    where fact.amount is distinct from entry.amount or fact.currency is distinct from entry.currency`,
  returns: sql<Row>`
    select coalesce(fact.reference, entry.reference) as reference, fact.open as expected, entry.open as booked
    from (
      select money_back_id::text as reference, amount, case when state in ('owed', 'asked') then amount else 0 end as open
        from payments.v_return where reason not in ('service', 'chargeback', 'chargeback-held')
      -- A price goes back by a case: owed by its approval, whatever way it takes; or by the bank's own act.
      union all select case_id::text, amount, case when state = 'done' then 0 else amount end
        from refunds.v_case where state in ('approved', 'paying', 'stuck', 'done')
      union all select chargeback_id::text, amount, case when outcome is null then amount else 0 end from refunds.v_chargeback) fact
    full join (
      select split_part(reference, ':', 1) as reference, sum(case when credit = 'refunds-payable' and event not in ('return-denied', 'refund-denied') then amount else 0 end)::bigint as amount,
        sum(case when credit = 'refunds-payable' then amount else -amount end)::bigint as open
        from ledger.v_entry where 'refunds-payable' in (debit, credit) and event <> 'corrected' group by 1
      union all
      select split_part(reference, ':', 1), sum(case when debit = 'chargebacks' then amount else 0 end)::bigint,
        sum(case when debit = 'chargebacks' then amount else -amount end)::bigint
        from ledger.v_entry where 'chargebacks' in (debit, credit) and event <> 'corrected' group by split_part(reference, ':', 1)) entry using (reference)
    where fact.amount is distinct from entry.amount or fact.open is distinct from entry.open
    union all
    -- A case is done exactly when its sum has gone.
    select case_id::text, due, gone from (
      select one.case_id, case when one.state = 'done' then one.amount else 0 end as due, coalesce(sum(back.amount), 0)::bigint as gone
      from refunds.v_case one left join payments.v_return back on back.case_ref = one.case_id and back.state = 'done'
      group by one.case_id, one.state, one.amount) as cases
    where due <> gone`,
  contracts: sql<Row>`
    select coalesce(fact.contract_id, entry.contract_id)::text as reference, fact.amount as expected, entry.amount as booked
    from contracts.v_sale fact
    full join (select contract_id, sum(amount)::bigint as amount from ledger.v_entry
      where event = 'concluded' and credit = 'customer-advances' group by contract_id) entry using (contract_id)
    where fact.amount is distinct from entry.amount`,
  conclusions: sql<Row>`
    select coalesce(paid.capture_id, sale.capture_id)::text as reference, sale.amount as expected, paid.amount as booked
    from (select * from payments.v_capture where state = 'concluded') paid
    full join contracts.v_sale sale on sale.capture_id = paid.capture_id
    where sale.amount is null or paid.amount is null or paid.amount < sale.amount`,
  'contract-money': sql<Row>`
    select contract_id::text as reference, 0::bigint as expected, sum(amount)::bigint as booked from ledger.v_entry
    where contract_id is not null and event not in ('concluded', 'corrected')
      and (debit in ('customer-advances', 'revenue', 'vat-payable') or credit in ('customer-advances', 'revenue', 'vat-payable'))
      and not (debit = any(array['customer-advances', 'revenue', 'vat-payable', 'refunds-payable', 'chargebacks'])
        and credit = any(array['customer-advances', 'revenue', 'vat-payable', 'refunds-payable', 'chargebacks']))
    group by contract_id
    union all
    -- Of a seat no more goes than its share.
    select seat.reference, seat.share, -seat.advances from ${SEATS} seat where -seat.advances > seat.share`,
  ownerless: sql<Row>`
    select event || ':' || reference as reference, 0::bigint as expected, amount as booked from ledger.v_entry
    where (debit in ('customer-advances', 'revenue', 'vat-payable') or credit in ('customer-advances', 'revenue', 'vat-payable'))
      and event <> 'corrected' and not exists (select from contracts.v_sale sale where sale.contract_id = v_entry.contract_id)`,
  vat: sql<Row>`
    select contract_id::text as reference, due as expected, vat as booked from (
      select sale.contract_id, books.vat, coalesce(sale.seats, 0) as seats,
        case when sale.vat = 'none' then 0 else round(books.earned * sale.vat::numeric / (100 + sale.vat::numeric))::bigint end as due
      from contracts.v_sale sale join (
        select contract_id,
          sum(case when credit = 'vat-payable' then amount when debit = 'vat-payable' then -amount else 0 end)::bigint as vat,
          sum(case when credit in ('revenue', 'vat-payable') then amount else 0 end - case when debit in ('revenue', 'vat-payable') then amount else 0 end)::bigint as earned
        from ledger.v_entry where contract_id is not null group by contract_id) books using (contract_id)) both_sides
    -- A sum given back in parts may round otherwise than the whole, by a tiyn; so does each seat.
    where abs(due - vat) > 1 + seats`,
  'earned-late': sql<Row>`
    select sale.contract_id::text as reference, 0::bigint as expected, books.advances as booked
    from contracts.v_sale sale
    -- What a withdrawal has left is earned as well.
    join contracts.v_state standing on standing.contract_id = sale.contract_id and standing.state in ('in-service', 'fulfilled', 'withdrawn')
    join enrolments.v_access access on access.contract_id = sale.contract_id
    join (select contract_id, sum(${ADVANCES})::bigint as advances, max(day) filter (where event = 'earned') as earned_until
      from ledger.v_entry where contract_id is not null group by contract_id) books on books.contract_id = sale.contract_id
    where books.advances > 0 and sale.seats is null
      and greatest(books.earned_until, (access.opened_at at time zone 'Asia/Almaty')::date, (standing.since at time zone 'Asia/Almaty')::date) < ${yesterday}::date - 1
    union all
    select seat.reference, 0, seat.share + seat.advances from ${SEATS} seat
    where seat.share + seat.advances > 0 and seat.state in ('in-service', 'fulfilled', 'withdrawn')
      and greatest(seat.earned_until, seat.begins, (seat.since at time zone 'Asia/Almaty')::date) < ${yesterday}::date - 1`,
  'advance-left': sql<Row>`
    select sale.contract_id::text as reference, 0::bigint as expected, books.advances as booked
    from contracts.v_sale sale
    join contracts.v_state standing on standing.contract_id = sale.contract_id
    left join enrolments.v_access access on access.contract_id = sale.contract_id
    join (select contract_id, sum(${ADVANCES})::bigint as advances from ledger.v_entry where contract_id is not null group by contract_id) books
      on books.contract_id = sale.contract_id
    -- What went in the bank's cabinet and nobody explained, its customer has.
    where books.advances > coalesce((select sum(amount - explained) from payments.v_outside_return gone where gone.capture_id = sale.capture_id), 0)
      and sale.seats is null and ${NOBODY_DECIDES} and (standing.state in ('terminated', 'refunded')
      or (standing.state = 'suspended'
        and (access.opened_at at time zone 'Asia/Almaty')::date + access.access_days + access.extra_days < ${yesterday}::date))
    union all
    select seat.reference, 0, seat.share + seat.advances from ${SEATS} seat join contracts.v_sale sale on sale.contract_id = seat.contract_id
    where seat.share + seat.advances > 0 and ${NOBODY_DECIDES}
      and (seat.state in ('terminated', 'refunded') or (seat.state = 'suspended' and seat.ends < ${yesterday}::date))`,
  'sent-by-word': sql<Row>`
    select money_back_id::text as reference, amount as expected, null::bigint as booked from transfers.v_sent_order
    where passed or day < ${yesterday}::date - 10`,
  ...accountQueries,
});
