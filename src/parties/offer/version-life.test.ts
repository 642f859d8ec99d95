import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earliestFor } from '#publications';
import { inForceAt, lifeOf, nextChange, type VersionDates } from './version-life.ts';

const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const version = (no: number, published: number, effective: number, withdrawn?: number): VersionDates => ({
  no,
  publishedAt: day(published),
  effectiveFrom: day(effective),
  withdrawnAt: withdrawn === undefined ? null : day(withdrawn),
});
const first = version(1, 1, 1);
const second = version(2, 10, 15);

test('a version is scheduled until its day, in force until the next one takes effect, then superseded', () => {
  const all = [first, second];
  expect(lifeOf(second, all, day(9))).toEqual({ state: 'draft' });
  expect(lifeOf(second, all, day(12))).toEqual({ state: 'scheduled', publishedAt: day(10), effectiveFrom: day(15) });
  expect(lifeOf(first, all, day(12))).toEqual({ state: 'in-force', since: day(1), until: day(15) });
  expect(lifeOf(first, all, day(15))).toEqual({ state: 'superseded', since: day(1), until: day(15), by: 2 });
  expect(lifeOf(second, all, day(15))).toEqual({ state: 'in-force', since: day(15), until: null });
});

test('a version withdrawn before its day never takes effect, and the one before it stays', () => {
  const all = [first, version(2, 10, 15, 12)];
  expect(inForceAt(all, day(20))?.no).toBe(1);
  expect(lifeOf(all[1]!, all, day(20))).toEqual({ state: 'withdrawn', at: day(12) });
  expect(nextChange(all, day(11))).toEqual(day(15));
  expect(nextChange(all, day(13))).toBeNull();
});

test('before the first version nothing is in force', () => {
  expect(inForceAt([second], day(12))).toBeNull();
  expect(nextChange([second], day(12))).toEqual(day(15));
});

test('whatever is published by the rules, exactly one version is in force from the first effect on', () => {
  const histories = fc.array(fc.record({ wait: fc.nat(40), extra: fc.nat(30), withdraw: fc.boolean() }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(histories, fc.nat(400), (steps, probe) => {
      const all: VersionDates[] = [];
      let now = day(1);
      for (const { wait, extra, withdraw } of steps) {
        now = new Date(now.getTime() + wait * 3_600_000 * 7);
        const last = all.filter((v) => v.withdrawnAt === null).at(-1)?.effectiveFrom ?? now;
        const from = new Date(Math.max(earliestFor(all.length + 1, now).getTime(), last.getTime() + 1) + extra * 3_600_000);
        const withdrawnAt = withdraw && all.length > 0 ? new Date(Math.min(from.getTime() - 1, now.getTime() + 3_600_000)) : null;
        all.push({ no: all.length + 1, publishedAt: now, effectiveFrom: from, withdrawnAt });
      }
      const at = new Date(all[0]!.effectiveFrom!.getTime() + probe * 3_600_000 * 11);
      const inForce = all.filter((v) => lifeOf(v, all, at).state === 'in-force');
      expect(inForce).toHaveLength(1);
      expect(inForceAt(all, at)).toBe(inForce[0]);
      const next = nextChange(all, at);
      const nothingWithdrawnLater = all.every((v) => v.withdrawnAt === null || v.withdrawnAt <= at);
      if (next && nothingWithdrawnLater) expect(inForceAt(all, next)).not.toBe(inForce[0]);
    }),
  );
});
