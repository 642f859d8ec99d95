import { sql } from 'kysely';
import { expect } from 'vitest';
import { contractOfApplication, type Contract } from '#contracts';
import { oddities, type Oddity } from '#payments';
import { transact } from '#platform/database.ts';
import { checkBooks } from '#reconciliation';
import { serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { openMarket, until, type Buyer, type Market } from '../../checkout/testing/market.ts';
import { routes } from '../index.ts';
import { staffAt } from './staff.ts';

export const REGISTRY = '/office/books/registry';
export const HEAD = 'Тип;Номер транзакции;Дата;Сумма;Комиссия';
/** A registry as the cabinet gives it. */
export const file = (...rows: string[]): string => [`${HEAD};Исходная операция`, ...rows].join('\r\n');

export type Paid = Buyer & { readonly transaction: string; readonly contract: Contract };

/** A shop whose accountant sits before the page of registries. */
export async function openDesk(now: Date) {
  const market = await openMarket({ now });
  const { platform } = market;
  const { db } = platform;
  const http = await serverFor(platform, routes);
  const accountant = async (): Promise<Visitor> => {
    const { visitor } = await staffAt(platform, http, 'accountant');
    await visitor.get(REGISTRY);
    return visitor;
  };
  const staff = await accountant();
  return {
    market,
    http,
    staff: (): Visitor => staff,
    paid: () => paid(market),
    /** Looks, then takes what was looked at. */
    uploaded: (contents: string | Uint8Array<ArrayBuffer>) => uploaded(staff, contents),
    casesOf: async (kind: Oddity['kind'], transaction: string, which: 'open' | 'resolved' = 'open'): Promise<Oddity[]> =>
      (await oddities(db, which)).filter((one) => one.kind === kind && one.facts['transaction'] === transaction),
    /** One press of staff on a case. */
    press: async (one: Oddity, action: string): Promise<number> =>
      (await staff.post(`/office/oddities/${one.id}`, { action, reason: 'Себебі' })).status,
    /** What the check of the books finds, as words. */
    faults: async (): Promise<string[]> => (await checkBooks(platform)).map((one) => `${one.rule} ${one.reference}`),
    /** Changed past the guards of the database. */
    tampered: (change: string): Promise<unknown> =>
      transact(db, async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx);
        await sql.raw(change).execute(tx);
      }),
  };
}

async function paid(market: Market): Promise<Paid> {
  const one = await market.buyer();
  const { transactionId } = await market.pay((await market.press(one)).attemptId, '4111000000001071');
  const contract = await until(
    () => contractOfApplication(market.platform.db, one.applicationId),
    (found) => found !== null,
  );
  return { ...one, transaction: String(transactionId), contract: contract! };
}

async function uploaded(staff: Visitor, contents: string | Uint8Array<ArrayBuffer>): Promise<string | null> {
  const checked = await staff.upload(REGISTRY, { action: 'check' }, { file: contents });
  expect(checked.status).toBe(200);
  const table = /name="table" value="([^"]+)"/.exec(checked.body)![1]!.replaceAll('&quot;', '"');
  const taken = await staff.post(REGISTRY, { action: 'accept', table });
  expect(taken.status).toBe(303);
  return taken.to;
}
