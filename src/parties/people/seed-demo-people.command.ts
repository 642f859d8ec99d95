import { expectOk } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { unprintable } from '#platform/paper-signs.ts';
import { transact, type Db } from '#platform/database.ts';
import { legalInForce } from '#offer';
import type { AccountId } from './account.ts';
import { credentialsOf, insertAccount } from './accounts.sql.ts';
import { emptyCardValues, parseCard, type CardValues } from './card.ts';
import { consentInForce, giveConsent } from './consents.sql.ts';
import { parseEmail, type Email } from './email.ts';
import { hashPassword } from './passwords.gateway.ts';
import { saveCard } from './save-card.command.ts';

export type DemoPerson = { readonly accountId: AccountId; readonly email: Email; readonly password: string };

/** A teacher who does not exist, with the reference's synthetic IIN: for a first look at a development site. */
const LEARNER = {
  email: 'ustaz@example.kz',
  password: 'kurak-korpe-2026',
  card: {
    ...emptyCardValues,
    surname: 'Үлгібаева',
    given: 'Айгүл',
    patronymic: 'Серікқызы',
    iin: '000101600008',
    phone: '+7 700 000 00 01',
    region: '610000000',
    district: '615200000',
    'settlement-text': 'Қарабұлақ ауылы',
    workplace: 'general-school',
    position: 'primary-teacher',
    years: '4',
  } satisfies CardValues,
};

/** Makes the demo learner, consent and card included, once; says how to sign in. The legal texts must be published. */
export async function seedDemoPeople(platform: Platform): Promise<{ learner: DemoPerson }> {
  const email = expectOk(parseEmail(LEARNER.email));
  const known = await credentialsOf(platform.db, { email });
  const accountId = known?.id ?? (await openAccount(platform, email));
  if (!(await consentInForce(platform.db, accountId))) await consentAndCard(platform, accountId);
  return { learner: { accountId, email, password: LEARNER.password } };
}

/** Whether this database has seen the demo learner: no production site may. */
export async function hasDemoPeople(db: Db): Promise<boolean> {
  return (await credentialsOf(db, { email: expectOk(parseEmail(LEARNER.email)) })) !== null;
}

async function openAccount(platform: Platform, email: Email): Promise<AccountId> {
  const passwordHash = await hashPassword(LEARNER.password);
  const now = platform.clock.now();
  const made = await transact(platform.db, (tx) => insertAccount(tx, { email, passwordHash, passwordIsOneTime: false, locale: 'kk', now }));
  if (!made) throw new Error('the demo account appeared meanwhile');
  return made;
}

async function consentAndCard(platform: Platform, accountId: AccountId): Promise<void> {
  const at = platform.clock.now();
  const version = await legalInForce(platform.db, 'consent', at);
  const visitor = { ip: '127.0.0.1', userAgent: 'demo' };
  await transact(platform.db, (tx) => giveConsent(tx, { accountId, versionId: version.id, locale: 'kk', at, ...visitor, channel: 'web' }));
  const context = { now: at, adultAge: platform.config.adultAge, savedIin: null, withoutIin: false, settlements: [], unprintable };
  const input = expectOk(parseCard(LEARNER.card, context));
  expectOk(await saveCard(platform, { accountId, input, locale: 'kk', visitor }));
}
