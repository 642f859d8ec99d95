import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { routes as classroom } from '#classroom';
import { casesOfContract, latestSignals, watchUse } from '#conduct';
import { contractOfApplication, type Contract } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { mediaAddress, routes as media, storeMedia } from '#media';
import { expectOk } from '#kernel/result.ts';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { suspendedCase } from '../../../care/conduct/testing/suspended-case.ts';
import { moveContract } from '#contracts';
import { transact } from '#platform/database.ts';
import { openMarket, until } from '../../checkout/testing/market.ts';
import { routes } from '../index.ts';
import { staffAt } from '../testing/staff.ts';

const START = new Date('2026-12-01T06:00:00Z');
const market = await openMarket({ now: START });
const { platform, programme } = market;
const { db, clock } = platform;
const http = await serverFor(platform, [...routes, ...media, ...classroom]);
const lesson = `/my/courses/${programme.slug}/lessons/${programme.modules[0]!.items.find((item) => item.kind === 'lesson')!.key}`;
let contract: Contract;
/** The one account in as many browsers. */
let devices: Visitor[];

beforeAll(async () => {
  const one = await market.buyer();
  await market.pay((await market.press(one)).attemptId, '4242424242424242');
  contract = (await until(
    () => contractOfApplication(db, one.applicationId),
    (found) => found !== null,
  ))!;
  devices = Array.from({ length: 4 }, () => personAt(platform, http, one.accountId));
});

/** So many devices do the lesson in one ten minutes. */
async function together(count: number): Promise<void> {
  clock.advance(3600);
  for (const device of devices.slice(0, count)) {
    await device.get(lesson);
    expect((await device.post(`${lesson}/done`)).status).toBe(303);
  }
}
const told = async () => {
  await Promise.all([watchUse(platform), watchUse(platform)]);
  return latestSignals(db, 10);
};

test('a phone and a laptop of one person are nobody’s business, however often; neither are three devices once', async () => {
  for (let turn = 0; turn < 6; turn += 1) await together(2);
  await together(3);
  await together(3);
  expect(await told()).toEqual([]);
});

test('three devices at once three times in a week are told to staff once, who open a case that begins with it; nothing is suspended', async () => {
  await together(4);
  const [signal] = await told();
  expect(signal).toMatchObject({ contractId: contract.id, times: 3, devices: 4, networks: 1, end: null });
  expect(await told()).toHaveLength(1);
  const { visitor: lawyer } = await staffAt(platform, http, 'lawyer');
  for (const prefix of ['', '/ru', '/en'])
    expect((await lawyer.get(`${prefix}/office/conduct/signals`)).body).toContain(`${encodeURIComponent(contract.number)}/conduct?signal=`);
  const path = `/office/contracts/${encodeURIComponent(contract.number)}/conduct`;
  const form = await lawyer.get(`${path}?signal=${signal!.id}`);
  expect(form.body).toContain('он минуттың ішінде 4 құрылғы, 1 желі');
  const words = /<textarea[^>]*>([^<]+)</.exec(form.body)![1]!;
  const opened = await lawyer.post(path, { words, reference: 'белгі', signal: signal!.id });
  expect(opened.to).toContain('/office/conduct/');
  const [one] = await casesOfContract(db, contract.id);
  expect(one!.facts.state).toBe('open');
  expect((await latestSignals(db, 10))[0]!.end).toMatchObject({ caseId: one!.id });
  expect((await devices[0]!.get(lesson)).status).toBe(200);
  // What was told is not told again.
  await together(3);
  expect((await told()).filter((found) => !found.end)).toEqual([]);
});

test('a sign is dismissed with a reason, once; the lawyer sets another threshold within its bounds', async () => {
  for (let turn = 0; turn < 3; turn += 1) await together(3);
  const signal = (await told()).find((found) => !found.end)!;
  const { visitor: lawyer } = await staffAt(platform, http, 'lawyer');
  await lawyer.get('/office/conduct/signals');
  const path = `/office/conduct/signals/${signal.id}`;
  expect((await lawyer.post(path, { reason: 'жоқ' })).status).toBe(422);
  expect((await lawyer.post(path, { reason: 'Мектептегі компьютерлерден кірген' })).status).toBe(303);
  expect((await lawyer.post(path, { reason: 'Мектептегі компьютерлерден кірген' })).status).toBe(409);
  expect((await lawyer.post(`/office/conduct/signals/${randomUUID()}`, { reason: 'Мектептегі компьютерлер' })).status).toBe(404);
  const rule = { devices: '2', times: '3', days: '7', reason: 'Мектептер сұрады, шек көтеріледі' };
  // Everything that is wrong is told at once, and led to.
  const wrong = (await lawyer.post('/office/conduct/signals', { ...rule, reason: '' })).body;
  for (const told of ['id="devices-error"', '<a href="#devices">', 'id="reason-rule-error"', '<a href="#reason-rule">'])
    expect(wrong).toContain(told);
  expect((await lawyer.post('/office/conduct/signals', { ...rule, devices: '5' })).status).toBe(303);
  for (let turn = 0; turn < 3; turn += 1) await together(4);
  expect((await told()).filter((found) => !found.end)).toEqual([]);
  const { visitor: accountant } = await staffAt(platform, http, 'accountant');
  expect((await accountant.get('/office/conduct/signals')).status).toBe(403);
});

test('no address of the network is kept, and what is noted is gone after thirty days', async () => {
  const { rows } = await sql<{ text: string }>`select used::text as text from conduct.use as used`.execute(db);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.some(({ text }) => text.includes('127.0.0.1'))).toBe(false);
  clock.advance(31 * 86_400);
  await watchUse(platform);
  expect((await sql`select 1 from conduct.use`.execute(db)).rows).toEqual([]);
  clock.set(new Date(START.getTime() + 2 * 86_400_000));
});

test('lessons and films carry the mark of their contract, and an address handed out before ends with the suspension', async () => {
  expect((await devices[0]!.get(lesson)).body).toContain(`${contract.number} шарты бойынша оқу үшін берілді`);
  const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), Buffer.alloc(500, 7)]);
  const { id } = expectOk(await storeMedia(platform, film, { name: 'film.mp4', free: false }));
  const { id: ground } = (await enrolmentByContract(db, contract.id))!;
  const address = mediaAddress(platform.vault, id, { accountId: contract.accountId, ground }, clock.now());
  expect((await devices[1]!.get(address)).status).toBe(200);
  const reference = await suspendedCase(db, contract.id, clock.now());
  const step = { reason: 'violation', reference, actor: { kind: 'system' }, at: clock.now() } as const;
  expectOk(await transact(db, (tx) => moveContract(tx, contract.id, 'suspended', step)));
  expect((await devices[1]!.get(address)).status).toBe(410);
});
