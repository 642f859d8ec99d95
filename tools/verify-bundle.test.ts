import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { jsonFile, KEYS, type BundleFiles } from '../src/care/evidence/bundle-files.ts';
import { madeBundle } from '../src/care/evidence/testing/made-bundle.ts';
import { zipped } from '../src/care/evidence/zip.ts';

/** The command itself, as whoever checks runs it: its words and its exit code. */
const folder = mkdtempSync(join(tmpdir(), 'su-verify-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const own = madeBundle();
const stranger = madeBundle('x');
const put = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const archive = (name: string, files: BundleFiles, change: readonly (readonly [string, Uint8Array])[] = []): string =>
  put(name, zipped(new Map([...files, ...change])));
const whole = archive('whole.zip', own.files);
const keys = put('site-keys.json', JSON.stringify(own.keys));

type Ended = { readonly code: number; readonly said: string };
/** `data`: the data folder of the project, where trusted keys may lie. */
const run = (words: readonly string[], data = join(folder, 'nothing-kept')) =>
  new Promise<Ended>((done) => {
    const env = { PATH: process.env['PATH'], SU_DATA_FOLDER: data };
    execFile(process.execPath, ['tools/verify-bundle.ts', ...words], { env }, (fault, stdout, stderr) =>
      done({ code: fault ? Number(fault.code) : 0, said: stdout + stderr }),
    );
  });

test('a true archive holds by the keys of the site: named, or kept in the project', async () => {
  put('signing-keys.json', JSON.stringify(own.keys));
  for (const [words, from] of [
    [['--keys', keys], keys],
    [[], join(folder, 'signing-keys.json')],
  ] as const) {
    const { code, said } = await run([whole, ...words], folder);
    expect([code, said]).toEqual([0, expect.stringMatching(/^contract Ш-2026-000001, made .*: 5 files, [^]*\nthe bundle holds\n$/)]);
    expect(said).toContain(`signed with the key ${own.keys.signs} (from ${from})`);
  }
}, 30_000);

test('with no keys but those inside nothing is proved, be it true or a stranger’s; it says so, says how to know, and ends neither well nor ill', async () => {
  const forged = archive('forged.zip', stranger.files);
  for (const file of [whole, forged]) {
    const { code, said } = await run([file]);
    expect([file, code, said]).toEqual([file, 3, expect.stringContaining('NOT PROVED: the archive agrees with itself')]);
    expect(said).toContain('tells nothing about who made it');
    expect(said).toContain('/.well-known/signing-keys.json: name them with --keys');
    expect(said).toContain(`save them once as ${join(folder, 'nothing-kept', 'signing-keys.json')}`);
    expect(said).not.toContain('the bundle holds');
  }
  const known = await run([forged, '--keys', keys]);
  expect(known).toEqual({
    code: 1,
    said:
      `the bundle does not hold: manifest.json is signed with the key ${stranger.keys.signs}, which is not among the known ones\n` +
      `the known keys are those of ${keys}; those of another site are named with --keys FILE-or-URL\n`,
  });
}, 30_000);

test('the first altered file is named; where the keys inside were replaced, these, and not the manifest', async () => {
  const altered = archive('altered.zip', own.files, [['README.txt', Buffer.from('оқІ')]]);
  const replaced = archive('replaced.zip', own.files, [[KEYS, jsonFile(stranger.keys)]]);
  const said = async (...words: string[]) => {
    const { code, said: line } = await run(words);
    return [code, line.replace('the bundle does not hold: ', '').trimEnd()];
  };
  expect(await said(altered)).toEqual([1, 'README.txt was altered']);
  expect(await said(replaced)).toEqual([
    1,
    'keys.json was altered: it is not the one that manifest.json names, and holds no key that signed it',
  ]);
  expect(await said(replaced, '--keys', keys)).toEqual([1, 'keys.json was altered']);
}, 30_000);

test('what was not asked rightly, or is not there, checks nothing and says why', async () => {
  const nowhere = join(folder, 'nowhere.zip');
  const damaged = put('damaged.json', 'no keys');
  for (const [words, why] of [
    [[], /^use: npm run verify-bundle FILE/],
    [[whole, whole], /^use: npm run verify-bundle FILE/],
    [[whole, '--key', keys], /Unknown option '--key'/],
    [[nowhere], new RegExp(`^${nowhere}: ENOENT`)],
    [[whole, '--keys', damaged], /no public key/],
  ] as const) {
    const { code, said } = await run(words);
    expect([words, code, said]).toEqual([words, 2, expect.stringMatching(why)]);
  }
}, 60_000);
