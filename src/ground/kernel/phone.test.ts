import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectOk } from './result.ts';
import { parsePhone, phoneMasked, phoneText } from './phone.ts';

test.each([
  '8 701 234 56 78',
  '+7 (701) 234-56-78',
  '7012345678',
  '77012345678',
  '+77012345678',
  ' 8(701)2345678 ',
  '8\u00a0701\u00a0234\u00a056\u00a078',
  '8\u2011701\u2011234\u201156\u201178',
])('%s becomes +77012345678', (typed) => {
  expect(parsePhone(typed)).toEqual({ ok: true, value: '+77012345678' });
});

test('a school landline of Kazakhstan is taken', () => {
  expect(parsePhone('8 (7172) 12-34-56')).toEqual({ ok: true, value: '+77172123456' });
});

test.each([
  ['+7 912 345 67 89', 'not-kazakhstan'],
  ['+998 90 123 45 67', 'not-kazakhstan'],
  ['8 701 234 56', 'not-a-phone'],
  ['8 701 234 56 789', 'not-a-phone'],
  ['мобильный', 'not-a-phone'],
  ['', 'not-a-phone'],
  ['+'.repeat(500), 'not-a-phone'],
])('%s is refused as %s', (typed, refusal) => {
  expect(parsePhone(typed)).toEqual({ ok: false, refusal });
});

test('a number is shown in groups and masked to its last two digits', () => {
  const phone = expectOk(parsePhone('87012345678'));
  expect(phoneText(phone)).toBe('+7 701 234 56 78');
  expect(phoneMasked(phone)).toBe('+7 7•• ••• •• 78');
});

test('what is taken is taken again from its shown form, and is always +77 and nine digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^7[0-9]{9}$/), (digits) => {
      const phone = parsePhone(`8${digits}`);
      if (!phone.ok) return;
      expect(phone.value).toMatch(/^\+77\d{9}$/);
      expect(parsePhone(phoneText(phone.value))).toEqual(phone);
    }),
  );
});

test('anything at all is answered, never thrown', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof parsePhone(text).ok === 'boolean'));
});
