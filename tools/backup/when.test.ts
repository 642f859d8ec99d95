import { expect, test } from 'vitest';
import { almatyText, parseMoment } from './when.ts';

test.each([
  ['2026-11-20 14:00 Almaty', '2026-11-20T09:00:00.000Z'],
  ['2026-11-20 14:00:30 asia/almaty', '2026-11-20T09:00:30.000Z'],
  ['2026-11-20T00:30 Almaty', '2026-11-19T19:30:00.000Z'],
  ['2026-11-20T09:00:00Z', '2026-11-20T09:00:00.000Z'],
  ['2026-11-20 09:00:00.250 UTC', '2026-11-20T09:00:00.250Z'],
  ['2026-11-20T14:00+05:00', '2026-11-20T09:00:00.000Z'],
])('%s is one instant', (text, instant) => {
  expect(parseMoment(text)?.toISOString()).toBe(instant);
});

test.each(['2026-11-20 14:00', '20.11.2026 14:00 Almaty', '2026-02-30 10:00 Almaty', '2026-11-20 25:00 Almaty', 'yesterday', ''])(
  '"%s" is refused: it could be read in two ways, or in none',
  (text) => {
    expect(parseMoment(text)).toBeNull();
  },
);

test('a time is told in Almaty', () => {
  expect(almatyText(new Date('2026-11-20T19:30:05Z'))).toBe('2026-11-21 00:30:05 Almaty');
});
