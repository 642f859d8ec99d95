import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales, localPath } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { refusedBy, transact } from '#platform/database.ts';
import { keyDocument } from '#platform/signing-keys.ts';
import { createVault } from '#platform/vault.ts';
import { importContent } from '#catalogue';
import { importFolder, publishVersion, readLegalFolder, seedLegal, withdrawVersion } from '#offer';
import { importPriceLists, withdrawPriceList } from '#pricing';
import { seedProvider } from '#provider';
import { keepPublicationLog } from '../src/app/publications.job.ts';
import { openStorefront, sampleList } from '../src/doors/storefront/testing/open-storefront.ts';
import { recordSupersessions } from '../src/parties/publications/record.command.ts';
import { sampleContent } from '../src/programmes/catalogue/testing/sample-content.ts';

const almaty = (text: string) => new Date(`${text}+05:00`);
const actor = { kind: 'system' } as const;
const { platform, pages, get, words, http } = await openStorefront(almaty('2026-09-01T10:00:00'));
const { db, clock } = platform;
const folder = mkdtempSync(join(tmpdir(), 'su-log-'));
const data = join(folder, 'data');
let site = '';

async function amended(): Promise<ReturnType<typeof publishVersion> extends Promise<infer Made> ? Made : never> {
  const draft = await transact(db, (tx) => importFolder(tx, expectOk(readLegalFolder('legal/offer/1')), clock.now()));
  return publishVersion(platform, { draft, effectiveFrom: null, actor });
}

beforeAll(async () => {
  await transact(db, (tx) => seedProvider(tx, clock.now()));
  await seedLegal(platform);
  const files = new Map([
    ...sampleContent(),
    sampleList(1, '2026-08-01', 25_000),
    sampleList(2, '2026-12-01', 30_000),
    sampleList(3, '2026-12-05', 31_000),
  ]);
  expectOk(await importContent(platform, files));
  expectOk(await importPriceLists(platform, files));
  clock.set(almaty('2026-10-01T12:00:00'));
  expectOk(await withdrawVersion(platform, { id: expectOk(await amended()).id, reason: 'қате', actor }));
  expectOk(await withdrawPriceList(platform, { no: 3, reason: 'қате', actor }));
  clock.set(almaty('2026-11-01T12:00:00'));
  expectOk(await amended());
  clock.set(almaty('2026-11-05T00:00:30'));
  await recordSupersessions(platform);
  await http.listen({ host: '127.0.0.1', port: 0 });
  site = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(async () => {
  await http.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...words: string[]) =>
  new Promise<{ code: number; said: string }>((done) => {
    // The site's clock is the test's; keys kept on this machine are none of it.
    const all = ['tools/verify-log.ts', ...words, '--at', clock.now().toISOString()];
    execFile(process.execPath, all, { env: { ...process.env, SU_DATA_FOLDER: data } }, (fault, stdout, stderr) =>
      done({ code: fault ? Number(fault.code) : 0, said: stdout + stderr }),
    );
  });

/** The log as served, kept in a file; `change` is what somebody did to it meanwhile. */
async function kept(name: string, change: (log: Log) => void = () => undefined): Promise<string> {
  const log = JSON.parse((await get('/publications.json')).body) as Log;
  log.site = site;
  change(log);
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(log));
  return file;
}
type Log = { site: string; entries: { entry: Record<string, unknown>; hash: string }[]; head: unknown; keys: unknown[] };

/** As the database's superuser, past every trigger; put back when `look` is done. */
async function tampered(change: string, look: () => Promise<void>): Promise<void> {
  const rows = async (statement: string) => {
    const client = await platform.pool.connect();
    try {
      await client.query('set session_replication_role = replica');
      await client.query(statement);
    } finally {
      await client.query('set session_replication_role = origin');
      client.release();
    }
    pages.drop();
  };
  await sql`create table publications.kept_entry as select no, body, hash, signature from publications.entry`.execute(db);
  await sql`create table publications.kept_head as select * from publications.head`.execute(db);
  try {
    await rows(change);
    await look();
  } finally {
    await rows('delete from publications.head; delete from publications.entry');
    await rows('insert into publications.entry (no, body, hash, signature) select * from publications.kept_entry');
    await rows('insert into publications.head select * from publications.kept_head');
    await sql`drop table publications.kept_entry, publications.kept_head`.execute(db);
  }
}

test('every publication, schedule, withdrawal and supersession is an entry, numbered without gaps', async () => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', no, document, version, act) as line from publications.entry order by no`.execute(db);
  expect(rows.map(({ line }) => line)).toEqual([
    '1 offer 1 published',
    '2 privacy-policy 1 published',
    '3 confidentiality-agreement 1 published',
    '4 consent 1 published',
    '5 price-list 1 published',
    '6 price-list 2 scheduled',
    '7 price-list 3 scheduled',
    '8 offer 2 scheduled',
    '9 offer 2 withdrawn',
    '10 price-list 3 withdrawn',
    '11 offer 3 scheduled',
    '12 offer 1 superseded',
  ]);
});

test.each(locales)('the page in %s tells what happened, and the changes lead to it', async (locale) => {
  expect(await words(localPath(locale, '/changes'))).toContain(`href="${localPath(locale, '/publications')}"`);
  const text = await words(localPath(locale, '/publications'));
  expect(text).toContain(keyDocument(platform.vault).signs);
  expect(text).toContain({ kk: 'Келесі нұсқамен ауысты', ru: 'Сменилось следующей версией', en: 'Succeeded by the next version' }[locale]);
  expect(text).not.toMatch(/undefined|\[object/);
});

test('served with an ETag, in pages, and nothing where nothing is', async () => {
  const first = await get('/publications.json');
  const again = await http.inject({ method: 'GET', url: '/publications.json', headers: { 'if-none-match': first.headers.etag! } });
  expect(again.statusCode).toBe(304);
  expect((await get('/publications.json?from=12')).json().entries).toHaveLength(1);
  for (const from of ['13', '0', '1.5', 'x', '-1', '99999999999'])
    expect([from, (await get(`/publications.json?from=${from}`)).statusCode]).toEqual([from, 404]);
  const keys = (await get('/.well-known/signing-keys.json')).json();
  expect(keys).toEqual(keyDocument(platform.vault));
});

describe('verify-log, without the database', () => {
  test('says that an untouched log holds, from the site and from a file', async () => {
    const online = await run(site);
    expect(online.said).toContain('the log holds: 12 entries');
    expect(online.said).toContain('texts: 8 downloaded');
    expect(online.code).toBe(0);
    const file = await run(await kept('copy.json'));
    expect([file.code, file.said]).toEqual([3, expect.stringMatching(/NOT PROVED: the copy agrees with itself/)]);
    expect(file.said).not.toContain('the log holds');
    const keyed = await run(
      await kept('copy.json'),
      '--keys',
      `${site}/.well-known/signing-keys.json`,
      '--since',
      join(folder, 'copy.json'),
    );
    expect([keyed.code, keyed.said]).toEqual([0, expect.stringContaining('the log holds: 12 entries')]);
  });

  test('names the row that was changed in SQL, whether its hash was changed with it or not', async () => {
    const body = `replace(body, '"version":2', '"version":9')`;
    await tampered(`update publications.entry set body = ${body} where no = 6`, async () =>
      expect(await run(site)).toEqual({ code: 1, said: expect.stringMatching(/entry 6 .*is not what its hash says/) }),
    );
    const rehashed = `update publications.entry set body = ${body}, hash = encode(sha256(convert_to(${body}, 'UTF8')), 'hex') where no = 6`;
    await tampered(rehashed, async () =>
      expect(await run(site)).toEqual({ code: 1, said: expect.stringMatching(/entry 6 .*has a signature that is not of its key/) }),
    );
  });

  test('names what was taken out of the middle, from the end, and from the end together with its head', async () => {
    await kept('before.json');
    await tampered('delete from publications.entry where no = 8', async () =>
      expect(await run(site)).toEqual({ code: 1, said: expect.stringMatching(/entry 8 is missing/) }),
    );
    await tampered('delete from publications.entry where no = 12', async () =>
      expect(await run(site)).toEqual({ code: 1, said: expect.stringMatching(/entry 12 is missing/) }),
    );
    const cut = 'delete from publications.head where entries > 10; delete from publications.entry where no > 10';
    await tampered(cut, async () => {
      expect(await run(site)).toEqual({ code: 1, said: expect.stringMatching(/entry 11 is missing: the site serves offer, version 3/) });
      const since = await run(await kept('cut.json'), '--since', join(folder, 'before.json'));
      expect(since).toEqual({ code: 1, said: expect.stringContaining('the log was written anew') });
    });
  });

  test('misses a last withdrawal or succession taken away together with its signed head', async () => {
    const cut = (below: number) =>
      `delete from publications.head where entries > ${below}; delete from publications.entry where no > ${below}`;
    clock.advance(2 * 3600);
    await tampered(cut(11), async () =>
      expect(await run(site)).toEqual({
        code: 1,
        said: expect.stringContaining('entry 12 is missing: offer, version 1, was succeeded on 2026-11-04T19:00'),
      }),
    );
    await tampered(cut(8), async () =>
      expect(await run(site)).toEqual({
        code: 1,
        said: expect.stringMatching(/entry 7 \(price-list, version 3, scheduled\) has no text on the site/),
      }),
    );
  });

  test('finds an amendment that was made to reach other contracts afterwards', async () => {
    const scope = async (only: boolean, kept: string | null = only ? null : 'stay'): Promise<void> => {
      await transact(db, async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx);
        await sql`update offer.version set new_contracts_only = ${only}, kept_contracts = ${kept} where kind = 'offer' and version_no = 3`.execute(
          tx,
        );
      });
      pages.drop();
    };
    await scope(true);
    expect(await run(site)).toEqual({
      code: 1,
      said: expect.stringMatching(/entry 11 .* was published with other names, points or reach than the site shows/),
    });
    // Nor may it reach afterwards those that were to stay.
    await scope(false, 'pass');
    expect((await run(site)).said).toContain('was published with other names, points or reach than the site shows');
    await scope(false);
    expect((await run(site)).code).toBe(0);
  }, 60_000);

  test('knows a forged key, a changed file and what is no log at all', async () => {
    const stranger = createVault({ newest: 1, keys: new Map([[1, Buffer.alloc(32, 'x')]]), retired: new Map() });
    const keys = join(folder, 'stranger.pem');
    writeFileSync(keys, stranger.publicKeys().get(1)!);
    expect(await run(site, '--keys', keys)).toEqual({ code: 1, said: expect.stringMatching(/entry 1 .*not among the known ones/) });
    const unread = await kept('unread.json', (log) => (log.entries[2]!.entry['more'] = 1));
    expect(await run(unread)).toEqual({ code: 1, said: expect.stringContaining('entry 3 cannot be read') });
    for (const place of [keys, join(folder, 'nowhere.json'), `${site}/nowhere`]) expect((await run(place)).code).toBe(2);
    expect((await run()).code).toBe(2);
  });

  test('finds a text that is not the one that was published', async () => {
    const price = (amount: string) =>
      transact(db, async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx);
        await sql`update pricing.line set amount_tiyn = ${amount}::bigint where price_list_id = (select id from pricing.price_list where no = 2)`.execute(
          tx,
        );
      });
    await price('100');
    pages.drop();
    expect(await run(site)).toEqual({
      code: 1,
      said: expect.stringMatching(/entry 6 \(price-list, version 2, scheduled\) has another text/),
    });
    await price('3000000');
    pages.drop();
    expect((await run(site)).code).toBe(0);
  });
});

test('the database itself refuses a gap, a loose link, a false hash, a change and an entry without a head', async () => {
  const refusal = async (work: string): Promise<string | null> => {
    try {
      await transact(db, (tx) => sql.raw(work).execute(tx));
      return null;
    } catch (fault) {
      return refusedBy(fault);
    }
  };
  const entry = (no: number, previous: string, hash: string, more = '') =>
    `with it as (select body from (select replace(replace(replace(body, '"no":1,', '"no":${no},'), '${'0'.repeat(64)}', ${previous}), '"version":1', '"version":7') as body
      from publications.entry where no = 1) as b)
    insert into publications.entry (no, body, hash, signature) select ${no}, body, ${hash}, repeat('A', 86) from it ${more}`;
  const last = `(select hash from publications.entry order by no desc limit 1)`;
  const right = `encode(sha256(convert_to(body, 'UTF8')), 'hex')`;
  expect(await refusal(entry(14, last, right))).toBe('entries_have_no_gaps');
  expect(await refusal(entry(13, `repeat('1', 64)`, right))).toBe('entries_are_linked');
  expect(await refusal(entry(13, last, `repeat('1', 64)`))).toBe('entry_hash_is_of_its_body');
  expect(await refusal(entry(13, last, right))).toBe('entry_has_head');
  expect(await refusal('update publications.entry set signature = signature')).toBe('entry_is_immutable');
  expect(await refusal('delete from publications.head')).toBe('head_is_immutable');
  expect(await refusal('truncate publications.entry cascade')).toMatch(/_is_not_emptied$/);
});

test('two who publish at once take turns, and a publication that is rolled back leaves no number behind', async () => {
  clock.set(almaty('2026-11-10T12:00:00'));
  const drafts = await Promise.all(
    (['consent', 'privacy-policy'] as const).map((kind) =>
      transact(db, (tx) => importFolder(tx, expectOk(readLegalFolder(`legal/${kind}/1`)), clock.now())),
    ),
  );
  const undone = transact(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('publications.log'))`.execute(tx);
    await new Promise((done) => setTimeout(done, 100));
    throw new Error('undone');
  });
  const both = Promise.all(drafts.map((draft) => publishVersion(platform, { draft, effectiveFrom: null, actor })));
  await expect(undone).rejects.toThrow('undone');
  for (const made of await both) expectOk(made);
  const { rows } = await sql<{ no: number }>`select no from publications.entry order by no`.execute(db);
  expect(rows.map(({ no }) => no)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
  pages.drop();
  expect((await run(site)).code).toBe(0);
});

test('a house from before the log gets its entries in the order of what happened, marked as such, once', async () => {
  await transact(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`delete from publications.head`.execute(tx);
    await sql`delete from publications.entry`.execute(tx);
  });
  await keepPublicationLog(platform);
  await keepPublicationLog(platform);
  const { rows } = await sql<{ line: string; afterwards: boolean }>`
    select concat_ws(' ', document, version, act) as line, (body::jsonb ->> 'afterwards')::boolean as afterwards
    from publications.entry order by no`.execute(db);
  expect(rows.every(({ afterwards }) => afterwards)).toBe(true);
  expect(rows.map(({ line }) => line)).toEqual([
    'price-list 1 published',
    ...['offer', 'privacy-policy', 'confidentiality-agreement', 'consent'].map((kind) => `${kind} 1 published`),
    'price-list 2 scheduled',
    'price-list 3 scheduled',
    'offer 2 scheduled',
    'offer 2 withdrawn',
    'price-list 3 withdrawn',
    'offer 3 scheduled',
    'offer 1 superseded',
    expect.stringMatching(/2 scheduled/),
    expect.stringMatching(/2 scheduled/),
  ]);
  pages.drop();
  expect((await run(site)).code).toBe(0);
});
