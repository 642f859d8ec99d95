import { expect, test } from 'vitest';
import { readerOf, shownActor, shownFacts, type Reader } from './reader.ts';

const readers: readonly Reader[] = ['staff', 'person', 'organisation'];

test('a customer is a person or an organisation; staff read for themselves, whoever the customer is', () => {
  for (const customerKind of ['individual', 'legal-entity'] as const) expect(readerOf({ customerKind }, 'staff')).toBe('staff');
  expect(readerOf({ customerKind: 'individual' }, 'customer')).toBe('person');
  expect(readerOf({ customerKind: 'legal-entity' }, 'customer')).toBe('organisation');
});

test('no customer reads who of staff acted, and no organisation which person', () => {
  const shown = (kind: string) => readers.map((reader) => shownActor({ kind, id: '1' }, reader).id ?? null);
  expect([shown('staff'), shown('person'), shown('gateway')]).toEqual([
    ['1', null, null],
    ['1', '1', null],
    ['1', '1', '1'],
  ]);
  expect(shownActor({ kind: 'system', id: null }, 'staff')).toEqual({ kind: 'system' });
});

test('a step that a case against a learner brought tells the organisation no reason; any other does', () => {
  const cases = new Set(['case']);
  const step = { to: 'refunded', reason: 'violation', reference: 'case' };
  expect(readers.map((reader) => shownFacts(step, reader, cases))).toEqual([step, step, { to: 'refunded' }]);
  const other = { ...step, reference: 'АҚ-2026-000001' };
  expect(shownFacts(other, 'organisation', cases)).toEqual(other);
});
