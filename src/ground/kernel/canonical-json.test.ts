import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Plain } from './canonical-json.ts';

test('the example of RFC 8785 in the order of its keys, with nothing escaped that need not be', () => {
  const value = {
    literals: [null, true, false],
    string: '€$\u000f\nA\'B"\\\\"/',
    қ: 1,
    '€': 'Euro',
    '\r': 'CR',
    '1': 'One',
    '😀': 'Smile',
  };
  expect(canonicalJson(value)).toBe(
    '{"\\r":"CR","1":"One","literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/","қ":1,"€":"Euro","😀":"Smile"}',
  );
});

test('the order in which an object was built leaves no trace, and reading gives the same value back', () => {
  const word = fc.string({ unit: 'grapheme' });
  const leaf = fc.oneof(fc.boolean(), fc.constant(null), fc.maxSafeInteger(), word);
  const value = fc.oneof(leaf, fc.array(leaf), fc.dictionary(word, leaf));
  fc.assert(
    fc.property(fc.dictionary(word, value), (object) => {
      const turned = Object.fromEntries(Object.entries(object).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson(object));
      expect(canonicalJson(JSON.parse(canonicalJson(object)) as Plain)).toBe(canonicalJson(object));
    }),
    { numRuns: 200 },
  );
});

test.each([[1.5], [2 ** 53], [Number.NaN], ['\ud800'], [undefined]])('%j has no canonical form', (value) =>
  expect(() => canonicalJson({ value: value as Plain })).toThrow('canonical form'),
);
