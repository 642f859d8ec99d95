import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import { afterAll } from 'vitest';
import { almatyDay } from '#kernel/civil-date.ts';
import { localPath, type Locale } from '#kernel/locale.ts';
import { transact } from '#platform/database.ts';
import { csrfToken } from '#platform/http/csrf.ts';
import { cookieName } from '#platform/http/send.ts';
import type { Route } from '#platform/http/visit.ts';
import { openSession, sessionOf } from '#platform/sessions.ts';
import type { TestPlatform } from '#platform/testing/database.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { applicationById, type ApplicationId } from '#applications';
import { issueCertificate } from '#certificates';
import { contractOfApplication, type Contract } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { monthOf } from '#incidents';
import { mediaAddress } from '#media';
import { unsubscribePath } from '#messages';
import { createStaff } from '#people';
import { openMarket, type Buyer, type Market } from '../../doors/checkout/testing/market.ts';
import { seatAddresses } from '../../doors/checkout/testing/organisation.ts';
import { signedUp } from '../../parties/people/testing/people.ts';
import { caseAddresses, serviceAccepted, warnedCase } from './service-accepted.ts';
import type { Visitor } from '../access-matrix.ts';
import { aNotice } from './a-notice.ts';
import { jobs } from '../jobs.ts';
import { createSite, type Site } from '../site.ts';
import { aDraft } from './a-draft.ts';
import { aBundle, aLetter, anIncident, aProof, aSignal, readerOf } from './made-for-addresses.ts';
import { refusedRefund } from './refused-refund.ts';

export type Wish = {
  readonly locale?: Locale;
  readonly token?: boolean;
  readonly origin?: string;
  readonly form?: Readonly<Record<string, string>>;
};
export type Seen = { readonly statusCode: number; readonly headers: Record<string, unknown> };

/** The real server with all routes, and five visitors; whatever belongs to somebody belongs to `learner`. */
export type Inhabited = {
  readonly site: Site;
  readonly ask: (who: Visitor, method: Route['method'], path: string, wish?: Wish) => Promise<Seen>;
  /** Pattern of a route -> an address that exists. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Name of a route -> what must stand in its form for the route to see whose it is. */
  readonly forms: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

export async function inhabited(): Promise<Inhabited> {
  // Every door is asked by everybody within seconds: the limit for one address would answer in the doors' stead.
  const market = await openMarket({ config: { mode: 'development', clientFolder: namesOfTheBuild(), getPerMinute: 0 } });
  const { platform } = market;
  const site = await createSite(platform);
  const learner = await bought(market);
  const people = new Map<Visitor, string>([
    ['learner', learner.accountId],
    ['other', await signedUp(platform, 'other@example.kz')],
    ['halfStaff', (await createStaff(platform, { email: 'half@example.kz', locale: 'kk', by: null }))!.accountId],
    ['staff', (await createStaff(platform, { email: 'staff@example.kz', locale: 'kk', by: null }))!.accountId],
  ]);
  const ask: Inhabited['ask'] = (who, method, path, wish) =>
    asked(platform, site, { who, accountId: people.get(who) ?? null }, method, path, wish);
  // The market's buyers come without a password of their own.
  await sql`update people.account set password_hash = (select password_hash from people.account where id = ${people.get('other')!})
    where id = ${learner.accountId}`.execute(platform.db);
  return { site, ask, ...(await belongings(market, learner, ask)) };
}

type Learner = Buyer & { readonly attemptId: string; readonly contract: Contract };

/** Applied, paid, and found the course open. */
async function bought(market: Market): Promise<Learner> {
  const buyer = await market.buyer();
  const { attemptId } = await market.press(buyer);
  await market.pay(attemptId, '4242424242424242');
  for (let turn = 0; turn < 500; turn += 1) {
    const contract = await contractOfApplication(market.platform.db, buyer.applicationId);
    if (contract) {
      await runDueJobs(market.platform, jobs);
      return { ...buyer, attemptId, contract };
    }
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('no contract came of the payment');
}

async function belongings(market: Market, learner: Learner, ask: Inhabited['ask']) {
  const { platform, programme } = market;
  const course = `/my/courses/${programme.slug}`;
  const lessons = programme.modules.flatMap((module) => module.items.filter((item) => item.kind === 'lesson'));
  const preview = lessons.find((lesson) => lesson.preview)!;
  const begun = await ask('learner', 'POST', `${course}/quizzes/module-1/attempts`);
  const sitting = /attempts\/([\w-]+)\/1$/.exec(String(begun.headers['location']))![1]!;
  const letter = await ask('learner', 'POST', '/support', { form: { subject: 'Сұрақ', text: 'Сабақ қашан ашылады?' } });
  const thread = String(letter.headers['location']);
  const search = await ask('staff', 'POST', '/office/search', { form: { words: 'үлгібаева' } });
  const certificate = await certificateOf(market, learner);
  const conduct = await warnedCase(platform, learner.contract, learner.accountId);
  const media = await oneOfEach(platform);
  const addresses = {
    ...(await refusedRefund(platform, learner)),
    '/programmes/:slug': `/programmes/${programme.slug}`,
    '/programmes/:slug/preview/:lesson': `/programmes/${programme.slug}/preview/${preview.key}`,
    '/price-list/:no': '/price-list/1',
    '/price-list/:no.csv': '/price-list/1.csv',
    '/price-list/:no.json': '/price-list/1.json',
    '/price-list/:no.txt': '/price-list/1.txt',
    '/price-list/:no.pdf': '/price-list/1.pdf',
    '/documents/:kind': '/documents/offer',
    '/documents/:kind/:no': '/documents/offer/1',
    '/documents/:kind/:no.pdf': '/documents/offer/1.pdf',
    '/documents/:kind/:no.json': '/documents/offer/1.json',
    '/documents/:kind/:no.txt': '/documents/offer/1.txt',
    '/pictures/site/:key.png': '/pictures/site/now.png',
    '/pictures/programmes/:slug/:key.png': `/pictures/programmes/${programme.slug}/now.png`,
    '/icons/1/:name.png': '/icons/1/192.png',
    '/letters/off/:kind/:account/:signature': unsubscribePath(platform.vault, learner.accountId, 'course-ends'),
    '/media/:id': `/media/${media.free}`,
    '/media/:id/:end/:signature': mediaAddress(
      platform.vault,
      media.paid,
      await readerOf(platform, learner.contract),
      platform.clock.now(),
    ),
    '/checkout/:slug': `/checkout/${programme.slug}`,
    '/payments/:attempt': `/payments/${learner.attemptId}`,
    '/notices/:bank/:type': '/notices/tiptop/pay',
    '/my/contracts/:number': `/my/contracts/${encodeURIComponent(learner.contract.number)}`,
    '/my/terms/:kind/accept': '/my/terms/privacy-policy/accept',
    '/my/terms/:kind/decline': '/my/terms/privacy-policy/decline',
    '/my/notices/:id': `/my/notices/${await aNotice(platform, learner.accountId)}`,
    ...caseAddresses(conduct),
    '/office/conduct/signals': '/office/conduct/signals',
    '/office/conduct/signals/:id': `/office/conduct/signals/${await aSignal(platform, learner.contract)}`,
    ...(await seatAddresses(market, learner)),
    '/my/certificates/:number': `/my/certificates/${certificate.number}`,
    '/papers/:token': `/papers/${await aProof(platform)}`,
    '/certificates/:token': `/certificates/${certificate.token}`,
    '/support/received/:number': thread.replace('/my/support/', '/support/received/'),
    '/my/support/:number': thread,
    '/my/courses/:slug': course,
    '/my/courses/:slug/lessons/:key': `${course}/lessons/${preview.key}`,
    '/my/courses/:slug/quizzes/:key': `${course}/quizzes/module-1`,
    '/my/courses/:slug/attempts/:attempt': `${course}/attempts/${sitting}`,
    '/my/courses/:slug/attempts/:attempt/:place': `${course}/attempts/${sitting}/1`,
    '/office/search/:id': String(search.headers['location']),
    '/office/lists/:list': '/office/lists/people',
    '/office/lists/:list/views/:id': '/office/lists/people/views/00000000-0000-7000-8000-000000000000',
    '/office/journal/:kind/:id': `/office/journal/application/${learner.applicationId}`,
    '/office/applications/:number': `/office/applications/${encodeURIComponent(await applicationNumber(platform, learner))}`,
    '/office/payments/:id': `/office/payments/${learner.attemptId}`,
    '/office/contracts/:number': `/office/contracts/${encodeURIComponent(learner.contract.number)}`,
    '/office/contracts/:number/papers/:kind': `/office/contracts/${encodeURIComponent(learner.contract.number)}/papers/contract`,
    '/office/contracts/:number/evidence/:id': await aBundle(platform, learner.contract),
    '/office/certificates/:number': `/office/certificates/${certificate.number}`,
    '/office/documents/:kind': '/office/documents/offer',
    '/office/documents/:kind/:no': '/office/documents/offer/1',
    '/office/drafts/:id': `/office/drafts/${await aDraft(platform)}`,
    '/office/price-lists/:no': '/office/price-lists/1',
    '/office/people/:id': `/office/people/${learner.accountId}`,
    '/office/oddities/:id': `/office/oddities/${await strayMoney(platform)}`,
    '/office/incidents/:id': `/office/incidents/${await anIncident(platform)}`,
    '/status/:month': `/status/${monthOf(almatyDay(platform.clock.now()))}`,
    '/office/support/:number': thread.replace('/my/support/', '/office/support/'),
    '/dev/outbox/:id': `/dev/outbox/${await aLetter(platform)}`,
  };
  const forms = {
    'POST /my/courses/:slug/lessons/:key/video': { video: media.paid, seconds: '3' },
    'POST /office/lists/:list/views/:id': { act: 'usual' },
  };
  return { addresses, forms };
}

/** The learner's course, taken as completed without the lessons in between. */
async function certificateOf({ platform }: Market, { accountId, contract }: Learner): Promise<{ number: string; token: string }> {
  const enrolment = (await enrolmentByContract(platform.db, contract.id))!;
  const completedAt = platform.clock.now();
  const { programmeVersionId } = contract;
  await sql`insert into learning.completion (enrolment_id, programme_version_id, completed_at)
    values (${enrolment.id}, ${programmeVersionId}, ${completedAt})`.execute(platform.db);
  const { certificate } = await transact(platform.db, (tx) =>
    issueCertificate(tx, platform, { enrolmentId: enrolment.id, accountId, contractId: contract.id, programmeVersionId, completedAt }),
  );
  await serviceAccepted(platform, contract.id, accountId);
  await runDueJobs(platform, jobs);
  return certificate;
}

async function applicationNumber({ db }: TestPlatform, { applicationId }: Learner): Promise<string> {
  const application = await applicationById(db, applicationId as ApplicationId);
  return (application && 'number' in application && application.number) || '';
}

/** Money that belongs to nobody, waiting for staff. */
async function strayMoney({ db }: TestPlatform): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into payments.oddity (kind, reference, facts, prepared, at)
    values ('unknown-attempt', 'stray', '{"transaction":"900001"}', '{"do":"look-into"}', now()) returning id`.execute(db);
  return rows[0]!.id;
}

type MediumId = Parameters<typeof mediaAddress>[1];
async function oneOfEach({ db }: TestPlatform): Promise<{ free: MediumId; paid: MediumId }> {
  const { rows } = await sql<{ id: MediumId; free: boolean }>`
    select id, exists (select from media.release r where r.medium_id = m.id) as free from media.medium m where family = 'picture'`.execute(
    db,
  );
  return { free: rows.find((row) => row.free)!.id, paid: rows.find((row) => !row.free)!.id };
}

/** One request in a session of its own, so that signing out in one row does not shut the doors of the next. */
async function asked(
  platform: TestPlatform,
  { http }: Site,
  { who, accountId }: { who: Visitor; accountId: string | null },
  method: Route['method'],
  path: string,
  { locale = 'kk', token = true, origin = platform.config.origin, form = {} }: Wish = {},
): Promise<Seen> {
  const guest = 'g'.repeat(24);
  let [cookie, boundTo] = [`${cookieName(platform.config, 'guest')}=${guest}`, guest];
  if (accountId !== null) {
    const flags = { staff: who === 'staff' || who === 'halfStaff', secondFactor: who === 'staff' };
    const visitor = { ip: '127.0.0.1', userAgent: 'test' };
    const now = platform.clock.now();
    const { token: secret } = await transact(platform.db, (tx) => openSession(tx, platform.random, { accountId, flags, now, visitor }));
    cookie = `${cookieName(platform.config, 'session')}=${secret}`;
    boundTo = (await sessionOf(platform.db, secret, now))!.sessionId;
  }
  const url = locale === 'kk' ? path : localPath(locale, path);
  if (method === 'GET') return http.inject({ url, headers: { cookie, accept: 'text/html' } });
  const headers = { cookie, accept: 'text/html', origin, 'content-type': 'application/x-www-form-urlencoded' };
  const fields = new URLSearchParams({ ...form, ...(token && { _csrf: csrfToken(platform.vault, boundTo) }) });
  return http.inject({ method, url, headers, payload: fields.toString() });
}

function namesOfTheBuild(): string {
  const islands = globSync('src/**/*.island.ts').map((file) => basename(file).replace('.island.ts', '.js'));
  const names = [...islands, 'site.css', 'office.css', 'gallery.css'];
  const folder = mkdtempSync(join(tmpdir(), 'su-client-'));
  writeFileSync(join(folder, 'addresses.json'), JSON.stringify(Object.fromEntries(names.map((name) => [name, `/assets/${name}`]))));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
