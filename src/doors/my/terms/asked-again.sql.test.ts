import { beforeAll, describe, expect, test } from 'vitest';
import { latestApplication, latestShown } from '#applications';
import { contractOfApplication, tellCustomers } from '#contracts';
import { happenedTo } from '#platform/journal-read.ts';
import { expectOk } from '#kernel/result.ts';
import { legalInForce, withdrawVersion, type LegalKind, type Published } from '#offer';
import { acceptances, consentInForce, consents, personalData, termsAnswers, type AccountId } from '#people';
import { routes as certificateRoutes } from '#certificates';
import { routes as classroomRoutes } from '#classroom';
import { routes as supportRoutes } from '#support';
import { outbox } from '#messages';
import { tellLearners } from '#seats';
import { amend, bought } from '../../checkout/testing/amend.ts';
import { openMarket, type Buyer } from '../../checkout/testing/market.ts';
import { sellSeats, takeSeat } from '../../checkout/testing/organisation.ts';
import { newPerson } from '../../checkout/testing/person.ts';
import { routes as checkoutRoutes } from '../../checkout/index.ts';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { routes } from '../index.ts';

const market = await openMarket({ now: new Date('2026-11-22T07:00:00Z') });
const { platform, programme } = market;
const { db, clock, vault } = platform;
const http = await serverFor(platform, [...routes, ...checkoutRoutes, ...classroomRoutes, ...certificateRoutes, ...supportRoutes]);
const reason = { kk: 'Деректер енді жаңа мақсатта да өңделеді.', ru: 'Новая цель обработки.', en: 'A new purpose.' };
const START = clock.now();
const slug = programme.slug;
const course = `/my/courses/${slug}`;
const first: Partial<Record<LegalKind, string>> = {};
let buyer: Buyer;
let policy: Published;

const at = (accountId: string): Visitor => personAt(platform, http, accountId);
/** Somebody who accepted what was in force at an earlier instant. */
async function someoneOf(then: Date): Promise<AccountId> {
  const now = clock.now();
  clock.set(then);
  const { accountId } = await newPerson(platform, 'kk');
  clock.set(now);
  return accountId;
}
const versionId = async (kind: LegalKind) => (await legalInForce(db, kind, clock.now())).id as string;
const accepted = async (who: AccountId, kind: string) =>
  (await acceptances(db, who)).filter((one) => one.kind === kind).map((one) => one.versionId as string);
const answersOf = async (who: AccountId) => (await termsAnswers(db, who)).map((one) => [one.kind, one.no, one.answer]);

beforeAll(async () => {
  buyer = await bought(market, 'kk');
  for (const kind of ['privacy-policy', 'consent'] as const) first[kind] = await versionId(kind);
  policy = await amend(platform, 'privacy-policy', { clause: '1.1', words: 'Жаңа мақсат.', asksAgain: reason });
});

describe('a material change of the policy', () => {
  test('a learner on an organisation’s seat is told of it by letter, once, as its customer is', async () => {
    const school = await market.buyer();
    const learner = await takeSeat(market, await sellSeats(market, school, 1), school.accountId, 1);
    const letters = async (email: string) =>
      (await outbox(db, vault, 500)).filter((one) => one.to === email && one.template === 'terms-change').length;
    await Promise.all([tellLearners(platform), tellLearners(platform), tellCustomers(platform)]);
    await tellCustomers(platform);
    expect(await tellLearners(platform)).toBe(0);
    expect([await letters(learner.email), await letters(school.email), await letters(buyer.email)]).toEqual([1, 1, 1]);
    expect((await at(learner.accountId).get('/my')).body).toContain('/my/notices/');
  });

  test('asks nobody before it takes effect, and a version withdrawn before that asks nobody ever', async () => {
    const withdrawn = await amend(platform, 'confidentiality-agreement', { clause: '1.1', words: 'Болмайды.', asksAgain: reason });
    expectOk(await withdrawVersion(platform, { id: withdrawn.id, reason: 'қате', actor: { kind: 'system' } }));
    expect((await at(buyer.accountId).get('/my')).status).toBe(200);
    clock.set(new Date(policy.effectiveFrom.getTime() - 1));
    expect((await at(buyer.accountId).get('/my')).status).toBe(200);
    clock.set(policy.effectiveFrom);
    const page = await at(buyer.accountId).get('/my/terms');
    expect(page.body).toContain('/my/terms/privacy-policy/accept');
    expect(page.body).not.toContain('/my/terms/confidentiality-agreement/');
  });

  test('leads an old session from its own pages and back, in the language it reads, with the difference and the reason', async () => {
    const visitor = at(buyer.accountId);
    for (const path of ['/my', course, '/my/courses?show=all', '/my/certificates', '/my/card', '/my/organisations']) {
      const led = await visitor.get(path);
      expect([path, led.status, led.to]).toEqual([path, 303, `/my/terms?next=${encodeURIComponent(path).replaceAll('%20', '+')}`]);
    }
    expect((await visitor.get('/ru/my')).to).toBe('/ru/my/terms?next=%2Fru%2Fmy');
    for (const locale of ['kk', 'ru', 'en'] as const) {
      const page = await visitor.get(locale === 'kk' ? '/my/terms' : `/${locale}/my/terms`);
      expect(page.status).toBe(200);
      expect(page.body).toContain(reason[locale]);
      expect(page.body).toContain('Жаңа мақсат.');
      expect(page.body).not.toMatch(/undefined|\[object/);
      const decline = await visitor.get(
        locale === 'kk' ? '/my/terms/privacy-policy/decline' : `/${locale}/my/terms/privacy-policy/decline`,
      );
      expect(decline.status).toBe(200);
    }
  });

  test('holds up neither money, support, settings, closing, papers, nor a test that has begun', async () => {
    const visitor = at(buyer.accountId);
    const { number } = (await contractOfApplication(db, buyer.applicationId))!;
    const contract = `/my/contracts/${encodeURIComponent(number)}`;
    for (const path of [
      '/my/contracts',
      contract,
      `${contract}/refund`,
      '/my/support',
      '/my/settings',
      '/my/close',
      '/my/consents',
      `${course}/test`,
    ])
      expect([path, (await visitor.get(path)).status]).toEqual([path, 200]);
  });

  test('is accepted once in two tabs, under the text that stood there, and leads back', async () => {
    const who = await someoneOf(START);
    const [one, two] = [at(who), at(who)];
    for (const tab of [one, two]) await tab.get('/my/terms?next=%2Fmy%2Fcourses');
    const version = policy.id as string;
    const path = '/my/terms/privacy-policy/accept';
    expect((await one.post(path, { version: first['privacy-policy']!, next: '/my/courses' })).status).toBe(409);
    const done = await Promise.all([one.post(path, { version, next: '/my/courses' }), two.post(path, { version, next: '/my/courses' })]);
    expect(done.map(({ status, to }) => [status, to])).toEqual([
      [303, '/my/courses'],
      [303, '/my/courses'],
    ]);
    expect((await accepted(who, 'privacy-policy')).toSorted()).toEqual([first['privacy-policy']!, version].toSorted());
    // The other tab still shows the question: declining what is accepted changes nothing.
    await two.post('/my/terms/privacy-policy/decline');
    expect(await answersOf(who)).toEqual([]);
    expect((await one.get('/my')).status).toBe(200);
    expect((await at(who).get('/my/terms')).to).toBe('/my/consents');
    const [note] = await happenedTo(db, [{ kind: 'account', id: who }], { only: ['terms.accepted'], most: 5 });
    expect(note?.facts).toMatchObject({
      kind: 'privacy-policy',
      no: 2,
      hash: (await legalInForce(db, 'privacy-policy', clock.now())).hash,
    });
  });

  test('put off, it leaves the running course open in this session and asks in the next; it never leads in a circle', async () => {
    const visitor = at(buyer.accountId);
    await visitor.get('/my/terms');
    const later = await visitor.post('/my/terms/later', { next: '/my/terms?next=%2Fmy%2Fterms' });
    expect([later.status, later.to]).toEqual([303, '/my']);
    for (const path of [course, '/my/courses', '/my/certificates']) expect([path, (await visitor.get(path)).status]).toEqual([path, 200]);
    const home = await visitor.get('/my');
    expect(home.status).toBe(200);
    expect(home.body).toContain('/my/terms?document=privacy-policy');
    expect((await at(buyer.accountId).get('/my')).status).toBe(303);
    expect(await answersOf(buyer.accountId as AccountId)).toEqual([['privacy-policy', 2, 'later']]);
  });

  test('declined, it is not asked again, the course stays open, and nothing is bought until it is accepted in place', async () => {
    const who = await someoneOf(START);
    const visitor = at(who);
    await visitor.get('/my/terms/privacy-policy/decline?next=%2Fmy');
    expect((await visitor.post('/my/terms/privacy-policy/decline', { next: '/my' })).to).toBe('/my');
    await visitor.post('/my/terms/privacy-policy/decline');
    expect(await answersOf(who)).toEqual([['privacy-policy', 2, 'declined']]);
    const again = at(who);
    expect((await again.get('/my')).status).toBe(200);
    expect((await again.get('/my/consents')).body).toContain('қабылданбады');

    const desk = await again.get(`/checkout/${slug}`);
    expect(desk.body).toContain('action="/my/terms/privacy-policy/accept"');
    expect(desk.body).not.toContain(`action="/checkout/${slug}/pay"`);
    const next = `/checkout/${slug}`;
    const taken = await again.post('/my/terms/privacy-policy/accept', { version: policy.id, next, 'in-place': '1' });
    expect(taken.to).toBe(next);
    expect((await again.get(next)).body).toContain(`action="/checkout/${slug}/pay"`);
  });

  test('a page of before cannot pay past it', async () => {
    const who = await someoneOf(START);
    const visitor = at(who);
    // The page as an earlier tab has it: the application is shown, the button pressed.
    await visitor.get(`/checkout/${slug}`);
    const application = (await latestApplication(db, who, programme.programmeId))!;
    const shown = (await latestShown(db, application.id))!;
    const pressed = await visitor.post(`/checkout/${slug}/pay`, { shown: shown.id });
    expect([pressed.status, pressed.to]).toEqual([303, `/checkout/${slug}`]);
  });
});

describe('a material change of the consent', () => {
  let who: AccountId;
  let visitor: Visitor;
  beforeAll(async () => {
    who = await someoneOf(clock.now());
    const changed = await amend(platform, 'consent', { clause: '1.1', words: 'Тағы бір мақсат.', asksAgain: reason });
    clock.set(changed.effectiveFrom);
    visitor = at(who);
  });

  test('is given by a box of its own that starts unticked; the newer consent stands beside the earlier one', async () => {
    expect((await visitor.get('/my')).to).toBe('/my/terms?next=%2Fmy');
    const page = await visitor.get('/my/terms');
    expect(page.body).toContain('type="checkbox"');
    expect(page.body).not.toMatch(/<input[^>]*type="checkbox"[^>]*checked/);
    const shown = await versionId('consent');
    expect((await visitor.post('/my/terms/consent/accept', { 'consent-version': shown })).status).toBe(422);
    expect((await consentInForce(db, who))?.versionId).toBe(first.consent);
    const both = await Promise.all([1, 2].map(() => visitor.post('/my/terms/consent/accept', { consent: '1', 'consent-version': shown })));
    expect(both.map((one) => one.to)).toEqual(['/my', '/my']);
    expect((await consents(db, who)).map((one) => one.versionId)).toEqual([shown, first.consent]);
    expect((await consentInForce(db, who))?.versionId).toBe(shown);
  });

  test('checkout with the earlier consent asks for the new one in place', async () => {
    const other = await someoneOf(policy.effectiveFrom);
    const guest = at(other);
    const desk = await guest.get(`/checkout/${slug}`);
    expect(desk.body).toContain(`action="/checkout/${slug}/consent"`);
    expect(desk.body).toContain(reason.kk);
    await guest.post(`/checkout/${slug}/consent`, { consent: '1', 'consent-version': await versionId('consent') });
    expect((await consents(db, other)).length).toBe(2);
  });

  test('several documents are asked for one after another, and put off together', async () => {
    const other = await someoneOf(START);
    const guest = at(other);
    const page = await guest.get('/my/terms?next=%2Fmy%2Fcard');
    expect(page.body).toContain('/my/terms/privacy-policy/accept');
    const done = await guest.post('/my/terms/privacy-policy/accept', { version: policy.id, next: '/my/card' });
    expect(done.to).toBe('/my/terms?next=%2Fmy%2Fcard');
    expect((await guest.get(done.to!)).body).toContain('/my/terms/consent/accept');
    expect((await guest.post('/my/terms/later', { next: '/my/card' })).to).toBe('/my/card');
    expect((await guest.get('/my/card')).status).toBe(200);
    expect(await answersOf(other)).toEqual([['consent', 2, 'later']]);
  });

  test('what was answered goes with the person’s own data, and stays as proof', async () => {
    const data = JSON.stringify(await personalData.export(db, buyer.accountId, vault));
    expect(data).toContain('"answer":"later"');
  });
});
