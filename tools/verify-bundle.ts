/**
 * Checks an evidence bundle, offline:
 *   npm run verify-bundle FILE -- [--keys FILE-or-URL]
 * --keys: the site's public keys (key document or PEM); without it those kept in var/signing-keys.json.
 * Ends with 0 when it holds, 1 when not, 2 when there was nothing to check, 3 when it agrees with the keys inside it and no
 * others were given: that proves nothing about who made it.
 */
import { readFile, stat } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { KEYS, type BundleFiles } from '../src/care/evidence/bundle-files.ts';
import { verifyBundle, type Checked } from '../src/care/evidence/verify-bundle.ts';
import { MOST_BYTES, unzipped, type ZipFault } from '../src/care/evidence/zip.ts';
import { Unreadable } from './verify/log-source.ts';
import { keysIn, otherKeys, readKeys, unproved, UNPROVED } from './verify/trusted-keys.ts';

const USE = 'use: npm run verify-bundle FILE -- [--keys FILE-or-URL]';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: 'string' } } });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) throw new Unreadable(USE);
  process.exitCode = await verify(file, values.keys);
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n`);
  process.exitCode = 2;
}

async function verify(file: string, named: string | undefined): Promise<number> {
  const read = unzipped(await bytesOf(file));
  if (!read.ok) return refused(read.refusal, file);
  const { keys, from, trusted } = await readKeys(named, { keys: keysOf(read.value), from: `${KEYS} inside the archive` });
  const found = verifyBundle(read.value, keys, trusted ? 'elsewhere' : 'inside');
  if ('fault' in found) {
    const code = broken(`${found.file} ${found.fault}`);
    if (found.unknownKey && trusted) say(otherKeys(from));
    return code;
  }
  told(found, from);
  if (trusted) say('the bundle holds');
  else unproved('the archive').forEach(say);
  return trusted ? 0 : UNPROVED;
}

function told({ manifest, log }: Checked, from: string): void {
  const { contract, madeAt, files, offer, key } = manifest;
  say(`contract ${contract}, made ${madeAt}: ${files.length} files, each as it was signed`);
  say(
    `offer, version ${offer.version}: its text stands in the publication log (${log.entries.length} entries, end ${log.head?.body.hash ?? 'none'})`,
  );
  say(`signed with the key ${key} (from ${from})`);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size > MOST_BYTES) throw new Error('too large for a bundle');
    return await readFile(file);
  } catch (fault) {
    throw new Unreadable(`${file}: ${(fault as Error).message}`);
  }
}

/** None that can be read: the file is named by what does not hold then. */
function keysOf(files: BundleFiles) {
  try {
    return keysIn(Buffer.from(files.get(KEYS) ?? []).toString('utf8'), KEYS);
  } catch {
    return [];
  }
}

function refused(fault: ZipFault, file: string): number {
  if (fault.kind === 'not-a-zip') throw new Unreadable(`${file}: this is not an archive`);
  if (fault.kind === 'too-large') return broken('the archive unpacks to more than a bundle ever holds');
  const words = {
    'unsafe-name': 'has a name that leads out of the folder',
    twice: 'stands in the archive twice',
    damaged: 'cannot be unpacked: it was altered',
  };
  return broken(`${JSON.stringify(fault.name)} ${words[fault.kind]}`);
}

function broken(line: string): number {
  say(`the bundle does not hold: ${line}`);
  return 1;
}
