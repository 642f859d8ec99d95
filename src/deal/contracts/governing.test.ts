import { expect, test } from 'vitest';
import { amendments, isRunning, reachOf, type OfferDates } from './governing.ts';

const version = (id: string, from: string, changes: Partial<OfferDates> = {}): OfferDates => ({
  id,
  effectiveFrom: new Date(from),
  withdrawnAt: null,
  newContractsOnly: false,
  keptContracts: null,
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
  amendments(all, new Date(day)).flatMap(({ versionId, amends }) => (amends.some((one) => one.versionId === accepted) ? [versionId] : []));

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

test('contracts that a version for new contracts only left as they were stay so, unless a later one says that they pass', () => {
  const stay = version('5', '2027-02-01', { keptContracts: 'stay' });
  const pass = version('6', '2027-03-01', { keptContracts: 'pass' });
  const next = version('7', '2027-04-01', { keptContracts: 'stay' });
  const under = (accepted: string, ...later: OfferDates[]) =>
    amendments([one, two, newOnly, ...later], new Date('2027-12-01')).flatMap(({ versionId, amends }) =>
      amends.some((amended) => amended.versionId === accepted) ? [versionId] : [],
    );
  expect([under('1', stay), under('2', stay), under('3', stay)]).toEqual([['2'], [], ['5']]);
  expect([under('1', stay, pass), under('3', stay, pass)]).toEqual([
    ['2', '6'],
    ['5', '6'],
  ]);
  // Once it has passed, it follows like the others.
  expect(under('1', stay, pass, next)).toEqual(['2', '6', '7']);
  expect(reachOf(stay, [one, two, newOnly, stay])).toEqual({ passes: ['3'], stays: ['1', '2'], kept: ['1', '2'] });
  expect(reachOf(pass, [one, two, newOnly, stay, pass])).toEqual({ passes: ['1', '2', '3', '5'], stays: [], kept: ['1', '2'] });
  expect(reachOf(newOnly, all)).toEqual({ passes: [], stays: ['1', '2'], kept: [] });
  expect(reachOf(five, all).passes).toEqual(['1', '2', '3']);
});

test('a version is amended since the first that governs its contracts, and by it', () => {
  const first = (accepted: string) =>
    amendments(all, new Date('2027-03-01')).flatMap(({ amends }) =>
      amends.flatMap(({ versionId, since, by }) => (versionId === accepted ? [{ since, by }] : [])),
    );
  const by = (one: OfferDates) => ({ since: one.effectiveFrom, by: one.id });
  expect(first('1')).toEqual([by(two), by(two)]);
  expect(first('3')).toEqual([by(five)]);
});

test('a contract runs until its service was accepted, suspended or not', () => {
  expect(isRunning({ state: 'in-service', from: 'concluded' })).toBe(true);
  expect(isRunning({ state: 'suspended', from: 'in-service' })).toBe(true);
  expect(isRunning({ state: 'suspended', from: 'fulfilled' })).toBe(false);
  expect(isRunning({ state: 'fulfilled', from: 'in-service' })).toBe(false);
  expect(isRunning({ state: 'terminated', from: 'suspended' })).toBe(false);
});
