import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { refusedBy, transact, type Tx } from '#platform/database.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { seedProvider } from '#provider';
import { canonicalVersion, versionHash } from './canonical-text.ts';
import { draftById, type LegalDraftId } from './drafts.sql.ts';
import { importFolder, importText } from './import-draft.command.ts';
import { readLegalFolder } from './legal-folder.gateway.ts';
import { numbersOf } from './legal-tree.ts';
import { printVersion, versionPdf } from './print-version.command.ts';
import { publishVersion } from './publish-version.command.ts';
import { seedLegal } from './seed-legal.command.ts';
import { inForce, legalInForce, legalVersionByNo, legalVersions, nextLegalChange } from './versions.sql.ts';
import { withdrawVersion } from './withdraw-version.command.ts';

const almaty = (text: string) => new Date(`${text}+05:00`);
const { platform } = await testPlatform({ now: almaty('2026-09-01T10:00:00') });
const { db, clock } = platform;
const actor = { kind: 'system' } as const;

const draftOf = (kind: 'offer' | 'consent') =>
  transact(db, (tx) => importFolder(tx, expectOk(readLegalFolder(`legal/${kind}/1`)), clock.now()));
const refusal = async (work: Promise<unknown>): Promise<string | null> => {
  try {
    await work;
    return null;
  } catch (fault) {
    return refusedBy(fault);
  }
};

beforeAll(async () => {
  await transact(db, (tx) => seedProvider(tx, clock.now()));
  await seedLegal(platform);
});

describe('the first start', () => {
  test('every document is published complete, in force at once, and a second start adds nothing', async () => {
    await seedLegal(platform);
    for (const kind of ['offer', 'privacy-policy', 'confidentiality-agreement', 'consent'] as const) {
      const versions = await legalVersions(db, kind);
      expect(versions.map(({ no }) => no)).toEqual([1]);
      expect(versions[0]!.effectiveFrom).toEqual(clock.now());
      for (const locale of ['kk', 'ru', 'en'] as const) expect(versions[0]!.canonical[locale]).not.toMatch(/\{/);
    }
  });

  test('the offer names the provider of the day and the hash covers the words as published', async () => {
    const offer = await legalInForce(db, 'offer', clock.now());
    expect(offer.canonical.ru).toContain('БИН 260140000005');
    expect(offer.canonical.kk).toContain('30 минуттан аспайды');
    expect(offer.hash).toBe(versionHash('offer', 'kk', offer.canonical));
    expect(offer.text('kk').sections).toHaveLength(13);
    const inSql = await sql<{ hash: string }>`
      select encode(sha256(convert_to(${canonicalVersion('offer', 'kk', offer.canonical)}, 'UTF8')), 'hex') as hash`.execute(db);
    expect(inSql.rows[0]!.hash).toBe(offer.hash);
  });

  test('before the first version nothing governs', async () => {
    expect(await inForce(db, 'offer', almaty('2026-08-31T10:00:00'))).toBeNull();
  });
});

describe('an amendment', () => {
  test('is refused earlier than the notice, published on the day, and governs from its instant on', async () => {
    clock.set(almaty('2026-11-01T23:59:59'));
    const draft = await draftOf('offer');
    const tooEarly = almaty('2026-11-04T23:59:59.999');
    expect(await publishVersion(platform, { draft, effectiveFrom: tooEarly, actor })).toEqual({
      ok: false,
      refusal: { kind: 'notice-too-short', earliest: almaty('2026-11-05T00:00:00') },
    });
    const second = expectOk(await publishVersion(platform, { draft, effectiveFrom: null, actor }));
    expect(second).toMatchObject({ no: 2, effectiveFrom: almaty('2026-11-05T00:00:00') });
    expect(await draftById(db, draft)).toBeNull();
    expect((await legalInForce(db, 'offer', almaty('2026-11-04T23:59:59.999'))).no).toBe(1);
    expect((await legalInForce(db, 'offer', almaty('2026-11-05T00:00:00'))).no).toBe(2);
    expect(await nextLegalChange(db, clock.now())).toEqual(second.effectiveFrom);
    expect(await nextLegalChange(db, clock.now(), 'consent')).toBeNull();
  });

  test('may be withdrawn while it is scheduled; the earlier version then stays', async () => {
    clock.set(almaty('2026-11-02T10:00:00'));
    const { id } = (await legalVersionByNo(db, 'offer', 2))!;
    expectOk(await withdrawVersion(platform, { id, reason: 'қате', actor }));
    expect((await legalInForce(db, 'offer', almaty('2026-11-06T00:00:00'))).no).toBe(1);
    expect(await nextLegalChange(db, clock.now())).toBeNull();
    expect(await withdrawVersion(platform, { id, reason: 'қайта', actor })).toEqual({ ok: false, refusal: 'not-scheduled' });
  });

  test('two publications at the same moment make two versions, never one number twice', async () => {
    clock.set(almaty('2026-11-10T10:00:00'));
    const drafts = await Promise.all([draftOf('consent'), draftOf('consent')]);
    const made = await Promise.all(
      drafts.map((draft, at) => publishVersion(platform, { draft, effectiveFrom: almaty(`2026-11-2${at + 1}T00:00:00`), actor })),
    );
    const numbers = made.map((result) => (result.ok ? result.value.no : result.refusal.kind)).sort();
    expect([
      [2, 3],
      [2, 'before-another-version'],
    ]).toContainEqual(numbers);
  });

  test('publication and withdrawal stand in the journal', async () => {
    const rows = await db
      .selectFrom('platform.journal')
      .select(['event', 'subject_kind'])
      .where('subject_kind', '=', 'legal-version')
      .execute();
    expect(rows.map((row) => row.event)).toContain('legal-version.withdrawn');
    expect(rows.filter((row) => row.event === 'legal-version.published').length).toBeGreaterThanOrEqual(6);
  });
});

test('the printed paper is kept once, and what is shown before printing has the same bytes', async () => {
  const offer = await legalInForce(db, 'offer', clock.now());
  const shown = await versionPdf(platform, offer, 'ru');
  await printVersion(platform, offer.id);
  await printVersion(platform, offer.id);
  expect((await versionPdf(platform, offer, 'ru')).equals(shown)).toBe(true);
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from offer.version_file where version_id = ${offer.id}`.execute(db);
  expect(rows[0]!.count).toBe(3);
});

describe('import of one text', () => {
  test('begins a draft; other languages join it; a draft of another kind does not take it', async () => {
    const tree = (await legalInForce(db, 'offer', clock.now())).text('kk');
    const draft = expectOk(await importText(platform, { kind: 'offer', locale: 'kk', tree, draft: null }));
    expectOk(await importText(platform, { kind: 'offer', locale: 'ru', tree, draft }));
    expect(Object.keys((await draftById(db, draft))!.texts)).toEqual(['kk', 'ru']);
    expect(await importText(platform, { kind: 'consent', locale: 'kk', tree, draft })).toEqual({ ok: false, refusal: 'other-kind' });
    expect(await publishVersion(platform, { draft, effectiveFrom: null, actor })).toMatchObject({
      refusal: { kind: 'missing-language', locale: 'en' },
    });
    expect(numbersOf((await draftById(db, draft))!.texts.kk!)).toEqual(numbersOf(tree));
    const unknown = '01890000-0000-7000-8000-000000000000' as LegalDraftId;
    expect(await publishVersion(platform, { draft: unknown, effectiveFrom: null, actor })).toEqual({
      ok: false,
      refusal: { kind: 'unknown-draft' },
    });
  });
});

describe('the database by itself', () => {
  const texts = { kk: 'Құжат\n', ru: 'Документ\n', en: 'Document\n' };
  const add = async (tx: Tx, given: { no: number; published: string; effective: string; hash?: string; locales?: string[] }) => {
    const hash = given.hash ?? versionHash('privacy-policy', 'kk', texts);
    const { rows } = await sql<{ id: string }>`
      insert into offer.version (kind, version_no, binding_language, hash, published_at, effective_from)
      values ('privacy-policy', ${given.no}, 'kk', ${hash}, ${given.published}::timestamptz, ${given.effective}::timestamptz) returning id`.execute(
      tx,
    );
    for (const locale of given.locales ?? ['kk', 'ru', 'en']) {
      await sql`insert into offer.version_text (version_id, locale, name, canonical, summary)
        values (${rows[0]!.id}, ${locale}, 'x', ${texts[locale as 'kk']}, array['x'])`.execute(tx);
    }
  };
  const insert = (given: Parameters<typeof add>[1]) => transact(db, (tx) => add(tx, given));

  test("PostgreSQL's own time-zone data say that Almaty is at +05", async () => {
    const { rows } = await sql<{
      at: string;
    }>`select to_char('2026-11-01 00:00+00'::timestamptz at time zone 'Asia/Almaty', 'HH24:MI') as at`.execute(db);
    expect(rows[0]!.at).toBe('05:00');
  });

  test.each([
    ['2026-11-01 00:00:00+05', '2026-11-04 23:59:59.999999+05'],
    ['2026-11-01 23:59:59.999999+05', '2026-11-04 23:59:59.999999+05'],
    ['2026-11-02 00:00:00+05', '2026-11-05 23:59:59.999999+05'],
    ['2026-11-01 19:00:00+00', '2026-11-05 18:59:59.999999+00'],
  ])('published %s, effect %s is refused whatever wrote the row', async (published, effective) => {
    expect(await refusal(insert({ no: 2, published, effective }))).toBe('version_keeps_three_days_notice');
  });

  test('the exact boundary is taken: 5 November 00:00 for 1 November 23:59', async () => {
    await insert({ no: 2, published: '2026-11-01 23:59:59.999999+05', effective: '2026-11-05 00:00:00+05' });
    await insert({ no: 3, published: '2026-11-01 19:00:00+00', effective: '2026-11-05 19:00:00+00' });
  });

  test('a number taken, a number left out, an order turned round are refused', async () => {
    const dates = { published: '2026-12-01 10:00+05', effective: '2026-12-10 00:00+05' };
    expect(await refusal(insert({ no: 2, ...dates }))).toBe('version_numbers_have_no_gaps');
    expect(await refusal(insert({ no: 5, ...dates }))).toBe('version_numbers_have_no_gaps');
    expect(await refusal(insert({ no: 4, published: '2026-10-01 10:00+05', effective: '2026-10-20 00:00+05' }))).toBe(
      'versions_take_effect_in_order',
    );
  });

  test('two texts, or a hash of other words, never reach the commit', async () => {
    const dates = { published: '2026-12-01 10:00+05', effective: '2026-12-10 00:00+05' };
    expect(await refusal(insert({ no: 4, ...dates, locales: ['kk', 'ru'] }))).toBe('version_has_three_texts');
    expect(await refusal(insert({ no: 4, ...dates, hash: '0'.repeat(64) }))).toBe('version_hash_is_of_its_texts');
  });

  test('a published version is neither changed nor removed, nor is its text', async () => {
    for (const statement of [
      sql`update offer.version set effective_from = effective_from + interval '1 day'`,
      sql`delete from offer.version`,
      sql`truncate offer.version cascade`,
      sql`update offer.version_text set canonical = canonical || ' '`,
      sql`delete from offer.version_text`,
      sql`update offer.withdrawal set reason = 'x'`,
      sql`delete from offer.withdrawal`,
    ]) {
      await expect(statement.execute(db)).rejects.toThrow('immutable');
    }
  });

  test('a version in force is not withdrawn by any way', async () => {
    const statement = sql`insert into offer.withdrawal (version_id, withdrawn_at, reason)
      select id, effective_from, 'x' from offer.version where kind = 'privacy-policy' and version_no = 2`;
    expect(await refusal(statement.execute(db))).toBe('withdrawn_before_effect');
  });
});
