import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { parseIin } from '#kernel/iin.ts';
import type { Locale } from '#kernel/locale.ts';
import { parsePhone } from '#kernel/phone.ts';
import { expectOk } from '#kernel/result.ts';
import { legalInForce } from '#offer';
import { recordConsent, saveCard, type AccountId, type ConsentId } from '#people';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { openSession } from '#platform/sessions.ts';

export type TestPerson = {
  readonly accountId: AccountId;
  readonly email: string;
  readonly consentId: ConsentId;
  readonly cardVersionId: string;
};
const VISITOR = { ip: '127.0.0.1', userAgent: 'test' };

/** A person who may apply: an account, the separate consent, a whole card. */
export async function newPerson(platform: Platform, locale: Locale): Promise<TestPerson> {
  const { db, clock } = platform;
  const now = clock.now();
  const email = `person-${randomUUID()}@example.kz`;
  const { rows } = await sql<{ id: AccountId }>`
    insert into people.account (email, email_confirmed_at, password_hash, password_set_at, locale, created_at)
    values (${email}, ${now}, 'x', ${now}, ${locale}, ${now}) returning id`.execute(db);
  const accountId = rows[0]!.id;
  const shownVersion = (await legalInForce(db, 'consent', now)).id;
  const consentId = expectOk(await recordConsent(platform, { accountId, ticked: true, shownVersion, locale, visitor: VISITOR }));
  const card = expectOk(await saveCard(platform, { accountId, locale, visitor: VISITOR, input: cardInput(now) }));
  return { accountId, email, consentId, cardVersionId: card.versionId };
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

/** The token of a fresh session, for the cookie. */
export async function sessionToken(platform: Platform, accountId: string): Promise<string> {
  const flags = { staff: false, secondFactor: false };
  const opened = await transact(platform.db, (tx) =>
    openSession(tx, platform.random, { accountId, flags, now: platform.clock.now(), visitor: VISITOR }),
  );
  return opened.token;
}
