import { expect, test } from 'vitest';
import { legalKinds } from '#offer';
import { materialFaults, mayAskAgain } from './material.ts';

const none = { kk: '', ru: '', en: '' };
const all = { kk: 'Себеп', ru: 'Причина', en: 'Reason' };

test('a ticked box wants a reason in every language, a reason wants the box', () => {
  expect(materialFaults({ ticked: false, reasons: none })).toEqual([]);
  expect(materialFaults({ ticked: true, reasons: all })).toEqual([]);
  expect(materialFaults({ ticked: true, reasons: { ...all, kk: '' } })).toEqual([{ field: 'reason-kk', fault: 'no-reason' }]);
  expect(materialFaults({ ticked: false, reasons: { ...none, en: 'Reason' } })).toEqual([{ field: 'asks-again', fault: 'not-ticked' }]);
});

test('neither the offer nor a first version asks again', () => {
  expect(legalKinds.filter((kind) => mayAskAgain(kind, 2))).toEqual(['privacy-policy', 'confidentiality-agreement', 'consent']);
  expect(legalKinds.some((kind) => mayAskAgain(kind, 1))).toBe(false);
});
