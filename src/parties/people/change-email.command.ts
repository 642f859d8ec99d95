import { localPath, type Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { sendMessage } from '#messages';
import type { AccountId } from './account.ts';
import { credentialsOf, lockAccount, setEmail } from './accounts.sql.ts';
import { proveCode, sendCode } from './email-code.command.ts';
import type { EmailProofId } from './email-proofs.sql.ts';
import { parseEmail } from './email.ts';
import type { CodeRefusal } from './one-time-code.ts';
import { passwordText } from './password-policy.ts';
import { passwordFits } from './passwords.gateway.ts';
import { moveCardToEmail } from './save-card.command.ts';
import { mayTry } from './tries.sql.ts';

export type ChangeEmailRefusal = { readonly email: 'not-an-email' | 'same' | null; readonly password: 'wrong' | 'too-many' | null };

/** Asks for the password and sends a code to the new address; whether it has an account already only its owner learns. */
export async function startEmailChange(
  platform: Platform,
  given: { accountId: AccountId; email: string; password: string; locale: Locale },
): Promise<Result<EmailProofId, ChangeEmailRefusal>> {
  const { accountId, locale } = given;
  const account = await credentialsOf(platform.db, { id: accountId });
  if (!account) throw new Error('a session without its account');
  const email = parseEmail(given.email);
  if (!email.ok) return refuse({ email: email.refusal, password: null });
  if (email.value === account.email) return refuse({ email: 'same', password: null });
  if (!(await mayTry(platform, ['password:account', accountId], ['sign-up:email', email.value])))
    return refuse({ email: null, password: 'too-many' });
  if (!(await passwordFits(account.passwordHash, passwordText(given.password).slice(0, 1000))))
    return refuse({ email: null, password: 'wrong' });
  const proof = { purpose: 'new-email', email: email.value, accountId, passwordHash: null, locale } as const;
  return ok(await transact(platform.db, (tx) => sendCode(tx, platform, proof)));
}

/** The code moves the account, and its card with it; the old address is told. */
export async function finishEmailChange(
  platform: Platform,
  given: { accountId: AccountId; flow: string; code: string },
): Promise<Result<void, CodeRefusal>> {
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const proof = await proveCode(tx, platform, { ...given, purpose: 'new-email' });
    if (!proof.ok) return proof;
    const account = await lockAccount(tx, given.accountId);
    if (!account || proof.value.accountId !== account.id) return refuse('code-over');
    if ((await setEmail(tx, account.id, proof.value.email, now)) === 'taken') return refuse('code-over');
    await moveCardToEmail(tx, platform, { ...account, email: proof.value.email });
    await journal(tx, {
      event: 'account.email-changed',
      subject: { kind: 'account', id: account.id },
      actor: { kind: 'person', id: account.id },
      at: now,
    });
    const facts = { supportLink: platform.config.origin + localPath(account.locale, '/support') };
    await sendMessage(tx, platform, { to: account.email, template: 'email-changed', locale: account.locale, accountId: account.id, facts });
    return ok(undefined);
  });
}
