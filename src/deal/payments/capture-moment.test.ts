import { expect, test } from 'vitest';
import { canBeCapturedAt } from './capture-moment.ts';

const at = (text: string): Date => new Date(`2026-11-16T${text}Z`);
/** Begun two minutes before midnight in Almaty, heard of three minutes after it. */
const bounds = { begunAt: at('18:58:40'), attemptAt: at('18:50:00'), heardAt: at('19:03:00') };

test.each([
  ['18:57:59', false],
  ['18:58:00', true],
  ['18:59:59', true],
  ['19:00:00', true],
  ['19:03:00', true],
  ['19:08:00', true],
  ['19:08:01', false],
])('a payment begun at 18:58:40 and heard of at 19:03 was captured at %s: %s', (moment, expected) => {
  expect(canBeCapturedAt(at(moment), bounds)).toBe(expected);
});

test('without the bank’s word of its beginning the attempt bounds it', () => {
  expect(canBeCapturedAt(at('18:45:00'), { ...bounds, begunAt: null })).toBe(true);
  expect(canBeCapturedAt(at('18:44:59'), { ...bounds, begunAt: null })).toBe(false);
});
