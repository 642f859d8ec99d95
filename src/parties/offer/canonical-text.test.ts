import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalVersion, versionHash } from './canonical-text.ts';

const texts = { kk: 'Оферта\n', ru: 'Оферта\n', en: 'Offer\n' };

test('the hash is the SHA-256 of the text that is offered for download', () => {
  const whole = canonicalVersion('offer', 'kk', texts);
  expect(whole).toBe('document: offer\nbinding: kk\n=== kk\nОферта\n=== ru\nОферта\n=== en\nOffer\n');
  expect(versionHash('offer', 'kk', texts)).toBe(createHash('sha256').update(whole).digest('hex'));
});

test('kind, binding language and every text change the hash', () => {
  const hashes = [
    versionHash('offer', 'kk', texts),
    versionHash('consent', 'kk', texts),
    versionHash('offer', 'ru', texts),
    versionHash('offer', 'kk', { ...texts, en: 'Offer.\n' }),
  ];
  expect(new Set(hashes).size).toBe(4);
});
