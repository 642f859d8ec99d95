import type { Platform } from '#platform/context.ts';
import { accountByEmail, createStaff, endStaff, hadStaff, parseEmail, resetSecondStep, type Email } from '#people';
import type { Command } from './keys-command.ts';

const USE = 'use: npm run staff -- first EMAIL | reset-second-step EMAIL | end EMAIL';

type Verb = (platform: Platform, email: Email, say: (line: string) => void) => Promise<number>;

/** What cannot be done in the office, because nobody can get in: the first member of staff, a lost phone, somebody who left. */
export const staffCommand: Command = async (platform, [verb = '', address = ''], say) => {
  const email = parseEmail(address);
  const act = verbs[verb];
  if (act && email.ok) return act(platform, email.value, say);
  say(USE);
  return 2;
};

const first: Verb = async (platform, email, say) => {
  if (await hadStaff(platform.db)) {
    say('there was staff already: an administrator gives roles in the office');
    return 1;
  }
  const made = await createStaff(platform, { email, locale: 'kk', by: null });
  if (made) sayOneTime(platform, made, say);
  else say('the address has an account already: it is an administrator now, and sets up its second step with its own password');
  return 0;
};

const reset: Verb = async (platform, email, say) => {
  const account = await accountByEmail(platform.db, email);
  const made = account && (await resetSecondStep(platform, { accountId: account.id }));
  if (!made) return nobody(say);
  say('Authenticator, recovery codes, password and sessions are gone, and it stands in the journal.');
  sayOneTime(platform, { email, password: made.password }, say);
  return 0;
};

const end: Verb = async (platform, email, say) => {
  const account = await accountByEmail(platform.db, email);
  if (!account || !(await endStaff(platform, { accountId: account.id, by: null }))) return nobody(say);
  say('Every role and every session is ended, and it stands in the journal.');
  return 0;
};

const verbs: Readonly<Record<string, Verb>> = { first, 'reset-second-step': reset, end };

function sayOneTime({ config }: Platform, one: { email: Email; password: string }, say: (line: string) => void): void {
  say(`one-time sign-in, shown this once: ${one.email}, password ${one.password}`);
  say(`At ${config.origin}/sign-in it opens only the choice of an own password and a second step.`);
}

function nobody(say: (line: string) => void): number {
  say('nobody of this address is staff: nothing was changed');
  return 1;
}
