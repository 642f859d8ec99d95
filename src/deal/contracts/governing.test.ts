import { expect, test } from 'vitest';
import { amendments, type OfferDates } from './governing.ts';

const version = (id: string, from: string, changes: Partial<OfferDates> = {}): OfferDates => ({
  id,
  effectiveFrom: new Date(from),
  withdrawnAt: null,
  newContractsOnly: false,
  ...changes,
});
const one = version('1', '2026-09-01');
const two = version('2', '2026-11-01');
const newOnly = version('3', '2026-12-01', { newContractsOnly: true });
const gone = version('4', '2027-01-01', { withdrawnAt: new Date('2026-12-20') });
const five = version('5', '2027-02-01');
const all = [five, gone, newOnly, two, one];
/** The versions that govern a contract made under `accepted`, in order. */
const follows = (day: string, accepted: string) =>
  amendments(all, new Date(day)).flatMap(({ versionId, amends }) => (amends.includes(accepted) ? [versionId] : []));

test('a contract follows the offer in force, but for amendments made for new contracts only and versions taken back', () => {
  expect(follows('2026-10-01', '1')).toEqual([]);
  expect(follows('2026-11-01', '1')).toEqual(['2']);
  expect(follows('2026-12-05', '1')).toEqual(['2']);
  expect(follows('2027-01-05', '1')).toEqual(['2']);
  expect(follows('2027-02-05', '1')).toEqual(['2', '5']);
});

test('a contract concluded under an amendment for new contracts stands on it, and follows the next', () => {
  expect(follows('2026-12-05', '3')).toEqual([]);
  expect(follows('2027-02-05', '3')).toEqual(['5']);
});

test('the instant of effect belongs to the new version, the one before it to the old', () => {
  expect(follows('2026-10-31T23:59:59.999Z', '1')).toEqual([]);
  expect(follows('2026-11-01T00:00:00.000Z', '1')).toEqual(['2']);
});
