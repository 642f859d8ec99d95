import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { KEYS_PATH, logDocument, LOG_PATH } from '../src/parties/publications/log-document.ts';
import { keysOf, published, writtenLog } from '../src/parties/publications/testing/written-log.ts';

/** The command itself on saved copies: its words and its exit code. What it finds in a site's log is in verify-log.sql.test.ts. */
const folder = mkdtempSync(join(tmpdir(), 'su-verify-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Nobody listens there: a copy is checked without its site.
const NOBODY = 'http://127.0.0.1:9';
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const keyText = (fill: string): string => JSON.stringify({ keys: keysOf(fill), signs: keysOf(fill)[0]!.kid });
const facts = [published(1, '01-01'), published(2, '02-01', '02-10')];
const copyText = (fill: string, told = facts): string => {
  const { entries, head } = writtenLog(told, fill);
  return JSON.stringify(logDocument(entries, head, { site: NOBODY, keys: { keys: keysOf(fill), signs: '' }, next: null }));
};
const whole = put('whole.json', copyText('a'));
const keys = put('site-keys.json', keyText('a'));

const run = (words: readonly string[], data = join(folder, 'nothing-kept')) =>
  new Promise<{ code: number; said: string }>((done) => {
    const env = { PATH: process.env['PATH'], SU_DATA_FOLDER: data };
    execFile(process.execPath, ['tools/verify-log.ts', ...words], { env }, (fault, stdout, stderr) =>
      done({ code: fault ? Number(fault.code) : 0, said: stdout + stderr }),
    );
  });

test('a copy holds by keys that are named or kept; by those inside it proves nothing, a stranger’s no less than ours', async () => {
  put('signing-keys.json', keyText('a'));
  const forged = put('forged.json', copyText('x'));
  const [named, kept, inside, stranger, known] = await Promise.all([
    run([whole, '--keys', keys]),
    run([whole], folder),
    run([whole]),
    run([forged]),
    run([forged], folder),
  ]);
  for (const ended of [named, kept])
    expect(ended).toEqual({ code: 0, said: expect.stringMatching(/\nthe log holds: 2 entries, end [0-9a-f]{64}\n$/) });
  for (const ended of [inside, stranger]) {
    expect(ended).toEqual({ code: 3, said: expect.stringContaining('NOT PROVED: the copy agrees with itself') });
    expect(ended.said).not.toContain('the log holds');
  }
  expect(known).toEqual({
    code: 1,
    said: expect.stringMatching(/entry 1 .*not among the known ones\nthe known keys are those of .*signing-keys\.json; /),
  });
}, 30_000);

test('what was not asked rightly, or is not there, checks nothing and says why', async () => {
  const nowhere = join(folder, 'nowhere.json');
  const empty = put('empty.json', copyText('a', []));
  const cut = JSON.parse(copyText('a')) as { entries: { entry: Record<string, unknown> }[] };
  cut.entries[1]!.entry['no'] = 'two';
  const damaged = put('damaged.json', JSON.stringify(cut));
  const trusted = ['--keys', keys];
  const asked = [
    [[], /^use: npm run verify-log/],
    [[whole, whole], /^use: npm run verify-log/],
    [[whole, '--sinse', whole], /Unknown option '--sinse'/],
    [[nowhere, ...trusted], new RegExp(`^${nowhere}: ENOENT`)],
    [[whole, ...trusted, '--since', nowhere], new RegExp(`^${nowhere}: ENOENT`)],
    [[whole, ...trusted, '--at', 'yesterday'], /^yesterday: this is not a moment/],
    // An earlier copy that says nothing would let everything pass.
    [[whole, ...trusted, '--since', empty], /^.*empty\.json: a log without entries/],
    [[whole, ...trusted, '--since', damaged], /^.*damaged\.json: entry 2 cannot be read/],
    [[empty, ...trusted], /^.*empty\.json: a log without entries/],
  ] as const;
  const ended = await Promise.all(asked.map(([words]) => run(words)));
  expect(ended).toEqual(asked.map(([, why]) => ({ code: 2, said: expect.stringMatching(why) })));
}, 60_000);

test('a site that serves its log and hangs up on its texts has not said what stands in no entry', async () => {
  const { entries, head } = writtenLog(facts);
  const served = logDocument(entries, head, { site: NOBODY, keys: { keys: keysOf('a'), signs: '' }, next: null });
  const site = createServer(({ url, socket }, answer) => {
    if (url === LOG_PATH) answer.end(JSON.stringify(served));
    else if (url === KEYS_PATH) answer.end(keyText('a'));
    else socket.destroy();
  });
  await new Promise<void>((open) => site.listen(0, '127.0.0.1', open));
  const { code, said } = await run([`http://127.0.0.1:${(site.address() as AddressInfo).port}`]);
  site.close();
  expect([code, said]).toEqual([3, expect.stringContaining('NOT PROVED: the entries hold, but the site was not reached for its texts')]);
}, 30_000);
