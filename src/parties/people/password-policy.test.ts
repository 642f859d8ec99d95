import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNewPassword, passwordText } from './password-policy.ts';

const refusalOf = (typed: string, email = 'aigul@example.kz') => {
  const read = parseNewPassword(typed, email);
  return read.ok ? null : read.refusal;
};

test.each(['тоғыз әріп', 'correct horse battery', 'Сегіз серінің аты', 'kөкпар-2026-алаң', 'ж7Zq!mW2vL'])('%s is taken', (typed) => {
  expect(refusalOf(typed)).toBeNull();
});

test('no kinds of characters are asked: ten plain letters are enough when they are no first guess', () => {
  expect(refusalOf('қарлығаштар')).toBeNull();
});

describe('first guesses are refused', () => {
  test.each([
    '1234567890',
    'qwertyuiop',
    'qwerty12345',
    '1qaz2wsx3edc',
    'password123',
    'пароль12345',
    'йцукенгшщз',
    'qazaqstan2026',
    'Мұғалім2026',
    'smartustaz1',
    'aaaaaaaaaaaa',
    '87012345678',
    '+7 701 234 56 78',
    '580101300008',
    '01.01.1958',
    '1234554321',
  ])('%s', (typed) => {
    expect(refusalOf(typed)).toBe('too-common');
  });
});

test('length is counted in letters, not bytes, from 10 to 200', () => {
  expect(refusalOf('құпия-сөз')).toBe('too-short');
  expect(refusalOf('🐎🐪🐑🐐🦅🐺🦊🐻🌾')).toBe('too-short');
  expect(refusalOf('бұл '.repeat(51))).toBe('too-long');
});

test('the address itself and its mailbox with an end of digits are refused', () => {
  expect(refusalOf('aigul@example.kz')).toBe('like-email');
  expect(refusalOf('serikbaev2026', 'serikbaev@example.kz')).toBe('like-email');
  expect(refusalOf('1111222!!aa..', '111222@example.kz')).toBeNull();
});

test('the same password typed as composed or decomposed letters is one password', () => {
  expect(passwordText('Айгүл-й'.normalize('NFD'))).toBe(passwordText('Айгүл-й'));
});

test('anything at all is answered, never thrown', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (typed, email) => typeof parseNewPassword(typed, email).ok === 'boolean'));
});

const list = '../shared/data/passwords/common-passwords-10k.txt';
test.skipIf(!existsSync(list))('the best known passwords of ten letters and more are refused (skipped without the list)', () => {
  const known = readFileSync(list, 'utf8')
    .split('\n')
    .filter((word) => word.length >= 10);
  const refused = known.filter((word) => refusalOf(word) === 'too-common');
  expect(known.slice(0, 12).filter((word) => !refused.includes(word)).length).toBeLessThanOrEqual(2);
  expect(refused.length / known.length).toBeGreaterThan(0.4);
});
