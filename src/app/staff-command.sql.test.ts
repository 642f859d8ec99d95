import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { beforeAll, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { sessionOf } from '#platform/sessions.ts';
import { accountByEmail, parseEmail, type Email } from '#people';
import { testPlatform } from '#platform/testing/database.ts';
import { enrolSecondStep, newEnrolment, openedSite, signedUp, signIn, visitor } from '../parties/people/testing/people.ts';
import { staffCommand } from './staff-command.ts';

const { platform } = await testPlatform();
beforeAll(() => openedSite(platform));

const run = async (...words: string[]): Promise<{ code: number; said: string }> => {
  const lines: string[] = [];
  return { code: await staffCommand(platform, words, (line) => void lines.push(line)), said: lines.join('\n') };
};
const oneTime = (said: string): string => /password (\S+)$/m.exec(said)![1]!;
const address = 'bas@ustaz.kz';
const idOf = async (): Promise<string> => (await accountByEmail(platform.db, parsed(address)))!.id;
const parsed = (text: string): Email => {
  const email = parseEmail(text);
  if (!email.ok) throw new Error(text);
  return email.value;
};
/** Signs in with the one-time password and sets up an own one and an authenticator. */
async function enrol(said: string): Promise<void> {
  const signed = expectOk(await signIn(platform, { email: address, password: oneTime(said), visitor, replaces: null }));
  const account = (await accountByEmail(platform.db, parsed(address)))!;
  const { secret, sealed } = newEnrolment(platform, account, null);
  const now = platform.clock.now();
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
  const { sessionId } = (await sessionOf(platform.db, signed.session.token, now))!;
  const given = { accountId: account.id, sessionId, visitor, sealed, code, password: 'қызметкердің сөйлемі' };
  expectOk(await enrolSecondStep(platform, given));
}
const openSessions = async (): Promise<number> =>
  (await sql`select 1 from platform.session where account_id = ${await idOf()}::uuid and closed_at is null`.execute(platform.db)).rows
    .length;
const journalled = async (): Promise<string[]> =>
  (
    await sql<{
      event: string;
    }>`select event from platform.journal where subject_id = ${await idOf()} and actor_kind = 'system' order by id`.execute(platform.db)
  ).rows.map(({ event }) => event);

test('the first administrator is made once, with a sign-in that is shown once', async () => {
  expect(await run('first', 'not an address')).toMatchObject({ code: 2 });
  const { code, said } = await run('first', address);
  expect(code).toBe(0);
  const signed = await signIn(platform, { email: address, password: oneTime(said), visitor, replaces: null });
  expect(signed).toMatchObject({ ok: true, value: { secondStep: true } });
  expect(await run('first', 'second@ustaz.kz')).toMatchObject({ code: 1 });
});

test('a lost phone: second step, recovery codes, password and sessions are gone, and the journal says so', async () => {
  await enrol((await run('reset-second-step', address)).said);
  expect(await openSessions()).toBeGreaterThan(0);
  const { code, said } = await run('reset-second-step', address);
  expect(code).toBe(0);
  expect(await openSessions()).toBe(0);
  const left = await sql`select 1 from people.authenticator union all select 1 from people.recovery_code`.execute(platform.db);
  expect(left.rows).toEqual([]);
  expect(await signIn(platform, { email: address, password: oneTime(said), visitor, replaces: null })).toMatchObject({ ok: true });
  expect(await journalled()).toContain('staff.second-factor-reset');
});

test('somebody who left: role and sessions end; who is not staff is left alone', async () => {
  expect(await run('end', address)).toMatchObject({ code: 0 });
  expect(await openSessions()).toBe(0);
  expect(await journalled()).toContain('staff.role-ended');
  expect(await run('end', address)).toMatchObject({ code: 1 });
  await signedUp(platform, 'learner@example.kz');
  expect(await run('reset-second-step', 'learner@example.kz')).toMatchObject({ code: 1 });
  expect(await run('end', 'nobody@example.kz')).toMatchObject({ code: 1 });
});
