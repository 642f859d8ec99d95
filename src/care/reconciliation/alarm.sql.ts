import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { Oddity } from '#payments';
import type { Alarm } from './correction.ts';

const UUID = /^[0-9a-f-]{36}$/i;
const sum = (value: unknown): bigint => (typeof value === 'string' ? BigInt(value) : 0n);

/** The alarm of a case: its bank and its contract are read off what the rule names, or off the entries it names. */
export async function alarmOf(db: Db, { facts }: Pick<Oddity, 'facts'>): Promise<Alarm> {
  const [rule, about] = [String(facts['rule']), String(facts['about'])];
  const parts = about.split(':');
  const named = parts.find((part) => UUID.test(part)) ?? null;
  const { rows } = await sql<{ provider: string | null; contractId: string | null; currency: string | null }>`
    select coalesce((select provider from payments.v_transaction where capture_id::text = ${named}),
        (select provider from payments.v_return where money_back_id::text = ${named} limit 1),
        (select max(provider) from ledger.v_entry where reference = any(${[about, parts.slice(1).join(':'), named ?? '']}::text[]))) as provider,
      coalesce((select contract_id from contracts.v_sale where contract_id::text = ${named}),
        (select contract_id from contracts.v_sale where capture_id::text = ${named}),
        (select contract_id from refunds.v_case where case_id::text = ${named})) as "contractId",
      (select max(currency) from payments.v_transaction where capture_id::text = ${named}) as currency`.execute(db);
  const [first] = rows;
  const currency = parts.find((part) => /^[A-Z]{3}$/.test(part));
  const ofBank = rule === 'receivable' || rule === 'fees';
  return {
    rule,
    about,
    difference: sum(facts['booked']) - sum(facts['expected']),
    currency: currency ?? first!.currency ?? 'KZT',
    provider: ofBank && parts[0] !== '-' ? parts[0]! : first!.provider,
    contractId: first!.contractId,
    seatNo: first!.contractId !== null && parts[0] === first!.contractId && /^[0-9]+$/.test(parts[1] ?? '') ? Number(parts[1]) : null,
  };
}
