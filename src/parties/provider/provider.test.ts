import { expect, test } from 'vitest';
import { exampleParticulars } from './example-provider.ts';
import { parseIik } from './provider.ts';

test('an account number is taken with spaces and in small letters', () => {
  expect(parseIik('kz86 125k zt50 0410 0100')).toBe('KZ86125KZT5004100100');
});

test.each(['KZ87125KZT5004100100', 'KZ86125KZT500410010', 'DE86125KZT5004100100', ''])('%s is no account number', (text) => {
  expect(parseIik(text)).toBeNull();
});

test('the example fund is complete in three languages', () => {
  const { name, address, bank, signer } = exampleParticulars;
  for (const text of [name, address, bank.name, signer.position]) expect(Object.values(text).every(Boolean)).toBe(true);
});
