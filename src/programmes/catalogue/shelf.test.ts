import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shelf } from './shelf.ts';

test('what was used least recently goes first', () => {
  const kept = shelf<string>(6, (text) => text.length);
  kept.put('a', 'aa');
  kept.put('b', 'bb');
  kept.put('c', 'cc');
  kept.get('a');
  kept.put('d', 'dd');
  expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key))).toEqual(['aa', undefined, 'cc', 'dd']);
});

test('the newest value is always there, whatever it weighs, and no key gives another value', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(20))), (puts) => {
      const kept = shelf<number>(30, (weight) => weight);
      const truth = new Map<string, number>();
      for (const [key, value] of puts) {
        expect(kept.put(key, value)).toBe(value);
        truth.set(key, value);
        expect(kept.get(key)).toBe(value);
        for (const [one, expected] of truth) expect([undefined, expected]).toContain(kept.get(one));
      }
    }),
  );
});
