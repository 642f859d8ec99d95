import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { besideHash, type LoggedEntry } from './entry.ts';
import { dueSupersessions } from './supersessions.ts';
import { keysOf, published, superseded, withdrawn, writtenLog } from './testing/written-log.ts';
import { verifyLog, type WholeLog } from './verify-log.ts';

const facts = [
  published(1, '01-01'),
  published(2, '02-01', '02-10'),
  superseded(1, 2, '02-10'),
  published(3, '03-01', '03-10'),
  withdrawn(3, '03-05'),
  published(4, '04-01', '04-10'),
];
const log = writtenLog(facts);
const keys = keysOf('a');
const with_ = (entries: readonly LoggedEntry[], head = log.head): WholeLog => ({ entries, head });
const changed = (no: number, change: (one: LoggedEntry) => LoggedEntry): WholeLog =>
  with_(log.entries.map((one) => (one.entry.no === no ? change(one) : one)));

test('a log as the house writes it holds, an empty one too', () => {
  expect(verifyLog(log, keys)).toBeNull();
  expect(verifyLog({ entries: [], head: null }, keys)).toBeNull();
});

describe('the first entry that does not hold is named', () => {
  const forged = writtenLog(facts, 'x');
  const moved = [log.entries[0]!, log.entries[2]!, log.entries[1]!, ...log.entries.slice(3)];
  const another = (one: LoggedEntry): LoggedEntry => ({ ...one, entry: { ...one.entry, hash: 'f'.repeat(64) } });
  test.each<[string, WholeLog, number, string]>([
    ['a changed text hash', changed(2, another), 2, 'hash-differs'],
    ['a changed hash of an entry', changed(4, (one) => ({ ...one, hash: 'f'.repeat(64) })), 4, 'hash-differs'],
    ['a signature of another entry', changed(3, (one) => ({ ...one, signature: log.entries[0]!.signature })), 3, 'signature-wrong'],
    ['an entry of another log', with_(log.entries.with(4, forged.entries[4]!)), 5, 'unknown-key'],
    ['all of it signed with a key of one’s own', forged, 1, 'unknown-key'],
    ['an entry taken out of the middle', with_(log.entries.toSpliced(2, 1)), 3, 'missing'],
    ['the first taken away', with_(log.entries.slice(1)), 1, 'missing'],
    ['the last taken away', with_(log.entries.slice(0, -1)), 6, 'missing'],
    ['all taken away', with_([]), 1, 'missing'],
    ['two changed places', with_(moved), 2, 'missing'],
    ['an entry twice', with_([...log.entries.slice(0, 3), ...log.entries.slice(2)]), 4, 'link-broken'],
    ['entries without a head', with_(log.entries, null), 6, 'head-missing'],
    ['a head of another key', with_(log.entries, forged.head), 6, 'head-unknown-key'],
    [
      'a head with another count',
      with_(log.entries.slice(0, -1), { ...log.head!, body: { ...log.head!.body, entries: 5 } }),
      5,
      'head-signature-wrong',
    ],
    ['an older head', with_(log.entries, writtenLog(facts.slice(0, 5)).head), 6, 'head-hash-differs'],
  ])('%s', (_what, whole, entry, fault) => expect(verifyLog(whole, keys)).toEqual({ entry, fault }));

  test('a key under a false id is none', () => {
    const disguised = [{ ...keysOf('x')[0]!, kid: keys[0]!.kid }];
    expect(verifyLog(log, disguised)).toEqual({ entry: 1, fault: 'unknown-key' });
  });

  test('cut off together with its head, or written anew with the key, it differs from what somebody kept', () => {
    const end = { entries: 6, hash: log.entries[5]!.hash };
    expect(verifyLog(writtenLog(facts.slice(0, 4)), keys, [end])).toEqual({ entry: 6, fault: 'not-in-earlier-copy' });
    const anew = writtenLog([{ ...facts[0]!, hash: 'e'.repeat(64) }, ...facts.slice(1, 2), ...facts.slice(3)]);
    expect(verifyLog(anew, keys)).toBeNull();
    expect(verifyLog(anew, keys, [{ entries: 1, hash: log.entries[0]!.hash }])).toEqual({ entry: 1, fault: 'not-in-earlier-copy' });
    expect(verifyLog(log, keys, [{ entries: 3, hash: log.entries[2]!.hash }])).toBeNull();
  });
});

test.each([
  ['published twice', [facts[0]!, published(1, '01-02')], 'published-twice'],
  ['a number left out', [facts[0]!, published(3, '02-01', '02-10')], 'out-of-number'],
  ['an amendment at once', [facts[0]!, published(2, '02-01')], 'without-notice'],
  ['an amendment a day too early', [facts[0]!, published(2, '02-01', '02-04')], 'without-notice'],
  ['withdrawn, and never published', [facts[0]!, withdrawn(2, '01-02')], 'never-published'],
  ['another text at its end', [facts[0]!, facts[1]!, { ...superseded(1, 2, '02-10'), hash: 'f'.repeat(64) }], 'another-text'],
  ['withdrawn in force', [facts[0]!, facts[1]!, withdrawn(2, '02-10')], 'withdrawn-in-force'],
  ['superseded by what was withdrawn', [...facts.slice(0, 2), withdrawn(2, '02-02'), superseded(1, 2, '02-10')], 'superseded-by-none'],
  ['superseded at another moment', [facts[0]!, facts[1]!, superseded(1, 2, '02-11')], 'superseded-by-none'],
])('even the holder of the key cannot tell an impossible history: %s', (_what, told, fault) =>
  expect(verifyLog(writtenLog(told), keys)).toEqual({ entry: told.length, fault }),
);

test('the clock supersedes at the moment of effect, once, and never for a withdrawn version', () => {
  const entries = log.entries.map(({ entry }) => entry);
  const at = (day: string) => new Date(`2026-${day}T00:00:00.000Z`);
  expect(dueSupersessions(entries.slice(0, 2), new Date(at('02-10').getTime() - 1))).toEqual([]);
  expect(dueSupersessions(entries.slice(0, 2), at('02-10'))).toEqual([superseded(1, 2, '02-10')]);
  expect(dueSupersessions(entries.slice(0, 3), at('02-11'))).toEqual([]);
  expect(dueSupersessions(entries.slice(0, 5), at('03-20'))).toEqual([]);
  expect(dueSupersessions(entries, at('04-10'))).toEqual([superseded(2, 4, '04-10')]);
  const missed = entries.filter(({ act }) => act !== 'superseded');
  expect(dueSupersessions(missed, at('05-01')).map(({ version, happenedAt }) => [version, happenedAt])).toEqual([
    [1, at('02-10').toISOString()],
    [2, at('04-10').toISOString()],
  ]);
});

test('what says nothing of kept contracts hashes as entries of before do; a choice changes the hash', () => {
  const words = { kk: 'Оферта', ru: 'Оферта', en: 'Offer' };
  const beside = { names: words, summary: { kk: ['а'], ru: ['б'], en: ['c'] }, newContractsOnly: false, asksAgain: null };
  // As the log of a house of before has it, computed apart from our code.
  const before = `{"asksAgain":null,"names":{"en":"Offer","kk":"Оферта","ru":"Оферта"},"newContractsOnly":false,"summary":{"en":["c"],"kk":["а"],"ru":["б"]}}`;
  const old = createHash('sha256').update(before, 'utf8').digest('hex');
  expect([besideHash(beside), besideHash({ ...beside, keptContracts: null })]).toEqual([old, old]);
  const hashes = [old, besideHash({ ...beside, keptContracts: 'stay' }), besideHash({ ...beside, keptContracts: 'pass' })];
  expect(new Set(hashes).size).toBe(3);
});
