import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { localPath } from '#kernel/locale.ts';
import { applicationById, refusalOf } from '#applications';
import { refuseApplication, settleOperation } from '#checkout';
import { contractOfApplication } from '#contracts';
import { outbox } from '#messages';
import { routes as myRoutes } from '#my';
import { attemptById, capturesOf, moneyBackOf, type Operation } from '#payments';
import { refusedBy } from '#platform/database.ts';
import { happenedTo } from '#platform/journal-read.ts';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { openMarket, until, type Buyer } from '../../checkout/testing/market.ts';
import { routes } from '../index.ts';
import { staffAt } from '../testing/staff.ts';

const market = await openMarket();
const { platform, buyer, press, pay } = market;
const { db, vault, clock } = platform;
const http = await serverFor(platform, [...routes, ...myRoutes]);
const DECLINED = '4000056655665556';
let manager: Visitor;
let staffId: string;
beforeAll(async () => ({ visitor: manager, id: staffId } = await staffAt(platform, http, 'manager')));

const stateOf = async (one: Buyer) => (await applicationById(db, one.applicationId))!.state;
async function pathOf(one: Buyer): Promise<string> {
  const application = (await applicationById(db, one.applicationId))!;
  if (application.state === 'draft') throw new Error('a buyer has submitted');
  return `/office/applications/${encodeURIComponent(application.number!)}`;
}
async function refuseBy(staff: Visitor, one: Buyer, fields: Readonly<Record<string, string>>) {
  const path = `${await pathOf(one)}/refusal`;
  await staff.get(path);
  return staff.post(path, fields);
}
const WORDS = 'Карточкадағы туған күн мен ЖСН сәйкес емес.';
const lettersTo = async (one: Buyer) => (await outbox(db, vault, 500)).filter((letter) => letter.to === one.email);
const returnsOf = async (one: Buyer) =>
  moneyBackOf(
    db,
    (await capturesOf(db, one.applicationId)).map(({ id }) => id),
  );

/** A person whose card was declined: the page is open still, and the next card may go through at any moment. */
async function declinedOnce(): Promise<{ one: Buyer; attemptId: string }> {
  const one = await buyer();
  const { attemptId } = await press(one);
  await pay(attemptId, DECLINED);
  await until(
    () => attemptById(db, attemptId),
    (attempt) => attempt!.state === 'failed',
  );
  return { one, attemptId };
}

const paidOperation = (one: Buyer, attemptId: string, transactionId: string): Operation => ({
  kind: 'payment',
  transactionId,
  attemptRef: attemptId,
  accountRef: one.accountId,
  state: 'paid',
  amount: 2_500_000n,
  currency: 'KZT',
  paidAt: new Date(clock.now().getTime() + 1000),
  reasonCode: null,
  testMode: true,
  card: null,
  authCode: null,
  rrn: null,
  returnOf: null,
  requestRef: null,
  returned: null,
});

test('the form names the closed grounds in three languages; what is missing is said at its field', async () => {
  const one = await buyer();
  const path = await pathOf(one);
  expect((await manager.get(path)).body).toContain(`${path}/refusal`);
  for (const locale of ['kk', 'ru', 'en'] as const) {
    const { status, body } = await manager.get(localPath(locale, `${path}/refusal`));
    expect([status, body.match(/name="ground"/g)?.length, /undefined|\[object/.test(body)]).toEqual([200, 3, false]);
  }
  const empty = await refuseBy(manager, one, { words: 'қысқа' });
  expect([empty.status, empty.body.includes('ground-error'), empty.body.includes('words-error')]).toEqual([422, true, true]);
  expect((await refuseBy(manager, one, { ground: 'too-young', words: WORDS })).status).toBe(422);
  expect(await stateOf(one)).toBe('submitted');
});

test('staff without the right see neither the way nor the form', async () => {
  const one = await buyer();
  const { visitor: accountant } = await staffAt(platform, http, 'accountant');
  const path = await pathOf(one);
  expect((await accountant.get(path)).body).not.toContain(`${path}/refusal`);
  expect((await accountant.get(`${path}/refusal`)).status).toBe(403);
  expect((await accountant.post(`${path}/refusal`, { ground: 'disagreement', words: WORDS })).status).toBe(403);
  expect(await stateOf(one)).toBe('submitted');
});

test('refused: closed once, journalled with the ground, told to the person in their language and on both pages', async () => {
  const one = await buyer('ru');
  await sql`update people.account set locale = 'ru' where id = ${one.accountId}`.execute(db);
  const fields = { ground: 'data-impossible', words: 'ИИН в карточке принадлежит другому человеку.' };
  const path = `${await pathOf(one)}/refusal`;
  await manager.get(path);
  const both = await Promise.all([manager.post(path, fields), manager.post(path, fields)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await stateOf(one)).toBe('refused');
  expect(await refusalOf(db, one.applicationId)).toMatchObject({ ground: 'data-impossible', words: fields.words, staffId });
  expect((await happenedTo(db, [{ kind: 'application', id: one.applicationId }]))[0]).toMatchObject({
    event: 'application.refused',
    actor: { kind: 'staff', id: staffId },
    facts: { ground: 'data-impossible' },
  });
  expect(await lettersTo(one)).toMatchObject([{ template: 'application-refused', locale: 'ru', facts: { ...fields } }]);
  const page = await manager.get(await pathOf(one));
  expect(page.body).toContain(fields.words);
  expect(page.body).not.toContain('/refusal"');
  const own = await personAt(platform, http, one.accountId).get('/ru/my/contracts');
  expect(own.body).toContain('Мы отказали');
  expect(own.body).toContain(fields.words);
});

test('while a payment may be on its way nobody refuses', async () => {
  const one = await buyer();
  await press(one);
  const refused = await refuseBy(manager, one, { ground: 'disagreement', words: WORDS });
  expect([refused.status, refused.body.includes('төлем жүріп жатыр'), refused.body.includes(WORDS)]).toEqual([409, true, true]);
  expect(await stateOf(one)).toBe('submitted');
  expect(await lettersTo(one)).toEqual([]);
});

test('that a programme was withdrawn is no ground while it is on sale', async () => {
  const one = await buyer();
  expect((await refuseBy(manager, one, { ground: 'programme-withdrawn', words: WORDS })).status).toBe(409);
  expect(await stateOf(one)).toBe('submitted');
});

test('money that comes after the refusal goes back by itself, and makes no contract', async () => {
  const { one, attemptId } = await declinedOnce();
  expect((await refuseBy(manager, one, { ground: 'disagreement', words: WORDS })).status).toBe(303);
  const operation = paidOperation(one, attemptId, '910001');
  expect(await settleOperation(platform, operation, { provider: 'tiptop' })).toBe('give-back');
  expect(await settleOperation(platform, operation, { provider: 'tiptop' })).toBe('already');
  expect(await returnsOf(one)).toMatchObject([{ reason: 'unsellable', amount: 2_500_000n }]);
  expect([await contractOfApplication(db, one.applicationId), await stateOf(one)]).toEqual([null, 'refused']);
});

test('a refusal and a payment at the same moment: a contract unrefused, or a refusal and the money back', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { one, attemptId } = await declinedOnce();
    const pays = () => settleOperation(platform, paidOperation(one, attemptId, String(920_000 + round)), { provider: 'tiptop' });
    const refuses = () => refuseApplication(platform, { applicationId: one.applicationId, ground: 'disagreement', words: WORDS, staffId });
    const [settled, refused] =
      round % 2 === 0 ? await Promise.all([pays(), refuses()]) : await Promise.all([refuses(), pays()]).then(([b, a]) => [a, b] as const);
    const contract = await contractOfApplication(db, one.applicationId);
    expect([
      settled,
      refused.ok,
      contract !== null,
      (await returnsOf(one)).length,
      await stateOf(one),
      (await refusalOf(db, one.applicationId)) !== null,
    ]).toEqual(refused.ok ? ['give-back', true, false, 1, 'refused', true] : ['conclude', false, true, 0, 'concluded', false]);
  }
});

test('the database knows the closed list, and that refused means refused on a ground', async () => {
  const one = await buyer();
  const fault = async (text: string) =>
    refusedBy(
      await sql
        .raw(text)
        .execute(db)
        .catch((error: unknown) => error),
    );
  expect(
    await fault(`insert into applications.refusal (application_id, ground, words, by_staff, at)
      values ('${one.applicationId}', 'too-young', 'words', '${staffId}', now())`),
  ).toBe('refusal_on_a_closed_ground');
  expect(
    await fault(`update applications.application set closed_as = 'refused', closed_at = now() where id = '${one.applicationId}'`),
  ).toBe('refused_on_a_ground');
  expect(await fault(`update applications.refusal set words = 'other words'`)).toBe('refusal_is_kept');
  expect(await fault(`update applications.application set closed_as = 'refused', closed_at = now() where closed_as = 'concluded'`)).toBe(
    'only_the_submitted_is_refused',
  );
});
