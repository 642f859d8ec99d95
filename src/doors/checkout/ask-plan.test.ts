import { expect, test } from 'vitest';
import { askPlan } from './ask-plan.ts';

const START = new Date('2026-11-22T10:00:00Z');
const UNTIL = new Date('2026-11-22T10:30:00Z');
const facts = { state: 'opened', honouredUntil: UNTIL, round: 0, late: 0, forgetful: false, firstSeconds: 15, stepSeconds: 20 } as const;

test('while the page lives the bank is asked at growing distances, never a minute apart', () => {
  let now = new Date(START.getTime() + 15_000);
  const gaps: number[] = [];
  for (let round = 0; now < UNTIL; round += 1) {
    const plan = askPlan({ ...facts, round }, now);
    expect(plan.ask).toBe('quickly');
    gaps.push((plan.next!.getTime() - now.getTime()) / 1000);
    now = plan.next!;
  }
  expect(gaps.slice(0, 4)).toEqual([15, 35, 52.5, 52.5]);
  expect(Math.max(...gaps)).toBeLessThan(60);
});

test('after the page the attempt expires, is looked through a few times more, and rests within two days', () => {
  let now = new Date(UNTIL.getTime() + 30_000);
  let late = 0;
  for (let at: Date | null = now; at; late += 1) {
    now = at;
    const plan = askPlan({ ...facts, round: 35, late }, now);
    expect(plan).toMatchObject({ ask: 'thoroughly', expire: true });
    at = plan.next;
  }
  expect(late).toBe(6);
  expect(now.getTime() - UNTIL.getTime()).toBeLessThan(2 * 86_400_000);
});

test('a paid attempt is looked through once more when its page has ended: a second payment may hide there', () => {
  const before = askPlan({ ...facts, state: 'paid' }, START);
  expect(before).toEqual({ ask: 'no', expire: false, next: new Date(UNTIL.getTime() + 15_000) });
  expect(askPlan({ ...facts, state: 'paid' }, before.next!)).toEqual({ ask: 'thoroughly', expire: false, next: null });
});

test('a bank that tells only once is asked each hour after the page, to the end of the 26th', () => {
  const hours: number[] = [];
  let at: Date | null = new Date(UNTIL.getTime() + 1000);
  for (let late = 0; at; late += 1) {
    hours.push((at.getTime() - UNTIL.getTime()) / 3_600_000);
    at = askPlan({ ...facts, forgetful: true, round: 35, late }, at).next;
  }
  expect(hours.length).toBe(28);
  expect(hours.at(-1)).toBeGreaterThan(25);
  expect(Math.max(...hours.slice(1).map((hour, index) => hour - hours[index]!))).toBeLessThanOrEqual(1.01);
});
