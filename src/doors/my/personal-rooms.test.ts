import { expect, test } from 'vitest';
import { personalRooms, topicsAtClosing } from './personal-rooms.ts';

test('whoever closes an account reads of each heading either that it goes or that it stays', () => {
  const { erased, kept } = topicsAtClosing(personalRooms);
  expect(erased.length).toBeGreaterThan(0);
  expect(erased.filter((topic) => kept.includes(topic))).toEqual([]);
});
