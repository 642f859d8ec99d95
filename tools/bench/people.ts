import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { systemClock } from '#kernel/clock.ts';
import { parseIin } from '#kernel/iin.ts';
import { parsePhone } from '#kernel/phone.ts';
import { systemRandom } from '#kernel/random.ts';
import { expectOk } from '#kernel/result.ts';
import { showTerms, submitApplication } from '#applications';
import { programmeBySlug, type ProgrammeVersion } from '#catalogue';
import { legalInForce } from '#offer';
import { openAttempt } from '#payments';
import { recordConsent, saveCard, type AccountId } from '#people';
import { readConfig } from '#platform/config.ts';
import { transact } from '#platform/database.ts';
import { openPlatform, type OpenPlatform } from '#platform/open-platform.ts';
import { openSession } from '#platform/sessions.ts';
import { priceInForce } from '#pricing';
import type { SiteAddress } from '../../e2e/harness/site.ts';

export type Buyer = { readonly accountId: AccountId; readonly attemptId: string };
const visitor = { ip: '127.0.0.1', userAgent: 'bench' };
export const SLUG = 'assessment-for-learning';

/** The rooms' own commands on the running site's database, with its keys and its bank. */
export const platformOf = (address: SiteAddress): OpenPlatform =>
  openPlatform(
    readConfig({
      SU_ORIGIN: address.origin,
      DATABASE_URL: address.databaseUrl,
      SU_KEYS: address.keys,
      SU_FILES_FOLDER: address.filesFolder,
      SU_LOG_LEVEL: 'error',
      SU_GATEWAY_API: address.bank,
      SU_GATEWAY_PAGE_ORIGIN: address.bank,
      SU_GATEWAY_PUBLIC_ID: 'pk_local_test',
      SU_GATEWAY_API_SECRET: 'local-test-api-secret',
      SU_GATEWAY_TEST_MODE: 'true',
      SU_STATUS_FIRST_SECONDS: '3600',
    }),
    { clock: systemClock, random: systemRandom, role: 'bench' },
  );

/** A person with consent, card and application, before the bank's page: all that comes before the notice. */
export async function buyer(platform: OpenPlatform): Promise<Buyer> {
  const { db } = platform;
  const now = platform.clock.now();
  const programme = (await programmeBySlug(db, SLUG))!;
  const { rows } = await sql<{ id: AccountId }>`
    insert into people.account (email, email_confirmed_at, password_hash, password_set_at, locale, created_at)
    values (${`${randomUUID()}@example.kz`}, ${now}, 'x', ${now}, 'kk', ${now}) returning id`.execute(db);
  const accountId = rows[0]!.id;
  const consent = await legalInForce(db, 'consent', now);
  const consentId = expectOk(await recordConsent(platform, { accountId, ticked: true, shownVersion: consent.id, locale: 'kk', visitor }));
  const card = expectOk(await saveCard(platform, { accountId, locale: 'kk', visitor, input: cardInput(now) }));
  const terms = await termsNow(platform, programme, now);
  const { application } = await showTerms(platform, { accountId, programmeId: programme.programmeId, terms, locale: 'kk', now });
  const submissionId = expectOk(
    await submitApplication(platform, {
      applicationId: application.id,
      current: terms,
      consentId,
      cardVersionId: card.versionId,
      hasProgrammeAlready: false,
      actor: { kind: 'person', id: accountId },
      now,
    }),
  );
  return { accountId, attemptId: await pressed(platform, { accountId, applicationId: application.id, submissionId, programme }) };
}

async function pressed(
  platform: OpenPlatform,
  given: { accountId: AccountId; applicationId: string; submissionId: string; programme: ProgrammeVersion },
): Promise<string> {
  const now = platform.clock.now();
  const line = (await priceInForce(platform.db, given.programme.programmeId, now))!;
  const offer = await legalInForce(platform.db, 'offer', now);
  const opened = await openAttempt(platform, {
    ...given,
    priceLineId: line.id,
    terms: { amount: line.amount, accessDays: line.accessDays, offerVersionId: offer.id },
    locale: 'kk',
    description: given.programme.title.kk,
    email: 'bench@example.kz',
    offerUrl: `${platform.config.origin}/documents/offer`,
    onCreated: () => Promise.resolve(),
  });
  return expectOk(opened).attemptId;
}

async function termsNow({ db }: OpenPlatform, programme: ProgrammeVersion, now: Date) {
  const line = (await priceInForce(db, programme.programmeId, now))!;
  const [offer, policy, agreement] = await Promise.all([
    legalInForce(db, 'offer', now),
    legalInForce(db, 'privacy-policy', now),
    legalInForce(db, 'confidentiality-agreement', now),
  ]);
  return {
    programmeVersionId: programme.id,
    priceLineId: line.id,
    offerVersionId: offer.id,
    policyVersionId: policy.id,
    agreementVersionId: agreement.id,
  };
}

const cardInput = (now: Date) => ({
  surname: 'Үлгібаева',
  name: 'Айгүл',
  patronymic: 'Серікқызы',
  iin: expectOk(parseIin('580101300008', now)),
  phone: expectOk(parsePhone('+77000000001')),
  address: { regionCode: '710000000', districtCode: '711100000', settlementCode: null, settlementText: null },
  workplaceType: 'general-school' as const,
  workplaceOther: null,
  position: 'teacher' as const,
  positionOther: null,
  years: 12,
});

/** The value of the session cookie of a signed-in person. */
export async function signIn(platform: OpenPlatform, accountId: AccountId): Promise<string> {
  const flags = { staff: false, secondFactor: false };
  const session = { accountId, flags, now: platform.clock.now(), visitor };
  return (await transact(platform.db, (tx) => openSession(tx, platform.random, session))).token;
}
