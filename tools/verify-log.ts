/**
 * Checks the publication log of a site without its database:
 *   npm run verify-log URL-or-FILE -- [--keys URL-or-FILE] [--since FILE] [--at MOMENT]
 * A site's address, the address of its log, or a saved copy. --keys: the site's public keys (key document or PEM); without it
 * the site itself is asked, and for a copy those kept in var/signing-keys.json are taken. --since: a copy saved earlier, which
 * the log must still contain; --at: by which moment the site must have entered what took effect, now if not said.
 * Ends with 0 when the log holds, 1 when not, 2 when there was nothing to check, 3 when nothing is wrong and yet nothing proved:
 * a copy agrees with the keys inside it and no others were given, or the site was not reached for its texts.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { KEYS_PATH } from '../src/parties/publications/log-document.ts';
import { faultText } from '../src/parties/publications/fault-text.ts';
import { verifyLog, type KnownEnd } from '../src/parties/publications/verify-log.ts';
import { checkTexts, siteText } from './verify/log-texts.ts';
import { isUrl, readLog, Unreadable } from './verify/log-source.ts';
import { otherKeys, readKeys, unproved, UNPROVED } from './verify/trusted-keys.ts';

const USE = 'use: npm run verify-log URL-or-FILE -- [--keys URL-or-FILE] [--since FILE] [--at MOMENT]';
const NO_ENTRIES = 'a log without entries: there is nothing to check';
/** A site may hang up on the very text that would tell of what it left out. */
const UNTOLD = 'NOT PROVED: the entries hold, but the site was not reached for its texts: nothing tells what stands in no entry. Try again';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keys: { type: 'string' }, since: { type: 'string' }, at: { type: 'string' } },
  });
  const [place, more] = positionals;
  if (place === undefined || more !== undefined) throw new Unreadable(USE);
  process.exitCode = await verify(place, values);
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n`);
  process.exitCode = 2;
}

async function verify(place: string, wish: { keys?: string; since?: string; at?: string }): Promise<number> {
  const log = await readLog(place);
  const online = isUrl(place);
  const at = wish.at === undefined ? new Date() : momentOf(wish.at);
  // A site's own address vouches for its keys as it does for its log.
  const named = wish.keys ?? (online ? new URL(KEYS_PATH, place).href : undefined);
  const { keys, from, trusted } = await readKeys(named, { keys: log.keys, from: 'the file itself' });
  const since = wish.since === undefined ? [] : await endOf(wish.since);
  const fault = verifyLog(log, keys, since);
  if (fault && (log.entryUnreadable === null || fault.entry < log.entries.length)) {
    const code = broken(faultText(fault, log.entries));
    if (fault.fault.endsWith('unknown-key') && trusted) say(otherKeys(from));
    return code;
  }
  if (log.entryUnreadable !== null) return broken(`entry ${log.entryUnreadable} cannot be read: it was changed`);
  const texts = await checkTexts(log.entries, siteText(online ? place : log.site), online ? at : null);
  if (texts.fault) return broken(texts.fault);
  if (log.entries.length === 0) throw new Unreadable(`${place}: ${NO_ENTRIES}`);
  say(
    `texts: ${texts.fitting} downloaded, each with the hash of its entry${texts.unreached ? `; the rest not reached: ${texts.unreached}` : ''}`,
  );
  say(`keys: ${[...new Set(log.entries.map(({ entry }) => entry.key))].join(', ') || 'none'} (from ${from})`);
  if (!online) say('a copy: whether the site has published, withdrawn or succeeded anything since was not looked for');
  const lacking = trusted ? (online && texts.unreached !== null ? [UNTOLD] : []) : unproved('the copy');
  const end = `${log.entries.length} entries, end ${log.head?.body.hash ?? 'none'}`;
  say(lacking.length === 0 ? `the log holds: ${end}` : end);
  lacking.forEach(say);
  return lacking.length === 0 ? 0 : UNPROVED;
}

function broken(line: string): number {
  say(`the log does not hold: ${line}`);
  return 1;
}

/** What cannot be read of the earlier copy would be held against nothing. */
async function endOf(file: string): Promise<KnownEnd[]> {
  const { entries, entryUnreadable } = await readLog(file);
  if (entryUnreadable !== null) throw new Unreadable(`${file}: entry ${entryUnreadable} cannot be read`);
  if (entries.length === 0) throw new Unreadable(`${file}: ${NO_ENTRIES}`);
  return [{ entries: entries.length, hash: entries.at(-1)!.hash }];
}

function momentOf(text: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new Unreadable(`${text}: this is not a moment, such as 2026-11-27T10:00:00Z`);
  return at;
}
