import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { chooseLetters, letterChoices, outbox, sendMessage, unsubscribePath, routes as messages, type ChoosableKind } from '#messages';
import { declineTerms, remindApplications } from '#checkout';
import { routes as people } from '#people';
import { transact } from '#platform/database.ts';
import { drawnLetter } from '../../parties/messages/testing/drawn.ts';
import { openMarket } from '../checkout/testing/market.ts';
import { routes as my } from './index.ts';
import { remindEnds } from './remind-ends.command.ts';
import { completed, learning, password, withPassword } from './testing/person.ts';
import { siteFor, type Walker } from './testing/walker.ts';

const market = await openMarket({ now: new Date('2026-11-20T06:00:00Z') });
const { platform } = market;
const { db, clock, vault } = platform;
const newWalker = await siteFor(platform, [...messages, ...people, ...my]);

const lettersTo = async (email: string, template: string) =>
  (await outbox(db, vault, 1000)).filter((one) => one.to === email && one.template === template);
const later = (hours: number) => clock.set(new Date(clock.now().getTime() + hours * 3_600_000));
const enter = async (email: string): Promise<Walker> => {
  const walker = newWalker();
  await walker.open('/sign-in');
  await walker.send('/sign-in', { email, password });
  return walker;
};
const choose = (accountId: string, kind: ChoosableKind, wanted: boolean) =>
  chooseLetters(platform, { accountId, kind, wanted, place: { via: 'page', locale: 'kk', ip: '127.0.0.1', userAgent: 'test' } });

test('the settings say what may be turned off and why the rest may not; a tick taken away is kept', async () => {
  const one = await withPassword(market, await market.buyer());
  const walker = await enter(one.email);
  const page = await walker.open('/ru/my/letters');
  expect(page.body).toMatch(/name="course-ends"[^>]*checked/);
  expect(page.body).not.toMatch(/name="agree"[^>]*checked/);
  expect(page.body).toContain('Мы обязаны сказать, что стало с вашими деньгами.');
  await walker.sendOn('/ru/my/letters', { certificate: 'on' });
  expect((await letterChoices(db, one.accountId)).get('course-ends')?.wanted).toBe(false);
  // The consent is an act of its own: the other form does not give it, and an unticked box gives nothing.
  await walker.send('/ru/my/letters/application', {});
  expect((await letterChoices(db, one.accountId)).has('application-waits')).toBe(false);
  expect((await walker.sendOn('/ru/my/letters/application', { agree: 'on' })).body).toContain('Ваше согласие действует с');
  await walker.send('/ru/my/letters/application', { withdraw: 'yes' });
  expect((await letterChoices(db, one.accountId)).get('application-waits')?.wanted).toBe(false);
});

test('each letter that may be turned off carries its own address: the GET only shows a button, the POST of a mail program turns it off', async () => {
  const one = await market.buyer('ru');
  const facts = { number: 'PD-2026-000001', programmeTitle: 'Чтение', link: 'http://localhost:3000/ru/my' };
  const to = { to: one.email, locale: 'ru' as const, accountId: one.accountId };
  await transact(db, (tx) => sendMessage(tx, platform, { ...to, template: 'certificate-issued', facts }));
  const drawn = await drawnLetter(platform, (await lettersTo(one.email, 'certificate-issued'))[0]!);
  const address = /^<(.+)>$/.exec(drawn.headers['List-Unsubscribe']!)![1]!;
  expect(drawn.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  expect(drawn.text).toContain(address);
  const path = address.slice(platform.config.origin.length);
  expect(path).toMatch(/^\/ru\/letters\/off\/certificate\//);
  const wanted = async () => (await letterChoices(db, one.accountId)).get('certificate')?.wanted;

  const guest = newWalker();
  expect((await guest.open(path)).body).toContain('Отключить такие письма');
  expect(await wanted()).toBeUndefined();
  // As a mail program posts it: no cookie, no origin, no token of ours (RFC 8058).
  expect((await newWalker().send(path, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
  expect(await wanted()).toBe(false);
  expect((await guest.open(path)).body).toContain('Письма отключены');
  const { rows } = await sql`select ip, user_agent from messages.letter_choice where account_id = ${one.accountId}`.execute(db);
  expect(rows).toEqual([{ ip: null, user_agent: null }]);

  for (const bad of [path.replace('certificate', 'course-ends'), `${path.slice(0, -2)}xx`, path.replace('/certificate/', '/money/')])
    expect((await newWalker().send(bad)).status).toBe(404);
});

test('a letter of the contract or of money has no such address; one turned off meanwhile does not leave', async () => {
  const one = await market.buyer();
  const to = { to: one.email, locale: 'kk' as const, accountId: one.accountId };
  await transact(db, (tx) => sendMessage(tx, platform, { ...to, template: 'payment-returned', facts: { amount: '1 ₸', reason: 'short' } }));
  expect((await drawnLetter(platform, (await lettersTo(one.email, 'payment-returned'))[0]!)).headers).toEqual({});
  await transact(db, (tx) =>
    sendMessage(tx, platform, { ...to, template: 'certificate-issued', facts: { number: '1', programmeTitle: 'Оқу', link: 'x' } }),
  );
  await newWalker().send(unsubscribePath(vault, one.accountId, 'certificate'));
  await market.work();
  const outcomes = async (template: string) => (await lettersTo(one.email, template))[0]!.deliveries.map((each) => each.outcome);
  expect(await outcomes('certificate-issued')).toEqual(['unwanted']);
  expect(await outcomes('payment-returned')).toEqual(['kept']);
});

test('reminders of the end: each once, none to who completed, turned it off, or has much time', async () => {
  const wants = await learning(market, { accessDays: 20 });
  const [done, off, long] = [await learning(market), await learning(market), await learning(market, { accessDays: 90 })];
  await completed(market, done.enrolment);
  await choose(off.accountId, 'course-ends', false);
  const count = async (one: { email: string }) => (await lettersTo(one.email, 'course-ends')).length;
  await remindEnds(platform);
  expect(await count(wants)).toBe(0);
  later(7 * 24);
  await remindEnds(platform);
  expect(await count(wants)).toBe(1);
  later(11 * 24);
  await remindEnds(platform);
  await remindEnds(platform);
  expect(await count(wants)).toBe(2);
  expect(await Promise.all([done, off, long].map(count))).toEqual([0, 0, 0]);
  const [letter] = await lettersTo(wants.email, 'course-ends');
  expect(letter!.facts).toMatchObject({ lastDay: '2026-12-10' });
});

test('an application is reminded of only with its own consent, once; not when withdrawn, declined, at the bank or expired', async () => {
  const [wants, silent, withdrew, declined, paying] = [
    await market.buyer('ru'),
    await market.buyer(),
    await market.buyer(),
    await market.buyer(),
    await market.buyer(),
  ];
  for (const one of [wants, withdrew, declined, paying]) await choose(one.accountId, 'application-waits', true);
  await choose(withdrew.accountId, 'application-waits', false);
  await declineTerms(platform, declined);
  await remindApplications(platform);
  expect(await lettersTo(wants.email, 'application-waits')).toHaveLength(0);
  later(24);
  await market.press(paying);
  await remindApplications(platform);
  later(1);
  await remindApplications(platform);
  const [letter, ...more] = await lettersTo(wants.email, 'application-waits');
  expect(more).toEqual([]);
  const drawn = await drawnLetter(platform, letter!);
  expect(drawn.text).toContain('/ru/checkout/assessment-for-learning');
  expect(drawn.headers['List-Unsubscribe']).toContain('/ru/letters/off/application-waits/');
  for (const one of [silent, withdrew, declined, paying]) expect(await lettersTo(one.email, 'application-waits')).toHaveLength(0);
});
