import type { Brand } from '#kernel/brand.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Db, Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { LegalVersionId } from '#offer';
import type { AccountId } from './account.ts';

export type ConsentId = Brand<string, 'ConsentId'>;

/** The consent to personal data processing as it was given: version, language, time, place, browser, channel. */
export type ConsentRecord = {
  readonly id: ConsentId;
  readonly versionId: LegalVersionId;
  readonly locale: Locale;
  readonly givenAt: Date;
  readonly ip: string;
  readonly userAgent: string;
  readonly channel: 'web' | 'paper';
  readonly withdrawnAt: Date | null;
};

export type GivenConsent = {
  readonly accountId: AccountId;
  readonly versionId: LegalVersionId;
  readonly locale: Locale;
  readonly at: Date;
  readonly ip: string;
  readonly userAgent: string;
  readonly channel: 'web' | 'paper';
};

/** Records the act of ticking the box. It never follows from another form (clauses.md 3.6). */
export async function giveConsent(tx: Tx, given: GivenConsent): Promise<ConsentId> {
  const row = await tx
    .insertInto('people.consent')
    .values({
      account_id: given.accountId,
      version_id: given.versionId,
      locale: given.locale,
      given_at: given.at,
      ip: given.ip,
      user_agent: given.userAgent.slice(0, 300),
      channel: given.channel,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await journal(tx, {
    event: 'consent.given',
    subject: { kind: 'account', id: given.accountId },
    actor: { kind: 'person', id: given.accountId },
    at: given.at,
    facts: { consentId: row.id, versionId: given.versionId },
  });
  return row.id as ConsentId;
}

/** The newest consent, unless it was withdrawn: that brings no earlier one back. */
export async function consentInForce(db: Db, accountId: AccountId): Promise<ConsentRecord | null> {
  const [newest] = await consentsOf(db, accountId, 1);
  return newest && newest.withdrawnAt === null ? newest : null;
}

/** Every consent of the person, the newest first. */
export async function consents(db: Db, accountId: AccountId): Promise<ConsentRecord[]> {
  return consentsOf(db, accountId, null);
}

async function consentsOf(db: Db, accountId: AccountId, most: number | null): Promise<ConsentRecord[]> {
  const rows = await db
    .selectFrom('people.consent as consent')
    .leftJoin('people.consent_withdrawal as withdrawal', 'withdrawal.consent_id', 'consent.id')
    .select([
      'consent.id',
      'consent.version_id',
      'consent.locale',
      'consent.given_at',
      'consent.ip',
      'consent.user_agent',
      'consent.channel',
    ])
    .select('withdrawal.at as withdrawn_at')
    .where('consent.account_id', '=', accountId)
    .orderBy('consent.given_at', 'desc')
    .$if(most !== null, (query) => query.limit(most!))
    .execute();
  return rows.map((row) => ({
    id: row.id as ConsentId,
    versionId: row.version_id as LegalVersionId,
    locale: row.locale as Locale,
    givenAt: row.given_at,
    ip: row.ip,
    userAgent: row.user_agent,
    channel: row.channel as 'web' | 'paper',
    withdrawnAt: row.withdrawn_at,
  }));
}

export type Acceptance = {
  readonly kind: 'privacy-policy' | 'confidentiality-agreement';
  readonly versionId: LegalVersionId;
  readonly locale: Locale;
  readonly at: Date;
};
export type Accepting = Acceptance & { readonly accountId: AccountId; readonly ip: string; readonly userAgent: string };

/** Once a version: the first acceptance is the fact, later saves repeat it. */
export async function acceptDocument(tx: Tx, given: Accepting): Promise<void> {
  await tx
    .insertInto('people.acceptance')
    .values({
      account_id: given.accountId,
      kind: given.kind,
      version_id: given.versionId,
      locale: given.locale,
      at: given.at,
      ip: given.ip,
      user_agent: given.userAgent.slice(0, 300),
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'version_id']).doNothing())
    .execute();
}

/** Documents the person accepted, the newest first. */
export async function acceptances(db: Db, accountId: AccountId): Promise<Acceptance[]> {
  const rows = await db
    .selectFrom('people.acceptance')
    .select(['kind', 'version_id', 'locale', 'at'])
    .where('account_id', '=', accountId)
    .orderBy('at', 'desc')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as Acceptance['kind'],
    versionId: row.version_id as LegalVersionId,
    locale: row.locale as Locale,
    at: row.at,
  }));
}
