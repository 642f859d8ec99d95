import { expectOk } from '#kernel/result.ts';
import { transact } from '#platform/database.ts';
import type { TestPlatform } from '#platform/testing/database.ts';
import { outbox, type OutboxMessage } from '#messages';
import { legalInForce, seedLegal } from '#offer';
import { seedProvider } from '#provider';
import type { AccountId } from '../account.ts';
import { finishEmailChange, startEmailChange } from '../change-email.command.ts';
import { recordConsent } from '../give-consent.command.ts';
import { confirmSignUp, startSignUp } from '../sign-up.command.ts';

export const visitor = { ip: '192.0.2.7', userAgent: 'test browser' };
export const goodPassword = 'ашық аспан астында';

/** A site with its provider and legal texts published. */
export async function openedSite(platform: TestPlatform): Promise<void> {
  await transact(platform.db, (tx) => seedProvider(tx, platform.clock.now()));
  await seedLegal(platform);
}

/** The newest letter to an address. */
export async function letterTo(platform: TestPlatform, email: string): Promise<OutboxMessage | undefined> {
  return (await outbox(platform.db, platform.vault)).find((one) => one.to === email);
}

export async function codeSentTo(platform: TestPlatform, email: string): Promise<string> {
  const letter = await letterTo(platform, email);
  return (letter!.facts as { code: string }).code;
}

/** Somebody who has signed up and confirmed the address. */
export async function signedUp(platform: TestPlatform, email: string, password = goodPassword): Promise<AccountId> {
  const flow = expectOk(await startSignUp(platform, { email, password, locale: 'kk', visitor }));
  const code = await codeSentTo(platform, email);
  return expectOk(await confirmSignUp(platform, { flow, code, visitor })).accountId;
}

export async function consented(platform: TestPlatform, accountId: AccountId): Promise<void> {
  const shown = await legalInForce(platform.db, 'consent', platform.clock.now());
  expectOk(await recordConsent(platform, { accountId, ticked: true, shownVersion: shown.id, locale: 'kk', visitor }));
}

/** Moving an account to another address, as its owner does it. */
export const changeEmailFlow = (platform: TestPlatform, accountId: AccountId) => ({
  start: (email: string) => startEmailChange(platform, { accountId, email, password: goodPassword, locale: 'kk' }),
  finish: (flow: string, code: string) => finishEmailChange(platform, { accountId, flow, code }),
});

// For tests of those who stand later in the house.
export { enrolSecondStep, newEnrolment } from '../second-step.command.ts';
export { signIn } from '../sign-in.command.ts';
