import { Secret, TOTP } from 'otpauth';
import { below } from '#kernel/random.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { closeSession, openSession, type Visitor } from '#platform/sessions.ts';
import type { Account, AccountId } from './account.ts';
import { credentialsOf, setPassword } from './accounts.sql.ts';
import { codeTyped } from './one-time-code.ts';
import { parseNewPassword, type PasswordRefusal } from './password-policy.ts';
import { hashPassword } from './passwords.gateway.ts';
import type { OpenedSession } from './sign-up.command.ts';
import { authenticatorSecret, insertAuthenticator, insertRecoveryCodes, takeRecoveryCode, takeStep } from './staff.sql.ts';
import { mayTry } from './tries.sql.ts';

type Stepping = { readonly accountId: AccountId; readonly sessionId: string; readonly visitor: Visitor };

/** The six digits of the app, or one of the recovery codes; each is taken once. Opens a new session with the second factor. */
export async function giveSecondStep(
  platform: Platform,
  given: Stepping & { code: string },
): Promise<Result<OpenedSession, 'wrong-code' | 'too-many'>> {
  const { accountId } = given;
  if (!(await mayTry(platform, ['second-step:account', accountId]))) return refuse('too-many');
  const secret = await authenticatorSecret(platform.db, platform.vault, accountId);
  if (!secret) return refuse('wrong-code');
  const now = platform.clock.now();
  const step = stepOf(secret, given.code, now);
  return transact(platform.db, async (tx) => {
    const taken =
      step === null
        ? await takeRecoveryCode(tx, accountId, recoveryHashes(platform, accountId, given.code), now)
        : await takeStep(tx, accountId, step);
    return taken ? ok(await stepUp(tx, platform, given)) : refuse('wrong-code');
  });
}

/** A new secret to be set up; it is kept nowhere but in the sealed text that comes back with the form. */
export type Enrolment = { readonly secret: string; readonly address: string; readonly sealed: string };

export function newEnrolment(platform: Platform, account: Account, sealed: string | null): Enrolment {
  const secret = (sealed && openedSecret(platform, account.id, sealed)) || new Secret({ size: 20 }).base32;
  const address = totp(secret, account.email).toString();
  return { secret, address, sealed: platform.vault.seal(secret, pendingContext(account.id)).toString('base64url') };
}

export type EnrolRefusal = { readonly code: 'wrong-code' | 'too-many' | 'enrolled' | null; readonly password: PasswordRefusal | null };

/** First sign-in of staff: a code proves the app; a one-time password gives way to an own one; recovery codes are shown once. */
export async function enrolSecondStep(
  platform: Platform,
  given: Stepping & { sealed: string; code: string; password: string },
): Promise<Result<{ session: OpenedSession; recoveryCodes: string[] }, EnrolRefusal>> {
  const { accountId } = given;
  if (!(await mayTry(platform, ['second-step:account', accountId]))) return refuse({ code: 'too-many', password: null });
  const account = await credentialsOf(platform.db, { id: accountId });
  if (!account) throw new Error('a session without its account');
  const now = platform.clock.now();
  const secret = openedSecret(platform, accountId, given.sealed);
  const step = secret && stepOf(secret, given.code, now);
  const password = account.passwordIsOneTime ? parseNewPassword(given.password, account.email) : null;
  if (!secret || typeof step !== 'number' || password?.ok === false) {
    return refuse({ code: typeof step === 'number' ? null : 'wrong-code', password: password?.ok === false ? password.refusal : null });
  }
  const passwordHash = password && (await hashPassword(password.value));
  const recoveryCodes = Array.from({ length: 10 }, () => newRecoveryCode(platform));
  return transact(platform.db, async (tx) => {
    if (!(await insertAuthenticator(tx, platform.vault, { accountId, secret, step, now })))
      return refuse({ code: 'enrolled', password: null });
    if (passwordHash) await setPassword(tx, accountId, passwordHash, now);
    await insertRecoveryCodes(
      tx,
      accountId,
      recoveryCodes.map((code) => recoveryHashes(platform, accountId, code)[0]!),
      platform.vault.version,
    );
    await journal(tx, {
      event: 'staff.second-factor-set',
      subject: { kind: 'account', id: accountId },
      actor: { kind: 'staff', id: accountId },
      at: now,
    });
    return ok({ session: await stepUp(tx, platform, given), recoveryCodes });
  });
}

/** The session of the password alone is closed: what it was worth must not grow unseen. */
async function stepUp(tx: Tx, platform: Platform, { accountId, sessionId, visitor }: Stepping): Promise<OpenedSession> {
  const now = platform.clock.now();
  await closeSession(tx, sessionId, now);
  await journal(tx, {
    event: 'staff.second-factor-given',
    subject: { kind: 'account', id: accountId },
    actor: { kind: 'staff', id: accountId },
    at: now,
  });
  return openSession(tx, platform.random, { accountId, flags: { staff: true, secondFactor: true }, now, visitor });
}

const PERIOD = 30;
const totp = (secret: string, label: string) =>
  new TOTP({ issuer: 'Smart Ustaz', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD });

/** The time step whose code this is, one step of slow clocks either way; null when it is none. */
function stepOf(secret: string, typed: string, now: Date): number | null {
  const code = codeTyped(typed);
  const drift = code && totp(secret, '').validate({ token: code, timestamp: now.getTime(), window: 1 });
  return typeof drift === 'number' ? Math.floor(now.getTime() / 1000 / PERIOD) + drift : null;
}

const pendingContext = (accountId: AccountId) => `people.authenticator.pending:${accountId}`;

function openedSecret(platform: Platform, accountId: AccountId, sealed: string): string | null {
  try {
    return platform.vault.open(Buffer.from(sealed, 'base64url'), pendingContext(accountId));
  } catch {
    return null;
  }
}

/** Letters and digits that are not taken for each other. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const newRecoveryCode = (platform: Platform): string =>
  Array.from({ length: 10 }, () => SIGNS[below(platform.random, SIGNS.length)]!)
    .join('')
    .replace(/^(.{5})/, '$1-');

const recoveryHashes = (platform: Platform, accountId: AccountId, typed: string): Buffer[] =>
  platform.vault.lookups(`${accountId}:${typed.toUpperCase().replace(/[^0-9A-Z]/g, '')}`, 'people.recovery-code');
