import { expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { parseLegalText } from './parse-legal-text.ts';
import { decidePublication } from './publication.ts';
import type { VersionDates } from './version-life.ts';

const tree = (text: string) => expectOk(parseLegalText(text));
const text = tree('Оферта\n1. Жалпы\n1.1. Мәтін.\n1.2. Мәтін.');
const draft = { binding: 'kk', summarised: true, texts: { kk: text, ru: text, en: text } } as const;
const now = new Date('2026-11-01T12:00:00+05:00');
const first: VersionDates = { no: 1, publishedAt: new Date('2026-01-01'), effectiveFrom: new Date('2026-01-01'), withdrawnAt: null };

test('the first version takes effect at once, an amendment after three civil days', () => {
  expect(decidePublication(draft, [], now, null)).toMatchObject({ ok: true, value: { no: 1, effectiveFrom: now } });
  expect(decidePublication(draft, [first], now, null)).toMatchObject({
    ok: true,
    value: { no: 2, publishedAt: now, effectiveFrom: new Date('2026-11-05T00:00:00+05:00') },
  });
});

test('an earlier day is refused and the earliest is named', () => {
  const wanted = new Date('2026-11-04T23:59:59.999+05:00');
  const earliest = new Date('2026-11-05T00:00:00+05:00');
  expect(decidePublication(draft, [first], now, wanted)).toEqual({ ok: false, refusal: { kind: 'notice-too-short', earliest } });
  expect(decidePublication(draft, [first], now, earliest)).toMatchObject({ ok: true });
});

test('a version cannot take effect before one already scheduled', () => {
  const scheduled = { no: 2, publishedAt: now, effectiveFrom: new Date('2026-12-01'), withdrawnAt: null };
  const refusal = { kind: 'before-another-version', no: 2, effectiveFrom: scheduled.effectiveFrom };
  expect(decidePublication(draft, [first, scheduled], now, null)).toEqual({ ok: false, refusal });
  expect(decidePublication(draft, [first, { ...scheduled, withdrawnAt: now }], now, null)).toMatchObject({ value: { no: 3 } });
});

test('all three languages must be there and say the same numbers', () => {
  const { ru: _, ...texts } = draft.texts;
  expect(decidePublication({ ...draft, texts }, [], now, null)).toMatchObject({ refusal: { kind: 'missing-language', locale: 'ru' } });
  const shorter = tree('Offer\n1. General\n1.1. Text.');
  expect(decidePublication({ ...draft, texts: { ...draft.texts, en: shorter } }, [], now, null)).toMatchObject({
    refusal: { kind: 'numbering-differs', locale: 'en', number: '1.2' },
  });
  const longer = tree('Offer\n1. General\n1.1. Text.\n1.1.1. More.\n1.2. Text.');
  expect(decidePublication({ ...draft, texts: { ...draft.texts, ru: longer } }, [], now, null)).toMatchObject({
    refusal: { kind: 'numbering-differs', locale: 'ru', number: '1.1.1' },
  });
});

test('a draft without names and plain words is refused', () => {
  expect(decidePublication({ ...draft, summarised: false }, [], now, null)).toMatchObject({ refusal: { kind: 'missing-summary' } });
});

test('a text with an unfilled placeholder is refused', () => {
  const ru = tree('Оферта\n1. Общее\n1.1. {provider.name}.\n1.2. Текст.');
  const made = decidePublication({ ...draft, texts: { ...draft.texts, ru } }, [], now, null);
  expect(made).toMatchObject({ refusal: { kind: 'unfilled-placeholder', locale: 'ru', name: 'provider.name' } });
});
