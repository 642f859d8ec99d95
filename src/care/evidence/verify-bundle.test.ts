import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { keyDocument } from '#platform/signing-keys.ts';
import { logDocument } from '#publications';
import { published, superseded, writtenLog } from '../../parties/publications/testing/written-log.ts';
import { isSafeName, jsonFile, KEYS, LOG, MANIFEST, sha256Of, SIGNATURE, withManifest, type BundleFiles } from './bundle-files.ts';
import { readmeWords } from './readme.messages.ts';
import { madeBundle, OFFER_TEXT } from './testing/made-bundle.ts';
import { verifyBundle } from './verify-bundle.ts';
import { MOST_BYTES, unzipped, zipped } from './zip.ts';

const { vault, keys, log, offer, about, contents, files: bundle } = madeBundle();
const text = OFFER_TEXT;
const changed = (name: string, bytes: Uint8Array | null): BundleFiles => {
  const files = new Map(bundle);
  if (bytes) files.set(name, bytes);
  else files.delete(name);
  return files;
};
const faultOf = (files: BundleFiles, known = keys.keys) => {
  const found = verifyBundle(files, known);
  return 'fault' in found ? `${found.file} ${found.fault}` : null;
};

test('a bundle as it was made holds, and its archive has the same bytes wherever and whenever it is made', () => {
  expect(faultOf(bundle)).toBeNull();
  const again = new Map([...bundle].toReversed());
  expect(Buffer.compare(zipped(bundle), zipped(again))).toBe(0);
  const read = unzipped(zipped(bundle));
  expect(read.ok && faultOf(read.value)).toBeNull();
});

test('even the holder of the key cannot put in terms that were never published', () => {
  const prices = Buffer.from('number: 1\n');
  const forged = withManifest(new Map([...contents, ['terms/price-list-1.txt', prices]]), about, vault);
  expect(faultOf(forged)).toBe('terms/price-list-1.txt is not a text that the publication log names');
  const listed = { ...published(1, '01-01'), document: 'price-list' as const, hash: sha256Of(prices) };
  const told = writtenLog([{ ...published(1, '01-01'), hash: sha256Of(text) }, listed]);
  const honest = new Map([
    ...contents,
    ['terms/price-list-1.txt', prices],
    [LOG, jsonFile(logDocument(told.entries, told.head, { site: 'https://ustaz.example.kz', keys, next: null }))],
  ] as const);
  expect(faultOf(withManifest(honest, about, vault))).toBeNull();
});

describe('the first file that is not as it was signed is named', () => {
  const manifest = (change: (text: string) => string) => Buffer.from(change(Buffer.from(bundle.get(MANIFEST)!).toString()));
  test.each<[string, BundleFiles, string]>([
    ['altered', changed('deal/payments.json', jsonFile({ amount: 1 })), 'deal/payments.json was altered'],
    ['altered with the same length', changed('README.txt', Buffer.from('оқІ')), 'README.txt was altered'],
    ['emptied', changed('README.txt', new Uint8Array()), 'README.txt was altered'],
    ['missing', changed('terms/offer-1.txt', null), 'terms/offer-1.txt is missing'],
    [
      'extra',
      changed('deal/extra.json', Buffer.from('{}')),
      'deal/extra.json does not belong to the bundle: the manifest does not name it',
    ],
    ['without manifest', changed(MANIFEST, null), 'manifest.json is missing'],
    ['without signature', changed(SIGNATURE, null), 'manifest.sig is missing'],
    [
      'with a broken signature',
      changed(SIGNATURE, Buffer.alloc(64)),
      'manifest.json is not what was signed: it was altered, or its signature was',
    ],
    ['with no manifest but a list', changed(MANIFEST, Buffer.from('[]')), 'manifest.json is not the manifest of a bundle'],
    [
      'with a manifest made to fit the altered file',
      new Map([
        ...changed('README.txt', Buffer.from('x')),
        [MANIFEST, manifest((all) => all.replace(sha256Of(contents.get('README.txt')!), sha256Of(Buffer.from('x'))))],
      ]),
      'manifest.json is not what was signed: it was altered, or its signature was',
    ],
    [
      'with its entries in another order',
      changed(
        MANIFEST,
        manifest((all) => {
          const read = JSON.parse(all) as { files: unknown[] };
          return JSON.stringify({ ...read, files: read.files.toReversed() });
        }),
      ),
      'manifest.json is not what was signed: it was altered, or its signature was',
    ],
  ])('%s', (_what, files, fault) => expect(faultOf(files)).toBe(fault));

  test('signed anew by a stranger, it is known by the key', () => {
    const stranger = madeBundle('x').vault;
    const forged = withManifest(contents, { ...about, key: keyDocument(stranger).signs }, stranger);
    expect(faultOf(forged)).toMatch(/^manifest.json is signed with the key .* which is not among the known ones$/);
    // Keys taken from the archive itself open only what they signed: the log inside is not theirs.
    expect(faultOf(forged, keyDocument(stranger).keys)).toMatch(
      /^terms\/publications.json does not hold: entry 1 .*not among the known ones/,
    );
    const claimed = withManifest(contents, about, stranger);
    expect(faultOf(claimed)).toBe('manifest.json is not what was signed: it was altered, or its signature was');
  });

  test('where only the keys in it were replaced, they are what was altered; keys from elsewhere know it too', () => {
    const replaced = changed(KEYS, jsonFile(madeBundle('x').keys));
    const inside = (files: BundleFiles, known: typeof keys.keys) => {
      const found = verifyBundle(files, known, 'inside');
      return 'fault' in found ? `${found.file} ${found.fault}` : null;
    };
    expect(inside(replaced, madeBundle('x').keys.keys)).toBe(
      'keys.json was altered: it is not the one that manifest.json names, and holds no key that signed it',
    );
    expect(faultOf(replaced)).toBe('keys.json was altered');
    expect(inside(changed(KEYS, Buffer.from('no keys')), [])).toMatch(/^keys.json was altered/);
    expect(inside(changed(KEYS, null), [])).toBe('keys.json is missing');
    // Keys that came from elsewhere and do not know the signature accuse the manifest, whatever lies in the archive.
    expect(faultOf(replaced, madeBundle('x').keys.keys)).toMatch(/^manifest.json is signed with the key/);
    // A signature that is not of its own key is the manifest's fault.
    const both = new Map([...replaced, [SIGNATURE, Buffer.alloc(64)]]);
    expect(inside(both, keys.keys)).toMatch(/^manifest.json is not what was signed/);
    // A stranger's archive agrees with itself; who made it is not told by it.
    const stranger = madeBundle('x');
    expect(inside(stranger.files, stranger.keys.keys)).toBeNull();
    expect(faultOf(stranger.files)).toMatch(/^manifest.json is signed with the key .* which is not among the known ones$/);
  });

  test('even signed, a bundle proves nothing whose log is cut or knows another text', () => {
    const cut = logDocument(log.entries.slice(0, 1), log.head, { site: 'https://ustaz.example.kz', keys, next: null });
    expect(faultOf(withManifest(new Map([...contents, [LOG, jsonFile(cut)]]), about, vault))).toMatch(/does not hold: entry 2 is missing/);
    const other = { ...about, offer: { ...offer, version: 2 } };
    expect(faultOf(withManifest(contents, other, vault))).toMatch(/does not tell that version 2 of the offer was published/);
    const text2 = new Map([...contents, [offer.file, Buffer.from('another')]]);
    expect(faultOf(withManifest(text2, about, vault))).toBe('terms/offer-1.txt is not the text that the publication log names');
    const onlyEnded = writtenLog([published(1, '01-01'), published(2, '02-01', '02-10'), superseded(1, 2, '02-10')]);
    const ended = logDocument(onlyEnded.entries, onlyEnded.head, { site: 'https://ustaz.example.kz', keys, next: null });
    expect(faultOf(withManifest(new Map([...contents, [LOG, jsonFile(ended)]]), about, vault))).toMatch(/does not tell/);
  });
});

describe('an archive that anybody may have made', () => {
  const refusal = (bytes: Uint8Array) => {
    const read = unzipped(bytes);
    return read.ok ? null : read.refusal;
  };
  test.each([
    '../evil.txt',
    '/etc/passwd',
    'a/../../b',
    'C:\\x.txt',
    'a\\b',
    './a',
    'a//b',
    'a/',
    '.hidden',
    'жол.txt',
    'a\u0000b',
    '__proto__/.x',
    '',
  ])('the name %j leads nowhere', (name) => {
    expect(isSafeName(name)).toBe(false);
    if (name !== '') expect(refusal(zipSync({ [name]: Buffer.from('x') }))).toMatchObject({ kind: 'unsafe-name' });
  });

  test('a bomb is not unpacked, whether it tells its size or lies about it', () => {
    const saying = (size: number): Uint8Array => {
      const archive = Buffer.from(zipSync({ 'a.txt': new Uint8Array(5_000_000) }));
      const central = archive.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
      archive.writeUInt32LE(size, central + 24);
      return archive;
    };
    expect(refusal(saying(MOST_BYTES + 1))).toEqual({ kind: 'too-large' });
    const read = unzipped(saying(10));
    expect(read.ok ? [...read.value.values()].every((one) => one.length <= 10) : true).toBe(true);
  });

  test('a name twice, a file with turned bits, a cut archive and no archive are told apart', () => {
    const twice = Buffer.from(zipSync({ 'a1.txt': Buffer.from('1'), 'a2.txt': Buffer.from('2') }));
    expect(refusal(Buffer.from(twice.toString('latin1').replaceAll('a2.txt', 'a1.txt'), 'latin1'))).toEqual({
      kind: 'twice',
      name: 'a1.txt',
    });
    const whole = zipped(bundle);
    expect(refusal(whole.subarray(0, whole.length - 40))).toEqual({ kind: 'not-a-zip' });
    expect(refusal(Buffer.from('not a zip'))).toEqual({ kind: 'not-a-zip' });
    expect(refusal(new Uint8Array())).toEqual({ kind: 'not-a-zip' });
  });

  test('whatever byte is turned, it is noticed, or it changed no file', () => {
    const whole = zipped(bundle);
    for (let at = 0; at < whole.length; at += 7) {
      const turned = Buffer.from(whole);
      turned[at] = turned[at]! ^ 0x11;
      const read = unzipped(turned);
      if (read.ok && faultOf(read.value) === null)
        for (const [name, bytes] of bundle) expect([at, name, sha256Of(read.value.get(name)!)]).toEqual([at, name, sha256Of(bytes)]);
    }
  });
});

/** The recipe of README.txt, run as it is printed, in a folder where the archive lies unpacked. */
function byHand(files: BundleFiles): { readonly status: number | null; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'su-by-hand-'));
  try {
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const printed = readmeWords.en.text(about.contract, 'https://ustaz.example.kz', keys.signs);
    const recipe = /beside the files:\n((?: {2}.*\n)+)/.exec(printed)![1]!;
    const ran = spawnSync('bash', ['-euo', 'pipefail', '-c', recipe], { cwd: folder, encoding: 'utf8' });
    return { status: ran.status, said: ran.stdout + ran.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const hasTools = ['openssl version', 'jq --version', 'xxd -v', 'sha256sum --version'].every(
  (tool) => spawnSync('bash', ['-c', tool]).status === 0,
);

test.skipIf(!hasTools)('README.txt says how to check it with openssl alone, and that finds what was altered', () => {
  const whole = byHand(new Map([...bundle, ['signing-keys.json', jsonFile(keys)]]));
  expect(whole.said).toContain('Signature Verified Successfully');
  expect([whole.status, whole.said.match(/: OK$/gm)]).toEqual([0, Array.from({ length: contents.size }, () => ': OK')]);
  const altered = byHand(new Map([...changed('README.txt', Buffer.from('оқІ')), ['signing-keys.json', jsonFile(keys)]]));
  expect([altered.status === 0, altered.said.includes('README.txt: FAILED')]).toEqual([false, true]);
  const forged = Buffer.from(Buffer.from(bundle.get(MANIFEST)!).toString().replace('000001', '000002'));
  expect(byHand(new Map([...changed(MANIFEST, forged), ['signing-keys.json', jsonFile(keys)]])).status).not.toBe(0);
  // The keys that a stranger put into the archive are not asked.
  expect(byHand(new Map([...madeBundle('x').files, ['signing-keys.json', jsonFile(keys)]])).status).not.toBe(0);
});
