import { expect, test } from 'vitest';
import { openStep } from './checkout-step.ts';

const ready = { consentGiven: true, cardFilled: true, documentsAsked: false, wanted: null };

test('a part behind an unfinished one never opens, whatever the address says', () => {
  expect(openStep(ready)).toBe('pay');
  expect(openStep({ ...ready, wanted: 'card' })).toBe('card');
  expect(openStep({ ...ready, cardFilled: false, wanted: 'pay' })).toBe('card');
  expect(openStep({ ...ready, consentGiven: false, wanted: 'card' })).toBe('consent');
});

test('a document that changed materially stands in the card’s place, after the consent and before paying', () => {
  expect(openStep({ ...ready, documentsAsked: true, wanted: 'pay' })).toBe('card');
  expect(openStep({ ...ready, documentsAsked: true, consentGiven: false })).toBe('consent');
});
