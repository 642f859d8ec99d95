import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { applicationsOf } from '#applications';
import { routes as checkout } from '#checkout';
import { routes as people } from '#people';
import { answerRequest, requestByNumber, routes as support } from '#support';
import { openMarket } from '../checkout/testing/market.ts';
import { routes as my } from './index.ts';
import { password, withPassword } from './testing/person.ts';
import { siteFor, type Walker } from './testing/walker.ts';

const market = await openMarket({ now: new Date('2026-11-20T06:00:00Z') });
const { platform, programme } = market;
const { db, clock, config } = platform;
const newWalker = await siteFor(platform, [...people, ...support, ...checkout, ...my]);
const enter = async (email: string): Promise<Walker> => {
  const walker = newWalker();
  await walker.open('/sign-in');
  await walker.send('/sign-in', { email, password });
  return walker;
};
const later = (days: number) => clock.set(new Date(clock.now().getTime() + days * 86_400_000));
const again = `/checkout/${programme.slug}/again`;

test('a failed payment is told with its truth, and one button leads to paying with everything kept', async () => {
  const one = await withPassword(market, await market.buyer());
  const { attemptId } = await market.press(one);
  await market.pay(attemptId, '4111000000002079');
  await market.work();
  const walker = await enter(one.email);
  const list = await walker.open('/my/contracts');
  expect(list.body).toContain('Өтпеді, ақша алынбады');
  expect(list.body).toContain(`href="/payments/${attemptId}"`);
  expect(list.body).toContain(`action="${again}"`);
  expect((await walker.open(`/payments/${attemptId}`)).body).toContain(`action="${again}"`);
  const page = await walker.sendOn(again);
  expect(page.body).toContain('Үлгібаева Айгүл Серікқызы');
  expect(page.body).toContain(`action="/checkout/${programme.slug}/pay"`);
  expect(await applicationsOf(db, one.accountId)).toHaveLength(1);
});

test('an expired application: a new one with the same card and today’s terms; pressed again it is the same', async () => {
  const one = await withPassword(market, await market.buyer());
  later(config.applicationDays + 1);
  const walker = await enter(one.email);
  await walker.open('/my/contracts');
  const page = await walker.sendOn(again);
  expect(page.body).toContain(`action="/checkout/${programme.slug}/pay"`);
  await walker.send(again);
  const all = await applicationsOf(db, one.accountId);
  expect(all.map((each) => each.state)).toEqual(['draft', 'expired']);
  expect((await walker.open('/my/contracts')).body).toContain('Өтінімнің мерзімі өтті');
  const { rows } = await sql<{
    cards: number;
  }>`select count(*)::int as cards from people.card_version where account_id = ${one.accountId}`.execute(db);
  expect(rows).toEqual([{ cards: 1 }]);
});

test('while money of an earlier application may still come, both buttons lead to that payment', async () => {
  const one = await withPassword(market, await market.buyer());
  const { attemptId } = await market.press(one);
  await sql`update payments.attempt set state = 'authorized' where id = ${attemptId}`.execute(db);
  later(config.applicationDays + 1);
  const walker = await enter(one.email);
  const page = await walker.open(`/checkout/${programme.slug}`);
  expect(page.body).toContain(`/payments/${attemptId}`);
  const shown = /name="shown" value="([^"]+)"/.exec(page.body)![1]!;
  expect((await walker.send(again)).to).toBe(`/payments/${attemptId}`);
  expect((await walker.send(`/checkout/${programme.slug}/pay`, { shown })).to).toBe(`/payments/${attemptId}`);
});

test('nobody’s contract yet: the page says what to do next', async () => {
  const one = await withPassword(market, await market.buyer());
  const page = await (await enter(one.email)).open('/en/my/contracts');
  expect(page.body).toContain('See the programmes');
  expect(page.body).toContain('Go on with the application');
});

test('a name no paper can print is refused at its field, in the reader’s language; one kept earlier is told before paying', async () => {
  const one = await withPassword(market, await market.buyer());
  const walker = await enter(one.email);
  const card = await walker.open('/my/card');
  expect(card.body).toContain('Сертификатта аты-жөніңіз дәл осылай жазылады');
  const values = {
    surname: 'Үлгібаева',
    given: 'Айгүл\u{1F600}',
    iin: '',
    phone: '+7 700 000 00 01',
    region: '710000000',
    district: '711100000',
  };
  expect((await walker.send('/my/card', values)).body).toContain('Аты-жөнінде тек әріп');
  const wrong = await walker.send('/ru/my/card', { ...values, given: 'Айгүл\u0D05' });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain('нельзя напечатать в сертификате и договоре: \u0D05');
  await sql`alter table people.card_version disable trigger card_version_is_immutable`.execute(db);
  await sql`update people.card_version set given_name = ${'Айгүл\u0D05'} where account_id = ${one.accountId}`.execute(db);
  await sql`alter table people.card_version enable trigger card_version_is_immutable`.execute(db);
  const page = await walker.open(`/checkout/${programme.slug}`);
  expect(page.body).toContain('басып шығару мүмкін емес: \u0D05');
  expect(page.body).not.toContain('name="shown"');
});

test('letters of another alphabet in the name are shown beside it and never changed', async () => {
  const one = await withPassword(market, await market.buyer());
  await sql`alter table people.card_version disable trigger card_version_is_immutable`.execute(db);
  await sql`update people.card_version set given_name = 'Aйгүл' where account_id = ${one.accountId}`.execute(db);
  await sql`alter table people.card_version enable trigger card_version_is_immutable`.execute(db);
  const page = await (await enter(one.email)).open(`/ru/checkout/${programme.slug}`);
  expect(page.body).toContain('<mark>A</mark>йгүл');
  expect(page.body).toContain('В имени есть буквы другого алфавита: A');
});

test('a new answer is marked until the thread is opened', async () => {
  const one = await withPassword(market, await market.buyer());
  const walker = await enter(one.email);
  await walker.open('/support');
  const sent = await walker.send('/support', { subject: 'Сұрақ', text: 'Сабақ қашан ашылады?' });
  expect((await walker.open('/my/support')).body).not.toContain('Жаңа жауап');
  const number = decodeURIComponent(sent.to!.split('/').at(-1)!);
  const request = (await requestByNumber(db, platform.vault, number))!;
  await answerRequest(platform, { request, staffId: one.accountId, text: 'Ертең сағат оннан бастап.', after: 1 });
  expect((await walker.open('/my/support')).body).toContain('Жаңа жауап');
  expect((await walker.open(sent.to!)).body).toContain('Ертең сағат оннан бастап.');
  expect((await walker.open('/my/support')).body).not.toContain('Жаңа жауап');
});
