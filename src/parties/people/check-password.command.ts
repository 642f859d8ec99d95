import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import type { AccountId } from './account.ts';
import { credentialsOf } from './accounts.sql.ts';
import { passwordText } from './password-policy.ts';
import { passwordFits } from './passwords.gateway.ts';
import { mayTry } from './tries.sql.ts';

/** Asks a signed-in person for the password again before what cannot be taken back; tries are counted with the others. */
export async function checkPassword(platform: Platform, accountId: AccountId, typed: string): Promise<Result<null, 'wrong' | 'too-many'>> {
  const account = await credentialsOf(platform.db, { id: accountId });
  if (!account) throw new Error('a session without its account');
  if (!(await mayTry(platform, ['password:account', accountId]))) return refuse('too-many');
  return (await passwordFits(account.passwordHash, passwordText(typed).slice(0, 1000))) ? ok(null) : refuse('wrong');
}
