import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import { tenge } from '#kernel/tiyn.ts';
import { faultText, type ProgrammeId } from '#catalogue';
import { parsePriceLists } from './price-list-yaml.ts';
import {
  comingChange,
  draftHash,
  lineFor,
  listInForce,
  toPublish,
  type PriceLineId,
  type PriceList,
  type PriceListDraft,
  type PriceListId,
} from './price-list.ts';

const day = (text: string): CivilDate => text as CivilDate;
const course = 'p1' as ProgrammeId;
const list = (no: number, from: string, amount: number | null, accessDays = 90): PriceList => {
  const effectiveFrom = startOfDay(day(from));
  const base = { id: `l${no}` as PriceListId, no, publishedAt: effectiveFrom, effectiveFrom, endsAt: null, hash: '' };
  const line = {
    id: `n${no}` as PriceLineId,
    priceListId: base.id,
    priceListNo: no,
    programmeId: course,
    vat: 'none' as const,
    accessDays,
    effectiveFrom,
    endsAt: null,
  };
  return { ...base, lines: amount === null ? [] : [{ ...line, amount: tenge(amount) }] };
};
const house = [list(2, '2026-12-01', 30_000), list(1, '2026-01-01', 25_000), list(3, '2027-01-01', 30_000, 120)];

test('a list takes effect at 00:00 in Almaty, not a millisecond earlier', () => {
  expect(listInForce(house, new Date('2026-11-30T18:59:59.999Z'))?.no).toBe(1);
  expect(listInForce(house, new Date('2026-11-30T19:00:00.000Z'))?.no).toBe(2);
  expect(listInForce(house, new Date('2025-12-31T18:59:59.999Z'))).toBeNull();
});

test('around any midnight in Almaty the price is the one of that civil day', () => {
  const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(day('2025-12-01'), days));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 86_399_999 }), (one, ms) => {
      const at = new Date(startOfDay(one).getTime() + ms);
      const expected = one >= day('2027-01-01') ? 3 : one >= day('2026-12-01') ? 2 : one >= day('2026-01-01') ? 1 : null;
      expect(listInForce(house, at)?.no ?? null).toBe(expected);
    }),
  );
});

test('the day a price holds until is the day its terms change, not the day a list is renewed', () => {
  const same = [list(1, '2026-01-01', 25_000), list(2, '2026-06-01', 25_000), list(3, '2026-09-01', 27_000)];
  const first = lineFor(same[0]!, course)!;
  expect(comingChange(same, first)).toMatchObject({ at: startOfDay(day('2026-09-01')), line: { amount: tenge(27_000) } });
  expect(comingChange(same.slice(0, 2), first)).toBeNull();
  expect(comingChange([same[0]!, list(2, '2026-06-01', null)], first)).toEqual({ at: startOfDay(day('2026-06-01')), line: null });
});

const draft = (no: number, from: string, amount = 25_000): PriceListDraft => ({
  no,
  effectiveFrom: day(from),
  lines: [{ programme: 'a', amount: tenge(amount), vat: 'none', accessDays: 90 }],
});
const published = (one: PriceListDraft, withdrawn = false) => ({
  id: `list-${one.no}` as PriceListId,
  no: one.no,
  hash: draftHash(one),
  effectiveFrom: startOfDay(one.effectiveFrom),
  withdrawn,
});
const now = new Date('2026-11-23T08:00:00Z');

test('an empty house takes over its history; later lists begin tomorrow at the earliest', () => {
  expect(toPublish([], [draft(2, '2026-06-01'), draft(1, '2026-01-01')], now)).toMatchObject({ ok: true, value: [{ no: 1 }, { no: 2 }] });
  const first = draft(1, '2026-01-01');
  expect(toPublish([published(first)], [first, draft(2, '2026-11-24')], now)).toMatchObject({ ok: true, value: [{ no: 2 }] });
  expect(toPublish([published(first)], [draft(2, '2026-11-23')], now)).toEqual({ ok: false, refusal: { kind: 'backdated', no: 2 } });
});

test('a withdrawn list keeps its number and gives its day free', () => {
  const lists = [published(draft(1, '2026-01-01')), published(draft(2, '2026-12-24'), true)];
  expect(toPublish(lists, [draft(3, '2026-12-01')], now)).toMatchObject({ ok: true, value: [{ no: 3 }] });
  expect(toPublish(lists, [draft(2, '2026-12-01')], now)).toMatchObject({ refusal: { kind: 'changed', no: 2 } });
});

test('a published list cannot change, numbers have no gap, days go forward', () => {
  const first = draft(1, '2026-01-01');
  expect(toPublish([published(first)], [draft(1, '2026-01-01', 1_000)], now)).toMatchObject({ refusal: { kind: 'changed', no: 1 } });
  expect(toPublish([published(first)], [draft(3, '2027-01-01')], now)).toMatchObject({ refusal: { kind: 'not-next', expected: 2 } });
  expect(toPublish([], [first, draft(2, '2026-01-01')], now)).toMatchObject({ refusal: { kind: 'not-later', no: 2 } });
});

const yaml = (lines: string, head = 'number: 1\neffective_from: 2026-01-01\n') =>
  parsePriceLists(new Map([['price-lists/1.yaml', Buffer.from(`${head}lines:\n${lines}`)]]), new Set(['a', 'b']));

test('a price list is read from its file', () => {
  const read = yaml(
    '  - { programme: a, amount: 25000, vat: none, access_days: 90 }\n  - { programme: b, amount: 9000, vat: 16, access_days: 60 }\n',
  );
  expect(read).toMatchObject({
    ok: true,
    value: [
      {
        no: 1,
        effectiveFrom: '2026-01-01',
        lines: [
          { amount: 2_500_000n, vat: 'none' },
          { vat: 16, accessDays: 60 },
        ],
      },
    ],
  });
});

test.each([
  [
    '  - { programme: c, amount: 25000, vat: none, access_days: 90 }',
    'price-lists/1.yaml:4: there is no programme c, or it is still in preparation',
  ],
  ['  - { programme: a, amount: 25000.5, vat: none, access_days: 90 }', 'price-lists/1.yaml:4: lines.0.amount: must be a whole number'],
  ['  - { programme: a, amount: 25000, vat: 12, access_days: 90 }', 'price-lists/1.yaml:4: lines.0.vat: must be one of none, 0, 16'],
  ['  - { programme: a, amount: 0, vat: none, access_days: 90 }', 'price-lists/1.yaml:4: lines.0.amount: must be at least 1'],
  ['  - { programme: a, amount: 200, vat: none }', 'price-lists/1.yaml:4: lines.0.access_days: is missing'],
])('the line %s is refused with file and line', (line, expected) => {
  const read = yaml(`${line}\n`);
  expect(read.ok ? [] : read.refusal.map(faultText)).toEqual([expected]);
});

test('a file under another number, a price twice and a missing list are refused', () => {
  const line = '  - { programme: a, amount: 25000, vat: none, access_days: 90 }\n';
  const refusal = (read: ReturnType<typeof yaml>) => (read.ok ? [] : read.refusal.map(faultText)).join('\n');
  expect(refusal(yaml(line + line))).toBe('price-lists/1.yaml:5: a has a price already');
  expect(refusal(yaml(line, 'number: 2\neffective_from: 2026-01-01\n'))).toContain('price-lists/1.yaml:1: list 2 belongs in 2.yaml');
  expect(refusal(parsePriceLists(new Map(), new Set()))).toContain('there is no price list');
});
