/**
 * Checks the publication log of a site without its database:
 *   npm run verify-log URL-or-FILE -- [--keys URL-or-FILE] [--since FILE] [--at MOMENT]
 * A site's address, the address of its log, or a saved copy. --keys: public keys from elsewhere (key document or PEM);
 * --since: a copy saved earlier, which the log must still contain; --at: by which moment the site must have entered what
 * took effect, now if not said. Ends with 0 when the log holds, 1 when not, 2 when
 * there was nothing to check.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { faultText } from '../src/parties/publications/fault-text.ts';
import { verifyLog, type KnownEnd } from '../src/parties/publications/verify-log.ts';
import { checkTexts, siteText } from './verify/log-texts.ts';
import { readKeys, readLog, Unreadable } from './verify/log-source.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keys: { type: 'string' }, since: { type: 'string' }, at: { type: 'string' } },
  });
  const [place] = positionals;
  if (place === undefined) throw new Unreadable('use: npm run verify-log URL-or-FILE -- [--keys URL-or-FILE] [--since FILE] [--at MOMENT]');
  process.exitCode = await verify(place, values);
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n`);
  process.exitCode = 2;
}

async function verify(place: string, wish: { keys?: string; since?: string; at?: string }): Promise<number> {
  const log = await readLog(place);
  const { keys, from, trusted } = await readKeys(wish.keys, place, log);
  const since = wish.since === undefined ? [] : await endOf(wish.since);
  const fault = verifyLog(log, keys, since);
  if (fault && (log.entryUnreadable === null || fault.entry < log.entries.length)) return broken(faultText(fault, log.entries));
  if (log.entryUnreadable !== null) return broken(`entry ${log.entryUnreadable} cannot be read: it was changed`);
  const online = place.startsWith('http');
  const texts = await checkTexts(log.entries, siteText(online ? place : log.site), online ? new Date(wish.at ?? Date.now()) : null);
  if (texts.fault) return broken(texts.fault);
  say(
    `texts: ${texts.fitting} downloaded, each with the hash of its entry${texts.unreached ? `; the rest not reached: ${texts.unreached}` : ''}`,
  );
  say(`keys: ${[...new Set(log.entries.map(({ entry }) => entry.key))].join(', ') || 'none'} (from ${from})`);
  if (!online) say('a copy: whether the site has published, withdrawn or succeeded anything since was not looked for');
  if (!trusted) say('warning: the keys were taken from the file that they shall prove; compare their ids, or name them with --keys');
  say(`the log holds: ${log.entries.length} entries, end ${log.head?.body.hash ?? 'none'}`);
  return 0;
}

function broken(line: string): number {
  say(`the log does not hold: ${line}`);
  return 1;
}

async function endOf(file: string): Promise<KnownEnd[]> {
  const { entries } = await readLog(file);
  return entries.length === 0 ? [] : [{ entries: entries.length, hash: entries.at(-1)!.hash }];
}
