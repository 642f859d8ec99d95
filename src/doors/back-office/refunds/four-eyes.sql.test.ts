import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { refusedBy, transact } from '#platform/database.ts';
import { approveRefund, askRefund, findGround, takeUp, type RefundCase } from '#refunds';
import { expectOk } from '#kernel/result.ts';
import { serverFor } from '../../../care/support/testing/visitor.ts';
import type { Buyer } from '../../checkout/testing/market.ts';
import { sellSeats, type SeatsSale } from '../../checkout/testing/organisation.ts';
import { routes } from '../index.ts';
import { openRefundMarket } from '../testing/refund-market.ts';
import { staffAt } from '../testing/staff.ts';

/** Seats of 25 000 tenge, and a second approval above 50 000. */
const market = await openRefundMarket(new Date('2026-11-22T10:00:00Z'));
const { platform } = market;
const { db } = platform;
const http = await serverFor(platform, routes);
let [one, another]: string[] = [];
let school: Buyer;
let sale: SeatsSale;

beforeAll(async () => {
  [one, another] = (await Promise.all((['accountant', 'administrator'] as const).map((role) => staffAt(platform, http, role)))).map(
    ({ id }) => id,
  );
  school = await market.buyer();
  sale = await sellSeats(market, school, 6);
});

async function grounded(seat: number): Promise<RefundCase> {
  const by = { kind: 'person' as const, id: school.accountId };
  const asked = expectOk(
    await askRefund(platform, { contractId: sale.contract.id, ground: 'provider-fault', words: 'Ашылмады', seats: [seat], by }),
  );
  expectOk(await takeUp(platform, { caseId: asked.id, staffId: another! }));
  expectOk(await findGround(platform, { caseId: asked.id, staffId: another!, finding: 'Расталды' }));
  return asked;
}
const approve = (caseId: RefundCase['id'], staffId = one!) => approveRefund(platform, { caseId, staffId });

test('one person sends no more than the set sum of a contract back, in however many cases and however fast', async () => {
  const cases = [await grounded(1), await grounded(2), await grounded(3)];
  const answers = await Promise.all(cases.map(({ id }) => approve(id)));
  const alone = answers.filter((answer) => answer.ok && answer.value === 'paying');
  expect(alone).toHaveLength(2);
  const third = cases[answers.findIndex((answer) => !answer.ok || answer.value !== 'paying')]!;
  const refused = answers.find((answer) => !answer.ok);
  if (refused)
    expect([refused, await approve(third.id)]).toEqual([
      { ok: false, refusal: 'second-person' },
      { ok: true, value: 'once' },
    ]);
  expect(await approve(third.id)).toEqual({ ok: false, refusal: 'second-person' });
  expect(await approve(third.id, another)).toEqual({ ok: true, value: 'paying' });
});

test('the database keeps the sum of a contract against whoever steps past the code', async () => {
  const { id } = await grounded(4);
  const step = transact(db, (tx) =>
    sql`insert into refunds.step (case_id, state, actor_kind, actor_id, at) values (${id}, 'approved', 'staff', ${one!}, now())`.execute(
      tx,
    ),
  );
  expect(await step.then(() => null, refusedBy)).toBe('second_person_approves');
});

test('two accounts of one person, known by the IIN of their cards, are one pair of eyes', async () => {
  const { id } = await grounded(5);
  for (const account of [one!, another!])
    await transact(db, async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      const { rows } = await sql<{ id: string }>`
        insert into people.card_version
        select (jsonb_populate_record(version, jsonb_build_object('id', uuidv7(), 'account_id', ${account}::uuid))).*
        from people.card_version version where version.account_id = ${school.accountId} limit 1 returning id`.execute(tx);
      await sql`insert into people.card (account_id, version_id) values (${account}, ${rows[0]!.id})`.execute(tx);
    });
  expect(await approve(id)).toEqual({ ok: true, value: 'once' });
  expect(await approve(id, another)).toEqual({ ok: false, refusal: 'second-person' });
});
