import { sql } from 'kysely';
import type { BrowserContext } from 'playwright-core';
import { expectOk } from '#kernel/result.ts';
import type { OpenPlatform } from '#platform/open-platform.ts';
import { transact } from '#platform/database.ts';
import { openSession } from '#platform/sessions.ts';
import { showTerms, submitApplication } from '#applications';
import { programmeBySlug } from '#catalogue';
import { issueCertificate } from '#certificates';
import { contractOfApplication, type Contract } from '#contracts';
import { enrolmentByContract, type Enrolment } from '#enrolments';
import { legalInForce } from '#offer';
import { openAttempt, recordCapture, type Operation } from '#payments';
import { consentInForce, createStaff, registrationCard, seedDemoPeople } from '#people';
import { priceInForce } from '#pricing';
import { site } from './browser.ts';

/** A member of staff with the second step given. */
export async function asStaff(context: BrowserContext, platform: OpenPlatform, email: string): Promise<void> {
  const value = await staffSession(platform, email);
  await context.addCookies([{ name: `su-session-${new URL(site.origin).port}`, value, url: site.origin }]);
}

/** The token of a session of staff, for the cookie. */
export async function staffSession(platform: OpenPlatform, email: string): Promise<string> {
  const staff = await createStaff(platform, { email, locale: 'kk', by: null });
  const { token } = await transact(platform.db, (tx) =>
    openSession(tx, platform.random, {
      accountId: staff!.accountId,
      flags: { staff: true, secondFactor: true },
      now: platform.clock.now(),
      visitor: { ip: '127.0.0.1', userAgent: 'test' },
    }),
  );
  return token;
}

export type Purchase = {
  readonly accountId: string;
  readonly attemptId: string;
  readonly contract: Contract;
  readonly certificateNumber: string;
};

/** The demo learner buys, is paid for at the bank, completes and is certified, as far as the office cares. */
export async function purchase(backstage: OpenPlatform, slug: string): Promise<Purchase> {
  // The running site has these from its environment.
  const bank = {
    gatewayApi: site.bank,
    gatewayPageOrigin: site.bank,
    gatewayPublicId: 'pk_local_test',
    gatewayApiSecret: 'local-test-api-secret',
  };
  const platform = { ...backstage, config: { ...backstage.config, ...bank } };
  const { db, vault, clock } = platform;
  const { learner } = await seedDemoPeople(platform);
  const { accountId, email } = learner;
  const programme = (await programmeBySlug(db, slug))!;
  const now = clock.now();
  const line = (await priceInForce(db, programme.programmeId, now))!;
  const [offer, policy, agreement] = await Promise.all([
    legalInForce(db, 'offer', now),
    legalInForce(db, 'privacy-policy', now),
    legalInForce(db, 'confidentiality-agreement', now),
  ]);
  const terms = {
    programmeVersionId: programme.id,
    priceLineId: line.id,
    offerVersionId: offer.id,
    policyVersionId: policy.id,
    agreementVersionId: agreement.id,
  };
  const { application } = await showTerms(platform, { accountId, programmeId: programme.programmeId, terms, locale: 'kk', now });
  const submissionId = expectOk(
    await submitApplication(platform, {
      applicationId: application.id,
      current: terms,
      consentId: (await consentInForce(db, accountId))!.id,
      cardVersionId: (await registrationCard(db, vault, accountId))!.versionId,
      hasProgrammeAlready: false,
      actor: { kind: 'person', id: accountId },
      now,
    }),
  );
  const { attemptId } = expectOk(
    await openAttempt(platform, {
      applicationId: application.id,
      submissionId,
      accountId,
      email,
      priceLineId: line.id,
      terms: { amount: line.amount, accessDays: line.accessDays, offerVersionId: offer.id },
      locale: 'kk',
      description: programme.title.kk,
      offerUrl: `${site.origin}/documents/offer`,
      onCreated: () => Promise.resolve(),
    }),
  );
  await fetch(`${site.bank}/__test/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invoiceId: attemptId, card: '4242424242424242' }),
  });
  const contract = await concluded(platform, application.id);
  const certificateNumber = await completed(platform, (await enrolmentByContract(db, contract.id))!);
  return { accountId, attemptId, contract, certificateNumber };
}

/** The course taken as studied to its end, with the certificate of it. */
export async function completed(platform: OpenPlatform, enrolment: Enrolment): Promise<string> {
  const { id: enrolmentId, accountId, contractId, programmeVersionId } = enrolment;
  const completedAt = platform.clock.now();
  await sql`insert into learning.completion (enrolment_id, programme_version_id, completed_at)
    values (${enrolmentId}, ${programmeVersionId}, ${completedAt})`.execute(platform.db);
  const done = { enrolmentId, accountId, contractId, programmeVersionId, completedAt } as Parameters<typeof issueCertificate>[2];
  return (await transact(platform.db, (tx) => issueCertificate(tx, platform, done))).certificate.number;
}

export async function concluded(platform: Pick<OpenPlatform, 'db'>, applicationId: string): Promise<Contract> {
  for (let turn = 0; turn < 100; turn += 1) {
    const contract = await contractOfApplication(platform.db, applicationId);
    if (contract) return contract;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('no contract came of the payment');
}

/** Money that names no order of ours: a case for the queue. */
export async function strayMoney(platform: OpenPlatform, transactionId: string): Promise<void> {
  const now = platform.clock.now();
  const operation = {
    kind: 'payment',
    transactionId,
    state: 'paid',
    amount: 1_500_000n,
    currency: 'KZT',
    attemptRef: null,
    accountRef: null,
    paidAt: now,
    testMode: true,
    card: null,
    authCode: null,
    rrn: null,
    reasonCode: null,
    returnOf: null,
    requestRef: null,
  } as unknown as Operation;
  const decision = {
    kind: 'hold' as const,
    oddity: 'unknown-attempt' as const,
    prepared: { do: 'give-back' as const, amount: 1_500_000n },
  };
  await transact(platform.db, (tx) => recordCapture(tx, { provider: 'tiptop', operation, attempt: null, decision, now }));
}
