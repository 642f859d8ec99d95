/**
 * Checks an evidence bundle, offline:
 *   npm run verify-bundle FILE -- [--keys FILE-or-URL]
 * --keys: public keys from elsewhere (key document or PEM); without it those in the archive are taken, with a warning.
 * Ends with 0 when it holds, 1 when not, 2 when there was nothing to check.
 */
import { readFile, stat } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { KEYS, type BundleFiles } from '../src/care/evidence/bundle-files.ts';
import { verifyBundle } from '../src/care/evidence/verify-bundle.ts';
import { MOST_BYTES, unzipped, type ZipFault } from '../src/care/evidence/zip.ts';
import { keysIn, readPlace, Unreadable } from './verify/log-source.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: 'string' } } });
  const [file] = positionals;
  if (file === undefined) throw new Unreadable('use: npm run verify-bundle FILE -- [--keys FILE-or-URL]');
  process.exitCode = await verify(file, values.keys);
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n`);
  process.exitCode = 2;
}

async function verify(file: string, named: string | undefined): Promise<number> {
  const read = unzipped(await bytesOf(file));
  if (!read.ok) return refused(read.refusal, file);
  const keys = named === undefined ? keysOf(read.value) : keysIn(await readPlace(named), named);
  if (keys.length === 0) return broken(`${KEYS} is missing or unreadable; name keys with --keys`);
  const found = verifyBundle(read.value, keys);
  if ('fault' in found) return broken(`${found.file} ${found.fault}`);
  const { manifest, log } = found;
  if (named === undefined)
    say('warning: the keys were taken from the archive that they shall prove; compare the fingerprint, or name keys with --keys');
  say(`contract ${manifest.contract}, made ${manifest.madeAt}: ${manifest.files.length} files, each as it was signed`);
  say(
    `offer, version ${manifest.offer.version}: its text stands in the publication log (${log.entries.length} entries, end ${log.head?.body.hash ?? 'none'})`,
  );
  say(`signed with the key ${manifest.key}`);
  say('the bundle holds');
  return 0;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size > MOST_BYTES) throw new Error('too large for a bundle');
    return await readFile(file);
  } catch (fault) {
    throw new Unreadable(`${file}: ${(fault as Error).message}`);
  }
}

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
