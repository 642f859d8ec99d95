import { Secret, TOTP } from 'otpauth';
import { beforeAll, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { listSessions, sessionOf } from '#platform/sessions.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { accountById } from './accounts.sql.ts';
import { createFirstStaff, createStaff } from './create-staff.command.ts';
import { endStaff } from './end-staff.command.ts';
import { enrolSecondStep, giveSecondStep, newEnrolment } from './second-step.command.ts';
import { signIn } from './sign-in.command.ts';
import { isStaff } from './staff.sql.ts';
import { openedSite, signedUp, visitor } from './testing/people.ts';
import type { AccountId } from './account.ts';

const { platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') });
const { db } = platform;
beforeAll(() => openedSite(platform));

const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: platform.clock.now().getTime() });
const sessionNow = async (token: string) => (await sessionOf(db, token, platform.clock.now()))!;
const ownPassword = 'қызметкердің сөйлемі';

async function enrolled(email: string) {
  const made = (await createStaff(platform, { email, locale: 'kk', by: null }))!;
  const first = expectOk(await signIn(platform, { email, password: made.password, visitor, replaces: null }));
  const account = (await accountById(db, made.accountId))!;
  const { secret, sealed } = newEnrolment(platform, account, null);
  const { sessionId } = await sessionNow(first.session.token);
  const enrol = (code: string, password: string) =>
    enrolSecondStep(platform, { accountId: made.accountId, sessionId, visitor, sealed, code, password });
  return { made, first, secret, enrol };
}

async function signedInAgain(email: string): Promise<{ accountId: AccountId; sessionId: string; visitor: typeof visitor }> {
  const again = expectOk(await signIn(platform, { email, password: ownPassword, visitor, replaces: null }));
  return { accountId: again.accountId, sessionId: (await sessionNow(again.session.token)).sessionId, visitor };
}

test('a first start makes one member of staff; a one-time password nobody used is given anew, a used one never', async () => {
  const first = () => createFirstStaff(platform, { email: 'first@example.kz', locale: 'kk' });
  const [one, two] = [(await first())!, (await first())!];
  expect(two.accountId).toBe(one.accountId);
  const enter = (password: string) => signIn(platform, { email: 'first@example.kz', password, visitor, replaces: null });
  expect((await enter(one.password)).ok).toBe(false);
  expect((await enter(two.password)).ok).toBe(true);
  expect(await createFirstStaff(platform, { email: 'another@example.kz', locale: 'kk' })).toBeNull();
});

test('the first sign-in of staff ends with an own password, an authenticator and ten recovery codes', async () => {
  const { made, first, secret, enrol } = await enrolled('staff@example.kz');
  expect(first.secondStep).toBe(true);
  expect(await sessionNow(first.session.token)).toMatchObject({ staff: true, secondFactor: false });
  expect(await enrol('000000', ownPassword)).toEqual({ ok: false, refusal: { code: 'wrong-code', password: null } });
  expect(await enrol(codeOf(secret), '1234567890')).toEqual({ ok: false, refusal: { code: null, password: 'too-common' } });
  const done = expectOk(await enrol(codeOf(secret), ownPassword));
  expect(done.recoveryCodes).toHaveLength(10);
  expect(await sessionNow(done.session.token)).toMatchObject({ staff: true, secondFactor: true });
  expect(await sessionOf(db, first.session.token, platform.clock.now())).toBeNull();
  expect((await signIn(platform, { email: 'staff@example.kz', password: made.password, visitor, replaces: null })).ok).toBe(false);
});

test('later sign-ins ask for a code; each code and each recovery code is taken once', async () => {
  const { secret, enrol } = await enrolled('later-staff@example.kz');
  const { recoveryCodes } = expectOk(await enrol(codeOf(secret), ownPassword));
  const stepping = await signedInAgain('later-staff@example.kz');
  expect(await giveSecondStep(platform, { ...stepping, code: codeOf(secret) })).toEqual({ ok: false, refusal: 'wrong-code' });
  platform.clock.advance(30);
  const both = await Promise.all([1, 2].map(() => giveSecondStep(platform, { ...stepping, code: codeOf(secret) })));
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  const again = await signedInAgain('later-staff@example.kz');
  expectOk(await giveSecondStep(platform, { ...again, code: recoveryCodes[0]!.toLowerCase().replace('-', ' ') }));
  expect((await giveSecondStep(platform, { ...again, code: recoveryCodes[0]! })).ok).toBe(false);
});

test('a second authenticator cannot be slipped in with the password alone', async () => {
  const { made, secret, enrol } = await enrolled('one-app@example.kz');
  expectOk(await enrol(codeOf(secret), ownPassword));
  const stepping = await signedInAgain('one-app@example.kz');
  const other = newEnrolment(platform, (await accountById(db, made.accountId))!, null);
  const tried = await enrolSecondStep(platform, { ...stepping, sealed: other.sealed, code: codeOf(other.secret), password: '' });
  expect(tried).toEqual({ ok: false, refusal: { code: 'enrolled', password: null } });
});

test('guessing codes ends after ten tries', async () => {
  const { secret, enrol } = await enrolled('guessed@example.kz');
  expectOk(await enrol(codeOf(secret), ownPassword));
  const stepping = await signedInAgain('guessed@example.kz');
  const answers = [];
  for (let n = 0; n < 11; n += 1) answers.push(await giveSecondStep(platform, { ...stepping, code: '000000' }));
  expect(answers.at(-1)).toEqual({ ok: false, refusal: 'too-many' });
});

test('a role given to a learner’s account keeps their password; a role that ends closes their sessions', async () => {
  const accountId = await signedUp(platform, 'promoted@example.kz');
  expect(await createStaff(platform, { email: 'promoted@example.kz', locale: 'kk', by: null })).toBeNull();
  expect(await isStaff(db, accountId)).toBe(true);
  const by = (await createStaff(platform, { email: 'chief@example.kz', locale: 'kk', by: null }))!.accountId;
  await endStaff(platform, { accountId, by });
  expect(await isStaff(db, accountId)).toBe(false);
  expect(await listSessions(db, accountId, platform.clock.now())).toEqual([]);
  await createStaff(platform, { email: 'promoted@example.kz', locale: 'kk', by });
  expect(await isStaff(db, accountId)).toBe(true);
});
