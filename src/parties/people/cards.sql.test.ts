import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import type { Iin } from '#kernel/iin.ts';
import { transact } from '#platform/database.ts';
import { listSessions } from '#platform/sessions.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { legalInForce } from '#offer';
import { accountById } from './accounts.sql.ts';
import { cardHistory, cardVersion, openCard, registrationCard } from './cards.sql.ts';
import { acceptances, consentInForce, consents } from './consents.sql.ts';
import { recordConsent } from './give-consent.command.ts';
import { approveWithoutIin, revealIin } from './iin-for-staff.command.ts';
import { iinReveals, sharedIinOf } from './iin-for-staff.sql.ts';
import { loadKato } from './load-kato.command.ts';
import { personalData } from './personal-data.sql.ts';
import { findPeople } from './person-search.sql.ts';
import { changedFields } from './registration-card.ts';
import { removeUnconsented } from './remove-unconsented.command.ts';
import { saveCard } from './save-card.command.ts';
import { seedDemoPeople } from './seed-demo-people.command.ts';
import { settlements } from './settlements.sql.ts';
import { changeEmailFlow, codeSentTo, consented, openedSite, signedUp, visitor } from './testing/people.ts';
import { cardInput } from './testing/typed-card.ts';
import type { AccountId } from './account.ts';

const { platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') });
const { db, vault } = platform;
beforeAll(() => openedSite(platform));
const save = (accountId: AccountId, changes: Parameters<typeof cardInput>[1] = {}) =>
  saveCard(platform, { accountId, input: cardInput(platform.clock.now(), changes), locale: 'kk', visitor });
const dump = async (table: string) => JSON.stringify((await sql`select * from ${sql.table(table)}`.execute(db)).rows);

describe('consent comes before the card', () => {
  test('without consent nothing of the card is stored', async () => {
    const accountId = await signedUp(platform, 'no-consent@example.kz');
    expect(await save(accountId, { surname: 'Сақталмайтын' })).toEqual({ ok: false, refusal: 'no-consent' });
    expect(await dump('people.card_version')).not.toContain('Сақталмайтын');
    expect(await acceptances(db, accountId)).toEqual([]);
  });

  test('the database itself refuses a card that stands on nobody’s or another’s consent', async () => {
    const [one, two] = [await signedUp(platform, 'one@example.kz'), await signedUp(platform, 'two@example.kz')];
    await consented(platform, one);
    const consent = await consentInForce(db, one);
    const insert = (consentId: string | null) =>
      sql`
      insert into people.card_version (id, account_id, version_no, saved_at, consent_id, surname, given_name, phone, email, region_code,
        district_code, workplace_type, position, years_of_service, iin_sealed, iin_lookup)
      values (uuidv7(), ${two}, 1, now(), ${consentId}, 'A', 'B', '+77012345678', 'c@d.kz', '610000000', '615200000', 'lyceum', 'head', 1, 'x', 'y')`.execute(
        db,
      );
    await expect(insert(null)).rejects.toThrow('consent_id');
    await expect(insert(consent!.id)).rejects.toThrow('card_stands_on_own_consent');
  });

  test('an unticked box and a text that has changed meanwhile are no consent', async () => {
    const accountId = await signedUp(platform, 'box@example.kz');
    const shown = (await legalInForce(db, 'consent', platform.clock.now())).id as string;
    const tick = (ticked: boolean, shownVersion: string) =>
      recordConsent(platform, { accountId, ticked, shownVersion, locale: 'ru', visitor });
    expect(await tick(false, shown)).toEqual({ ok: false, refusal: 'not-ticked' });
    expect(await tick(true, '01890000-0000-7000-8000-000000000001')).toEqual({ ok: false, refusal: 'text-changed' });
    expect(await consents(db, accountId)).toEqual([]);
    const ids = await Promise.all([tick(true, shown), tick(true, shown)]);
    expect(new Set(ids.map((one) => expectOk(one))).size).toBe(1);
    expect(await consentInForce(db, accountId)).toMatchObject({
      versionId: shown,
      locale: 'ru',
      ip: visitor.ip,
      userAgent: visitor.userAgent,
      channel: 'web',
    });
  });

  test('a consent that was given cannot be rewritten', async () => {
    await expect(sql`update people.consent set ip = 'x'`.execute(db)).rejects.toThrow('immutable');
  });
});

describe('the card', () => {
  test('each save is a version; the old ones stay; saving the same again writes nothing', async () => {
    const accountId = await signedUp(platform, 'history@example.kz');
    await consented(platform, accountId);
    const first = expectOk(await save(accountId));
    expect(expectOk(await save(accountId))).toEqual({ versionId: first.versionId, changed: false });
    platform.clock.advance(60);
    const second = expectOk(await save(accountId, { surname: 'Өзгерген', phone: '8 702 000 00 00' }));
    expect((await registrationCard(db, vault, accountId))?.versionId).toBe(second.versionId);
    expect((await cardVersion(db, vault, first.versionId))?.surname).toBe('Үлгібаев');
    const [after, before] = await cardHistory(db, vault, accountId);
    expect([after?.no, before?.no]).toEqual([2, 1]);
    expect(changedFields(before!, after!)).toEqual(['name', 'phone']);
    await expect(sql`update people.card_version set surname = 'x'`.execute(db)).rejects.toThrow('immutable');
    await expect(sql`delete from people.card_version`.execute(db)).rejects.toThrow('immutable');
  });

  test('two saves at the same time become two versions in order', async () => {
    const accountId = await signedUp(platform, 'race@example.kz');
    await consented(platform, accountId);
    await Promise.all(['1', '2', '3', '4'].map((years) => save(accountId, { years })));
    expect((await cardHistory(db, vault, accountId)).map((one) => one.no)).toEqual([4, 3, 2, 1]);
  });

  test('the IIN is sealed in the database, masked outside, and open only through its own door', async () => {
    const accountId = await signedUp(platform, 'iin@example.kz');
    await consented(platform, accountId);
    const { versionId } = expectOk(await save(accountId, { iin: '610209300003' }));
    expect(await dump('people.card_version')).not.toContain('610209300003');
    const card = await registrationCard(db, vault, accountId);
    expect(card?.iinMasked).toBe('61••••••••03');
    expect(JSON.stringify(card)).not.toContain('610209300003');
    expect((await openCard(db, vault, accountId))?.iin).toBe('610209300003');
    const { rows } = await sql<{ sealed: Buffer }>`select iin_sealed as sealed from people.card_version where id = ${versionId}`.execute(
      db,
    );
    expect(() => vault.open(rows[0]!.sealed, 'people.card.iin:another-row')).toThrow();
  });

  test('saving accepts the policy and the agreement in force, once a version, and is no consent', async () => {
    const accountId = await signedUp(platform, 'accept@example.kz');
    await consented(platform, accountId);
    await save(accountId);
    await save(accountId, { years: '13' });
    expect((await acceptances(db, accountId)).map((one) => one.kind).sort()).toEqual(['confidentiality-agreement', 'privacy-policy']);
    expect(await consents(db, accountId)).toHaveLength(1);
  });

  test('the same IIN on another account is told to staff, and nothing of it to the person', async () => {
    const [one, two] = [await signedUp(platform, 'first-iin@example.kz'), await signedUp(platform, 'second-iin@example.kz')];
    for (const accountId of [one, two]) await consented(platform, accountId);
    const alone = await save(one, { iin: '960229300004' });
    const shared = await save(two, { iin: '960229300004' });
    expect(Object.keys(expectOk(shared))).toEqual(Object.keys(expectOk(alone)));
    expect((await sharedIinOf(db, one)).map((found) => found.otherAccountId)).toEqual([two]);
    expect((await sharedIinOf(db, two)).map((found) => found.otherAccountId)).toEqual([one]);
    expect((await findPeople(db, vault, '960229 300004', platform.clock.now())).map((found) => found.accountId).sort()).toEqual(
      [one, two].sort(),
    );
  });

  test('without an IIN only with an exception that staff approved', async () => {
    const [accountId, staffId] = [await signedUp(platform, 'foreigner@example.kz'), await signedUp(platform, 'approver@example.kz')];
    await consented(platform, accountId);
    const input = { ...cardInput(platform.clock.now()), iin: null };
    const saving = () => saveCard(platform, { accountId, input, locale: 'en', visitor });
    expect(await saving()).toEqual({ ok: false, refusal: 'no-iin' });
    await approveWithoutIin(platform, { accountId, staffId, reason: 'Шетел азаматы, ЖСН берілмеген' });
    expectOk(await saving());
    expect((await registrationCard(db, vault, accountId))?.iinMasked).toBeNull();
  });

  test('a look at the full IIN is written down with its reason, for the person to see', async () => {
    const [accountId, staffId] = [await signedUp(platform, 'looked@example.kz'), await signedUp(platform, 'looker@example.kz')];
    await consented(platform, accountId);
    await save(accountId, { iin: '580422400005' });
    expect(await revealIin(platform, { accountId, staffId, reason: 'Банк сұратты' })).toBe('580422400005' as Iin);
    expect(await iinReveals(db, accountId)).toEqual([{ at: platform.clock.now(), reason: 'Банк сұратты' }]);
  });

  test('the card follows the account to a new address', async () => {
    const accountId = await signedUp(platform, 'card-old@example.kz');
    await consented(platform, accountId);
    await save(accountId);
    const { start, finish } = changeEmailFlow(platform, accountId);
    const flow = expectOk(await start('card-new@example.kz'));
    expectOk(await finish(flow, await codeSentTo(platform, 'card-new@example.kz')));
    expect((await cardHistory(db, vault, accountId)).map((one) => one.email)).toEqual(['card-new@example.kz', 'card-old@example.kz']);
  });

  test('export gives the person all of it, erasure leaves numbers and dates only', async () => {
    const accountId = await signedUp(platform, 'goes@example.kz');
    await consented(platform, accountId);
    await save(accountId, { surname: 'Кетерова', iin: '000322600003' });
    const exported = JSON.stringify(await personalData.export(db, accountId, vault));
    for (const part of ['Кетерова', '000322600003', 'goes@example.kz', visitor.ip]) expect(exported).toContain(part);
    await transact(db, (tx) => personalData.erase(tx, accountId, platform.clock.now()));
    expect(await dump('people.card_version')).not.toContain('Кетерова');
    expect(await dump('people.account')).not.toContain('goes@example.kz');
    expect(await accountById(db, accountId)).toBeNull();
    expect(await registrationCard(db, vault, accountId)).toBeNull();
  });
});

test('an account that never consented goes after 30 days with its sessions; one that did stays', async () => {
  const [goes, stays] = [await signedUp(platform, 'silent@example.kz'), await signedUp(platform, 'agreed@example.kz')];
  await consented(platform, stays);
  platform.clock.advance(29 * 86_400);
  await removeUnconsented(platform);
  expect(await accountById(db, goes)).not.toBeNull();
  platform.clock.advance(86_400 + 1);
  expect(await removeUnconsented(platform)).toBeGreaterThan(0);
  expect(await accountById(db, goes)).toBeNull();
  expect(await listSessions(db, goes, platform.clock.now())).toEqual([]);
  expect(await accountById(db, stays)).not.toBeNull();
  expect(await dump('people.account')).not.toContain('silent@example.kz');
});

test('people are found by parts of the name, phone and address, and a percent sign finds nobody', async () => {
  const accountId = await signedUp(platform, 'found@example.kz');
  await consented(platform, accountId);
  await save(accountId, { surname: 'Табылғанова', given: 'Гүлнәр', phone: '8 705 111 22 33', iin: '610201400006' });
  const search = async (words: string) => (await findPeople(db, vault, words, platform.clock.now())).map((one) => one.accountId);
  for (const words of ['табыл', 'гүл таб', '+7 705 111 22 33', 'FOUND@example.kz', '610201400006'])
    expect(await search(words)).toEqual([accountId]);
  for (const words of ['%', '_', '', 'бөтен']) expect(await search(words)).toEqual([]);
});

test('the demo learner is made once, whole', async () => {
  const one = await seedDemoPeople(platform);
  expect(await seedDemoPeople(platform)).toEqual(one);
  expect((await registrationCard(db, vault, one.learner.accountId))?.surname).toBe('Үлгібаева');
});

describe('the classifier', () => {
  const file = (...rows: string[]) =>
    [
      'kato_code,parent_code,level,kind,name_kk,name_ru',
      '610000000,,1,oblast,Түркістан облысы,Туркестанская область',
      '615200000,610000000,2,district,Сайрам ауданы,Сайрамский район',
      ...rows,
      '',
    ].join('\n');

  test('is loaded whole or not at all; a newer one retires what is gone, and cards keep it', async () => {
    const karabulak = '615240100,615200000,3,settlement,Қарабұлақ а.,с.Карабулак';
    expect(await loadKato(platform, file(karabulak, '615240100,1,3,settlement,Қате,Ошибка'))).toMatchObject({
      ok: false,
      refusal: { line: 5 },
    });
    expect(await settlements(db, '615200000', 'kk')).toEqual([]);
    expectOk(await loadKato(platform, file(karabulak)));
    expect(await settlements(db, '615200000', 'ru')).toEqual([{ value: '615240100', text: 'с.Карабулак' }]);
    const accountId = await signedUp(platform, 'village@example.kz');
    await consented(platform, accountId);
    const input = {
      ...cardInput(platform.clock.now()),
      address: { regionCode: '610000000', districtCode: '615200000', settlementCode: '615240100', settlementText: null },
    };
    expectOk(await saveCard(platform, { accountId, input, locale: 'kk', visitor }));
    const next = expectOk(await loadKato(platform, file('615250100,615200000,3,settlement,Манкент а.,с.Манкент')));
    expect(next).toMatchObject({ settlements: 1, retired: 1 });
    expect((await settlements(db, '615200000', 'en')).map((one) => one.text)).toEqual(['Mankent a.']);
    expect((await registrationCard(db, vault, accountId))?.settlement?.kk).toBe('Қарабұлақ а.');
  });

  const official = '../shared/data/kato/kato.csv';
  test.skipIf(!existsSync(official))('the official file loads in one go (skipped without the file)', async () => {
    const loaded = expectOk(await loadKato(platform, readFileSync(official, 'utf8')));
    expect(loaded.settlements).toBeGreaterThan(12_000);
    expect((await settlements(db, '615200000', 'kk')).length).toBeGreaterThan(5);
    expect(await settlements(db, '711110000', 'kk')).toEqual([]);
  });
});
