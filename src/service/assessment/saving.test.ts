import fc from 'fast-check';
import { expect, test } from 'vitest';
import { save, type Change, type SavedAnswer } from './saving.ts';

const at = (second: number): Date => new Date(Date.UTC(2026, 5, 1, 6, 0, second));
const text = (words: string) => ({ kind: 'text' as const, text: words });
const change = (seq: number, words: string, final = false): Change => ({ answer: text(words), seq, final });

test('a later change wins, a late older one is kept out, a repeated one is only confirmed', () => {
  const first = save(null, change(1, 'a'), at(0));
  expect(first).toEqual({ outcome: 'saved', kept: { answer: text('a'), seq: 1, savedAt: at(0) } });
  const third = save(first.kept, change(3, 'c'), at(1));
  expect(third.outcome).toBe('saved');
  expect(save(third.kept, change(2, 'b'), at(2))).toEqual({ outcome: 'older', kept: third.kept });
  expect(save(third.kept, change(3, 'c'), at(2))).toEqual({ outcome: 'repeated', kept: third.kept });
  expect(save(third.kept, change(3, 'from another tab'), at(2)).outcome).toBe('older');
});

test('a posted form is the latest word, whatever other pages saved meanwhile', () => {
  const stored: SavedAnswer = { answer: text('other tab'), seq: 9, savedAt: at(0) };
  expect(save(stored, change(2, 'form', true), at(1)).kept).toEqual({ answer: text('form'), seq: 10, savedAt: at(1) });
});

test('an answer can be taken back', () => {
  const stored: SavedAnswer = { answer: text('a'), seq: 1, savedAt: at(0) };
  expect(save(stored, { answer: null, seq: 2, final: false }, at(1)).kept.answer).toBeNull();
});

test('the receipt never goes back in time, though the clock may', () => {
  const stored: SavedAnswer = { answer: text('a'), seq: 1, savedAt: at(30) };
  expect(save(stored, change(2, 'b'), at(0)).kept.savedAt).toEqual(at(30));
});

test('whatever the network does to the order and number of arrivals, the last change of the page stands', () => {
  const arrivals = fc
    .integer({ min: 1, max: 8 })
    .chain((count) => fc.tuple(fc.constant(count), fc.array(fc.integer({ min: 1, max: count }), { maxLength: 20 })));
  fc.assert(
    fc.property(arrivals, ([count, replayed]) => {
      let kept: SavedAnswer | null = null;
      for (const seq of [...replayed, count, ...replayed]) kept = save(kept, change(seq, `change ${seq}`), at(0)).kept;
      expect(kept).toMatchObject({ answer: text(`change ${count}`), seq: count });
    }),
  );
});
