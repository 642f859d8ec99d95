import { sql } from 'kysely';
import { addDays, almatyDay, startOfDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { readContentFolder } from '#catalogue';
import { seedLegal } from '#offer';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import type { SettableClock } from '#platform/testing/clock.ts';
import { importPriceLists, priceLists, seedCatalogue } from '#pricing';
import { seedProvider } from '#provider';
import { setInvoiceRule, USUAL } from '#transfers';

export type SimulatedPlatform = Platform & { readonly clock: SettableClock };
export const PROGRAMME = 'assessment-for-learning';
/** Who decides, by fixed numbers, so that every process knows them. */
export const STAFF = {
  lawyer: '00000000-0000-7000-8000-000000000001',
  accountant: '00000000-0000-7000-8000-000000000002',
  // Above a set sum two must approve.
  chief: '00000000-0000-7000-8000-000000000003',
} as const;

/** Everything in force, and a price that changes at the boundary in the middle of the month. The first day's midnight. */
export async function openShop(platform: SimulatedPlatform, days: number): Promise<Date> {
  await transact(platform.db, (tx) => seedProvider(tx, platform.clock.now()));
  await seedLegal(platform);
  expectOk(await seedCatalogue(platform, 'content'));
  const lists = await priceLists(platform.db);
  const last = lists.reduce((latest, one) => (one.no > latest.no ? one : latest));
  const first = new Date(Math.max(platform.clock.now().getTime(), last.effectiveFrom.getTime() + 1));
  const from = startOfDay(addDays(almatyDay(first), 1));
  platform.clock.set(from);
  const change = addDays(almatyDay(from), Math.max(1, Math.floor(days / 2)));
  const text = `number: ${last.no + 1}\neffective_from: ${change}\nlines:\n  - { programme: ${PROGRAMME}, amount: 27300, vat: 16, access_days: 90 }\n`;
  const files = await readContentFolder('content');
  expectOk(await importPriceLists(platform, new Map([...files, [`price-lists/${last.no + 1}.yaml`, Buffer.from(text)]])));
  for (const [role, id] of Object.entries(STAFF))
    await sql`insert into people.account (id, email, email_confirmed_at, password_hash, password_set_at, locale, created_at)
      values (${id}, ${`${role}@example.kz`}, ${from}, 'x', ${from}, 'kk', ${from})`.execute(platform.db);
  await setInvoiceRule(platform, { ...USUAL, open: true, staffId: STAFF.accountant });
  return from;
}
