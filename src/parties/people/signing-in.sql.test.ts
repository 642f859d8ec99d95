import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { listSessions, sessionOf } from '#platform/sessions.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { outbox } from '#messages';
import { changePassword } from './change-password.command.ts';
import { sendCodeAgain } from './email-code.command.ts';
import { changeEmailFlow, codeSentTo, goodPassword, letterTo, openedSite, signedUp, visitor } from './testing/people.ts';
import { finishRecovery, startRecovery } from './recover.command.ts';
import { signIn, signOutEverywhere } from './sign-in.command.ts';
import { confirmSignUp, startSignUp } from './sign-up.command.ts';
import { accountById } from './accounts.sql.ts';

const { platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') });
const { db } = platform;
beforeAll(() => openedSite(platform));
const from = (email: string, password = goodPassword) => ({ email, password, visitor, replaces: null });
const signUp = (email: string, password = goodPassword) => startSignUp(platform, { email, password, locale: 'kk', visitor });

describe('signing up', () => {
  test('the code makes the account and signs in; the address is kept in small letters', async () => {
    const flow = expectOk(await signUp('Aigul@Example.kz'));
    const { accountId, session } = expectOk(
      await confirmSignUp(platform, { flow, code: await codeSentTo(platform, 'aigul@example.kz'), visitor }),
    );
    expect(await accountById(db, accountId)).toMatchObject({ email: 'aigul@example.kz', emailConfirmed: true, locale: 'kk' });
    expect((await sessionOf(db, session.token, platform.clock.now()))?.accountId).toBe(accountId);
  });

  test('before the code there is no account, and the password is kept only as a hash', async () => {
    expectOk(await signUp('later@example.kz'));
    expect(await accountsAt('later@example.kz')).toBe(0);
    const dump = JSON.stringify((await sql`select * from people.email_proof`.execute(db)).rows);
    expect(dump).toContain('argon2id');
    expect(dump).not.toContain(goodPassword);
  });

  test('an address that has an account is answered alike, and its owner gets a letter that says so', async () => {
    await signedUp(platform, 'known@example.kz');
    const [known, fresh] = [await signUp('known@example.kz'), await signUp('fresh@example.kz')];
    expect(known.ok && fresh.ok).toBe(true);
    expect((await letterTo(platform, 'known@example.kz'))?.template).toBe('already-registered');
    expect((await letterTo(platform, 'fresh@example.kz'))?.template).toBe('confirm-email');
    const wrong = [await confirm(expectOk(known), '000000'), await confirm(expectOk(fresh), '000000')];
    expect(wrong[0]).toEqual(wrong[1]);
  });

  test('a stranger’s password never gets under somebody’s address', async () => {
    const stranger = expectOk(await signUp('victim@example.kz', 'бөтен адамның сөзі'));
    const own = expectOk(await signUp('victim@example.kz', goodPassword));
    const code = await codeSentTo(platform, 'victim@example.kz');
    expect((await confirm(stranger, code)).ok).toBe(false);
    expectOk(await confirm(own, code));
    expect((await signIn(platform, from('victim@example.kz', 'бөтен адамның сөзі'))).ok).toBe(false);
  });

  test('five wrong codes are the end, also when they come all at once', async () => {
    const flow = expectOk(await signUp('guess@example.kz'));
    const right = await codeSentTo(platform, 'guess@example.kz');
    const others = Array.from({ length: 12 }, (_, n) => String((Number(right) + n + 1) % 1_000_000).padStart(6, '0'));
    const answers = await Promise.all(others.map((code) => confirm(flow, code)));
    expect(answers.filter((one) => !one.ok && one.refusal === 'wrong-code')).toHaveLength(5);
    expect(await confirm(flow, right)).toEqual({ ok: false, refusal: 'code-over' });
  });

  test('a code runs out after 15 minutes; a new letter comes a minute later at the earliest', async () => {
    const flow = expectOk(await signUp('slow@example.kz'));
    const first = await codeSentTo(platform, 'slow@example.kz');
    expect(await sendCodeAgain(platform, flow, 'sign-up')).toBe('too-soon');
    platform.clock.advance(15 * 60);
    expect(await confirm(flow, first)).toEqual({ ok: false, refusal: 'code-over' });
    expect(await sendCodeAgain(platform, flow, 'sign-up')).toBe('sent');
    expectOk(await confirm(flow, await codeSentTo(platform, 'slow@example.kz')));
  });

  test('one code makes one account, whoever sends it twice', async () => {
    const flow = expectOk(await signUp('twice@example.kz'));
    const code = await codeSentTo(platform, 'twice@example.kz');
    const answers = await Promise.all([confirm(flow, code), confirm(flow, code), confirm(flow, code)]);
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(await accountsAt('twice@example.kz')).toBe(1);
  });

  test('letters to one address are limited', async () => {
    const answers = [];
    for (let n = 0; n < 7; n += 1) answers.push(await signUp('flood@example.kz'));
    expect(answers.map((one) => one.ok)).toEqual([true, true, true, true, true, false, false]);
  });
});

describe('signing in', () => {
  test('a wrong password and an unknown address get the same answer', async () => {
    await signedUp(platform, 'enum@example.kz');
    const wrong = await signIn(platform, from('enum@example.kz', 'мүлде басқа сөз'));
    const unknown = await signIn(platform, from('nobody@example.kz', 'мүлде басқа сөз'));
    expect(wrong).toEqual(unknown);
    expect(wrong).toEqual({ ok: false, refusal: 'wrong' });
  });

  test('and cost the same work: a password is weighed either way', async () => {
    const time = async (email: string) => {
      const began = performance.now();
      await signIn(platform, { ...from(email, 'мүлде басқа сөз'), visitor: { ...visitor, ip: '198.51.100.9' } });
      return performance.now() - began;
    };
    await signedUp(platform, 'work@example.kz');
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < 5; n += 1) known.push(await time('work@example.kz'));
    for (let n = 0; n < 5; n += 1) unknown.push(await time('nobody-works@example.kz'));
    // Without the weighing an unknown address answers ten times faster and more.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
  });

  test('a sign-in replaces the browser’s earlier session', async () => {
    await signedUp(platform, 'again@example.kz');
    const first = expectOk(await signIn(platform, from('again@example.kz')));
    const old = await sessionOf(db, first.session.token, platform.clock.now());
    const second = expectOk(await signIn(platform, { ...from('AGAIN@example.kz '), replaces: old!.sessionId }));
    expect(await sessionOf(db, first.session.token, platform.clock.now())).toBeNull();
    expect(await sessionOf(db, second.session.token, platform.clock.now())).not.toBeNull();
  });

  test('after ten tries from one place even the right password waits, from another place it does not', async () => {
    await signedUp(platform, 'brute@example.kz');
    for (let n = 0; n < 10; n += 1) await signIn(platform, from('brute@example.kz', `болжам нөмірі ${n}`));
    expect(await signIn(platform, from('brute@example.kz'))).toEqual({ ok: false, refusal: 'too-many' });
    const elsewhere = { ...from('brute@example.kz'), visitor: { ...visitor, ip: '203.0.113.5' } };
    expect((await signIn(platform, elsewhere)).ok).toBe(true);
    platform.clock.advance(16 * 60);
    expect((await signIn(platform, from('brute@example.kz'))).ok).toBe(true);
  });

  test('signing out everywhere closes every session', async () => {
    const accountId = await signedUp(platform, 'out@example.kz');
    await signIn(platform, from('out@example.kz'));
    expect((await listSessions(db, accountId, platform.clock.now())).length).toBe(2);
    await signOutEverywhere(platform, accountId);
    expect(await listSessions(db, accountId, platform.clock.now())).toEqual([]);
  });
});

describe('a forgotten password', () => {
  const recover = (email: string) => startRecovery(platform, { email, locale: 'ru', visitor });

  test('the code and a new password sign out everywhere and in here, and a letter tells', async () => {
    const accountId = await signedUp(platform, 'forgot@example.kz');
    const flow = expectOk(await recover('forgot@example.kz'));
    const code = await codeSentTo(platform, 'forgot@example.kz');
    const done = expectOk(await finishRecovery(platform, { flow, code, password: 'жаңа құпия сөйлем', visitor }));
    expect(await listSessions(db, accountId, platform.clock.now())).toHaveLength(1);
    expect(await sessionOf(db, done.session.token, platform.clock.now())).not.toBeNull();
    expect((await signIn(platform, from('forgot@example.kz'))).ok).toBe(false);
    expect((await signIn(platform, from('forgot@example.kz', 'жаңа құпия сөйлем'))).ok).toBe(true);
    const letters = (await outbox(platform.db, platform.vault)).filter((one) => one.to === 'forgot@example.kz');
    expect(letters.map((one) => one.template)).toContain('password-changed');
  });

  test('an address nobody has goes the same way, and no letter leaves', async () => {
    await signedUp(platform, 'real@example.kz');
    const [real, ghost] = [await recover('real@example.kz'), await recover('ghost@example.kz')];
    expect([real.ok, ghost.ok]).toEqual([true, true]);
    expect(await letterTo(platform, 'ghost@example.kz')).toBeUndefined();
    const finish = (flow: string) => finishRecovery(platform, { flow, code: '000000', password: goodPassword, visitor });
    expect(await finish(expectOk(real))).toEqual(await finish(expectOk(ghost)));
  });

  test('a weak password costs no try', async () => {
    await signedUp(platform, 'weak@example.kz');
    const flow = expectOk(await recover('weak@example.kz'));
    const code = await codeSentTo(platform, 'weak@example.kz');
    for (let n = 0; n < 6; n += 1) {
      expect(await finishRecovery(platform, { flow, code, password: '1234567890', visitor })).toEqual({
        ok: false,
        refusal: { code: null, password: 'too-common' },
      });
    }
    expectOk(await finishRecovery(platform, { flow, code, password: 'жаңа құпия сөйлем', visitor }));
  });
});

describe('changing the password and the address', () => {
  test('the present password is asked; other devices are signed out', async () => {
    const accountId = await signedUp(platform, 'change@example.kz');
    await signIn(platform, from('change@example.kz'));
    const flags = { staff: false, secondFactor: false };
    const change = (current: string) => changePassword(platform, { accountId, current, password: 'жаңа құпия сөйлем', flags, visitor });
    expect(await change('қате')).toEqual({ ok: false, refusal: { current: 'wrong', password: null } });
    const session = expectOk(await change(goodPassword));
    expect(await listSessions(db, accountId, platform.clock.now())).toHaveLength(1);
    expect((await sessionOf(db, session.token, platform.clock.now()))?.accountId).toBe(accountId);
  });

  test('a new address is confirmed by its own code, and the old one is told', async () => {
    const accountId = await signedUp(platform, 'old-box@example.kz');
    const { start, finish } = changeEmailFlow(platform, accountId);
    const flow = expectOk(await start('new-box@example.kz'));
    expectOk(await finish(flow, await codeSentTo(platform, 'new-box@example.kz')));
    expect((await accountById(db, accountId))?.email).toBe('new-box@example.kz');
    expect((await letterTo(platform, 'old-box@example.kz'))?.template).toBe('email-changed');
  });

  test('an address somebody has is answered alike, and cannot be taken', async () => {
    await signedUp(platform, 'owner@example.kz');
    const accountId = await signedUp(platform, 'mover@example.kz');
    const { start, finish } = changeEmailFlow(platform, accountId);
    const [taken, free] = [expectOk(await start('owner@example.kz')), expectOk(await start('free-box@example.kz'))];
    expect((await letterTo(platform, 'owner@example.kz'))?.template).toBe('already-registered');
    expect(await finish(taken, '000000')).toEqual(await finish(free, '000000'));
  });

  test('nobody else can finish it', async () => {
    const accountId = await signedUp(platform, 'mine@example.kz');
    const other = await signedUp(platform, 'other@example.kz');
    const flow = expectOk(await changeEmailFlow(platform, accountId).start('mine-new@example.kz'));
    const code = await codeSentTo(platform, 'mine-new@example.kz');
    expect((await changeEmailFlow(platform, other).finish(flow, code)).ok).toBe(false);
    expect((await accountById(db, other))?.email).toBe('other@example.kz');
  });
});

test('no code and no address stands in clear in the database, the journal included', async () => {
  const letters = await outbox(db, platform.vault, 1000);
  const codes = letters.flatMap((one) => ('code' in one.facts ? [one.facts.code] : []));
  expect(codes.length).toBeGreaterThan(5);
  for (const table of ['messages.message', 'platform.journal', 'platform.rate']) {
    const { rows } = await sql<{ line: string }>`select t::text as line from ${sql.table(table)} t`.execute(db);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ line }) => line.includes('@example.kz'))).toEqual([]);
  }
});

const confirm = (flow: string, code: string) => confirmSignUp(platform, { flow, code, visitor });
async function accountsAt(email: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from people.account where email = ${email}`.execute(db);
  return rows[0]!.n;
}
