import { describe, expect, test } from 'vitest';
import { addDays, almatyDay, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import { lastDay, type Term } from '#enrolments';
import { availability, availabilityText, isMonth, missedByDay, nextMonth } from './availability.ts';
import { whyNoDays } from './incident.ts';
import { lostDays } from './lost-days.ts';
import { calm, gapBefore, isRoundDue, step, type Standing } from './watch.ts';

/** Numbers that look random and are the same each time (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const MINUTE = 60_000;
const at = (text: string): Date => new Date(text);
const term = (extraDays = 0): Term => ({ openedAt: at('2026-11-10T09:00:00Z'), accessDays: 10, extraDays });

describe('lost days', () => {
  test('every civil day in Almaty that was touched counts, also by a minute over midnight', () => {
    const night = { start: at('2026-11-12T18:50:00Z'), end: at('2026-11-12T20:10:00Z') };
    expect(lostDays(term(), night)).toEqual(['2026-11-12', '2026-11-13']);
    expect(lostDays(term(), { start: at('2026-11-12T17:00:00Z'), end: at('2026-11-12T19:00:00Z') })).toEqual(['2026-11-12']);
  });

  test('before the opening and after the last day nothing is lost', () => {
    expect(lostDays(term(), { start: at('2026-11-09T00:00:00Z'), end: at('2026-11-10T09:00:00Z') })).toEqual([]);
    expect(lostDays(term(), { start: at('2026-11-20T19:00:00Z'), end: at('2026-11-22T09:00:00Z') })).toEqual([]);
    expect(lostDays(term(), { start: at('2026-11-09T00:00:00Z'), end: at('2026-11-11T09:00:00Z') })).toEqual(['2026-11-10', '2026-11-11']);
  });

  test('a term that ran out during the incident grows by the days after it too', () => {
    const long = { start: at('2026-11-19T00:00:00Z'), end: at('2026-11-24T12:00:00Z') };
    const lost = lostDays(term(), long);
    expect(lost).toEqual(['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24']);
    // As many days are left after the end as were lost within: two of the term and four more.
    expect(lastDay({ ...term(), extraDays: lost.length })).toBe('2026-11-26');
  });

  test('in any order of overlapping and corrected incidents no day is given twice, and none that nothing touched', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const roll = dice(seed);
      const given = new Set<CivilDate>();
      const touched = new Set<CivilDate>();
      let extra = 0;
      for (let turn = 0; turn < 6; turn += 1) {
        const start = new Date(at('2026-11-08T00:00:00Z').getTime() + roll(20 * 1440) * MINUTE);
        const incident = { start, end: new Date(start.getTime() + (1 + roll(5 * 1440)) * MINUTE) };
        for (let day = almatyDay(start); startOfDay(day) < incident.end; day = addDays(day, 1)) touched.add(day);
        const days = lostDays(term(extra), incident, given);
        for (const day of days) {
          expect(given.has(day)).toBe(false);
          expect(touched.has(day)).toBe(true);
          given.add(day);
        }
        extra += days.length;
        expect(lostDays(term(extra), incident, given).filter((day) => given.has(day))).toEqual([]);
      }
      expect(extra).toBe(given.size);
    }
  });
});

describe('the watch', () => {
  const rule = { failures: 3, successes: 2 };
  const times = (no: number): Date => new Date(no * MINUTE);
  const run = (signs: string): { events: string[]; standing: Standing } => {
    let standing = calm;
    const events: string[] = [];
    [...signs].forEach((sign, no) => {
      const turn = step(standing, sign === '+', times(no), rule);
      standing = turn.standing;
      if (turn.does) events.push(`${turn.does.is}@${turn.does.since.getTime() / MINUTE}`);
    });
    return { events, standing };
  };

  test('opens after three failures in a row, from the first of them, and ends after two good ones, at the first of them', () => {
    expect(run('++---+-++').events).toEqual(['fails@2', 'recovers@7']);
    expect(run('--+--+--+--').events).toEqual([]);
    expect(run('---+-+-+-+-').events).toEqual(['fails@0']);
  });

  test('whatever comes, failing and recovering take turns, each with its full row behind it', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const roll = dice(seed);
      const signs = Array.from({ length: 200 }, () => (roll(3) === 0 ? '-' : '+')).join('');
      const { events } = run(signs);
      events.forEach((event, no) => {
        const [is, since] = event.split('@') as [string, string];
        expect(is).toBe(no % 2 === 0 ? 'fails' : 'recovers');
        const row = is === 'fails' ? '---' : '++';
        expect(signs.slice(Number(since), Number(since) + row.length)).toBe(row);
        if (no > 0) expect(Number(since)).toBeGreaterThan(Number(events[no - 1]!.split('@')[1]));
      });
      // Nothing that should have opened or ended was let pass.
      const before = events.length;
      expect(run(`${signs}---`).events.length >= before && run(`${signs}---`).standing.down).toBe(true);
      expect(run(`${signs}++`).standing.down).toBe(false);
    }
  });

  test('a gap as long as an incident needs is one; a clock that stepped back, or a second worker, measures nothing', () => {
    const last = at('2026-11-12T10:00:00Z');
    const after = (minutes: number): Date => new Date(last.getTime() + minutes * MINUTE);
    expect(gapBefore(last, after(3), rule)).toBeNull();
    expect(gapBefore(last, after(4), rule)).toEqual({ start: last, end: after(4), missed: 3 });
    expect(gapBefore(null, last, rule)).toBeNull();
    expect([isRoundDue(last, after(1)), isRoundDue(last, after(0.2)), isRoundDue(last, after(-5)), isRoundDue(null, last)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('availability', () => {
  test('is cut, never rounded up, and unknown where nothing was measured', () => {
    expect(availability({ rounds: 43_200, failed: 1 })).toBe(9_999);
    expect(availabilityText({ rounds: 43_200, failed: 1 }, 'kk')).toBe('99,99\u00a0%');
    expect(availabilityText({ rounds: 10, failed: 0 }, 'en')).toBe('100%');
    expect(availabilityText({ rounds: 0, failed: 0 }, 'ru')).toBeNull();
  });

  test('missed rounds fall on the days they belong to, and none is lost', () => {
    const gap = { start: at('2026-11-12T18:00:00Z'), end: at('2026-11-14T18:30:00Z'), missed: 2909 };
    const days = missedByDay(gap);
    expect([...days.keys()]).toEqual(['2026-11-12', '2026-11-13', '2026-11-14']);
    expect([...days.values()].reduce((all, one) => all + one, 0)).toBe(2909);
    expect(days.get('2026-11-13' as CivilDate)).toBe(1440);
  });

  test('months', () => {
    expect([isMonth('2026-12'), isMonth('2026-13'), isMonth('2026-1')]).toEqual([true, false, false]);
    expect(nextMonth('2026-12')).toBe('2027-01');
  });
});

describe('what gives days', () => {
  const hour = { start: at('2026-11-12T10:00:00Z'), end: at('2026-11-12T11:00:00Z') };
  const scope = { ...hour, functions: ['lessons'] as const, programmes: null, annulled: false };
  test('an outage by its length and by what it took, force majeure at any length', () => {
    expect(whyNoDays({ kind: 'outage', ...scope }, 60)).toBeNull();
    expect(whyNoDays({ kind: 'outage', ...scope }, 61)).toBe('too-short');
    expect(whyNoDays({ kind: 'force-majeure', ...scope }, 61)).toBeNull();
    expect(whyNoDays({ kind: 'outage', ...scope, functions: ['payment', 'letters'] }, 60)).toBe('no-lesson-lost');
    expect(whyNoDays({ kind: 'outage', ...scope, end: null }, 60)).toBe('goes-on');
    expect(whyNoDays({ kind: 'outage', ...scope, annulled: true }, 60)).toBe('annulled');
  });
});
