import { almatyDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { systemRandom } from '#kernel/random.ts';
import type { AccountId } from '#people';
import { readConfig } from '#platform/config.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { providerAccounts } from '#provider';
import { markSent, readStatement, readStatementFile, takeStatement } from '#transfers';
import { askInvoice } from '../seats/ask-invoice.command.ts';
import { loadSeatsDesk } from '../seats/seats-desk.command.ts';
import { orderOf } from '../seats/seats-order.ts';
import { matchByHand, settleStatement, type MatchByHand } from '../settle-statement.command.ts';

/** A real process that does one thing of bank transfers at a given moment, as the site or the worker does; tests kill it at a named place. */
const [work, at, wish] = process.argv.slice(2) as [keyof typeof works, string, string];
const platform = openPlatform(readConfig(process.env), { clock: { now: () => new Date(at) }, random: systemRandom, role: 'site' });

type InvoiceWish = {
  readonly accountId: AccountId;
  readonly slug: string;
  readonly organisationId: string;
  readonly seats: number;
};
type StatementWish = { readonly file: string; readonly staffId: string };

const works = {
  invoice: async ({ accountId, slug, organisationId, seats }: InvoiceWish) => {
    const desk = await loadSeatsDesk(platform, accountId, slug);
    if (typeof desk === 'string') throw new Error(desk);
    return expectOk(await askInvoice(platform, desk, orderOf(desk, organisationId, String(seats))!, 'kk'));
  },
  /** As the page of statements does: the file is taken, and what it brought is settled at once. */
  statement: async ({ file, staffId }: StatementWish) => {
    const accounts = await providerAccounts(platform.db);
    const { rows: written, format } = expectOk(await readStatementFile(new TextEncoder().encode(file), accounts));
    const { rows, faults } = expectOk(readStatement(written, { today: almatyDay(platform.clock.now()), accounts }));
    if (faults.length > 0) throw new Error('the statement has faults');
    const taken = expectOk(await takeStatement(platform, { rows, format, staffId }));
    if (taken.statementId) await settleStatement(platform, taken.statementId);
    return taken;
  },
  /** As the job does, for whoever died before. */
  settle: async (statementId: string) => settleStatement(platform, statementId),
  bind: async (match: MatchByHand) => matchByHand(platform, match),
  sent: async (mark: Parameters<typeof markSent>[1]) => markSent(platform, mark),
};
// Each work takes its own wish, which came as JSON from the test.
const done = await (works[work] as (wish: unknown) => Promise<unknown>)(JSON.parse(wish));
process.stdout.write(JSON.stringify(done ?? null, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)));
await platform.close();
