import { expect, test } from 'vitest';
import { governingVersion, type OfferDates } from './governing.ts';

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
const at = (day: string, accepted = '1') => governingVersion(all, accepted, new Date(day))?.id;

test('a contract follows the offer in force, but for amendments made for new contracts only and versions taken back', () => {
  expect(at('2026-10-01')).toBe('1');
  expect(at('2026-11-01')).toBe('2');
  expect(at('2026-12-05')).toBe('2');
  expect(at('2027-01-05')).toBe('2');
  expect(at('2027-02-05')).toBe('5');
});

test('a contract concluded under an amendment for new contracts stands on it', () => {
  expect(at('2026-12-05', '3')).toBe('3');
  expect(at('2027-02-05', '3')).toBe('5');
});

test('an accepted version nobody knows is no answer', () => {
  expect(governingVersion(all, 'x', new Date('2027-02-05'))).toBeNull();
});
