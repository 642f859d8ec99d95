import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { almatyDay } from '#kernel/civil-date.ts';
import { transact } from '#platform/database.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { applicationById, closeApplication, latestApplication } from './application.sql.ts';
import { concludeApplication, declineApplication, expireApplication, showTerms, submitApplication } from './application.command.ts';
import type { ApplicationId, Terms } from './application.ts';

const { platform } = await testPlatform();
const uuid = (n: number) => `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [programmeId, consentId, cardVersionId] = [uuid(50), uuid(60), uuid(61)];
const decline = (applicationId: string): Promise<boolean> =>
  transact(platform.db, (tx) => declineApplication(tx, { applicationId, actor, now: platform.clock.now() }));
const terms = (price = 1): Terms => ({
  programmeVersionId: uuid(1),
  priceLineId: uuid(100 + price),
  offerVersionId: uuid(3),
  policyVersionId: uuid(4),
  agreementVersionId: uuid(5),
});
const actor = { kind: 'system' } as const;

/** This room's own rules are under test: rows of earlier rooms are not made, their keys are not checked. */
beforeAll(async () => {
  const { rows } = await sql<{ name: string; tab: string }>`
    select conname as name, conrelid::regclass::text as tab from pg_constraint where contype = 'f' and connamespace = 'applications'::regnamespace
    and confrelid::regclass::text not like 'applications.%'`.execute(platform.db);
  for (const { name, tab } of rows) await sql.raw(`alter table ${tab} drop constraint ${name}`).execute(platform.db);
});

const show = (accountId: string, price = 1) =>
  showTerms(platform, { accountId, programmeId, terms: terms(price), locale: 'kk', now: platform.clock.now() });
const submit = (applicationId: string, price = 1) =>
  submitApplication(platform, {
    applicationId,
    current: terms(price),
    consentId,
    cardVersionId,
    hasProgrammeAlready: false,
    actor,
    now: platform.clock.now(),
  });

describe('an electronic application', () => {
  test('twenty tabs open one application and record one showing', async () => {
    const shown = await Promise.all(Array.from({ length: 20 }, () => show(uuid(200))));
    expect(new Set(shown.map((one) => one.application.id)).size).toBe(1);
  });
  test('what was shown first keeps its moment; new terms are a new showing', async () => {
    const first = await show(uuid(201));
    platform.clock.advance(60);
    const again = await show(uuid(201));
    expect(again.shown).toEqual(first.shown);
    const dearer = await show(uuid(201), 2);
    expect(dearer.shown.id).not.toBe(first.shown.id);
    expect(await submit(first.application.id, 1)).toMatchObject({ refusal: 'terms-changed' });
    expect((await submit(first.application.id, 2)).ok).toBe(true);
  });
  test('submitted by ten clicks at once, it has one submission and one number of the Almaty year', async () => {
    const { application } = await show(uuid(202));
    const submitted = await Promise.all(Array.from({ length: 10 }, () => submit(application.id)));
    expect(new Set(submitted.map((one) => one.ok && one.value)).size).toBe(1);
    const kept = await applicationById(platform.db, application.id);
    expect(kept).toMatchObject({ state: 'submitted', submission: { no: 1, consentId, cardVersionId } });
    expect(kept && 'number' in kept && kept.number).toMatch(new RegExp(`^Ө-${almatyDay(platform.clock.now()).slice(0, 4)}-\\d{6}$`));
  });
  test('declined, it is closed for good, and a new one may be opened', async () => {
    const { application } = await show(uuid(203));
    expect(await decline(application.id)).toBe(true);
    expect(await submit(application.id)).toMatchObject({ refusal: 'closed' });
    expect((await show(uuid(203))).application.id).not.toBe(application.id);
  });
  test('it expires at its last moment and not before', async () => {
    const { application } = await show(uuid(204));
    expect(await expireApplication(platform, application.id)).toBe(false);
    platform.clock.set(application.expiresAt);
    expect(await expireApplication(platform, application.id)).toBe(true);
    expect(await latestApplication(platform.db, uuid(204), programmeId)).toMatchObject({ state: 'expired' });
  });
  test('money that came before it was declined or expired still concludes it, once', async () => {
    const { application } = await show(uuid(205));
    await submit(application.id);
    const conclude = () => transact(platform.db, (tx) => concludeApplication(tx, application.id, platform.clock.now()));
    await decline(application.id);
    await conclude();
    const concluded = await applicationById(platform.db, application.id);
    expect(concluded).toMatchObject({ state: 'concluded' });
    platform.clock.advance(60);
    await conclude();
    expect(await applicationById(platform.db, application.id)).toEqual(concluded);
    expect(await transact(platform.db, (tx) => closeApplication(tx, application.id, 'declined', platform.clock.now()))).toBe(false);
  });
  test('an application without a number cannot be concluded, whoever writes the SQL', async () => {
    const { application } = await show(uuid(206));
    const bare = transact(platform.db, (tx) => closeApplication(tx, application.id as ApplicationId, 'concluded', platform.clock.now()));
    await expect(bare).rejects.toThrow();
  });
  test('showings and submissions are never rewritten', async () => {
    await expect(sql`update applications.shown set locale = 'ru'`.execute(platform.db)).rejects.toThrow(/immutable/);
    await expect(sql`delete from applications.submission`.execute(platform.db)).rejects.toThrow(/immutable/);
  });
});
