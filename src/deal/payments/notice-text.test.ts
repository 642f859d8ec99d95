import { expect, test } from 'vitest';
import { withoutSecrets } from './notice-text.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const FORM = 'application/x-www-form-urlencoded';

test('what charges a card or proves a notice is never told, however the bank spells and nests it; the rest is', () => {
  const tiptop = '{"TransactionId":1,"Name":"A B","Token":"tk","CardLastFour":"4242"}';
  expect(withoutSecrets(tiptop, JSON_TYPE)).toBe('{"TransactionId":1,"Name":"A B","CardLastFour":"4242"}');
  const epay =
    '{"id":"x","cardId":"c","card_id":2,"secret_hash":"s","secureDetails":{"CardID":"c","ok":true},"list":[{"TOKEN":1}],"\\u0074oken":3}';
  expect(withoutSecrets(epay, JSON_TYPE)).toBe('{"id":"x","secureDetails":{"ok":true},"list":[{}]}');
  expect(withoutSecrets('Amount=10.00&Token=tk&%54oken=2&Name=A+B', FORM)).toBe('Amount=10.00&Name=A+B');
});

test('a body is read by what it is and not by what it says it is; what cannot be read is not told', () => {
  expect(withoutSecrets('{"id":1,"cardId":"c"}', 'text/plain')).toBe('{"id":1}');
  for (const [body, type] of [
    ['{"Token":"tk"', JSON_TYPE],
    ['{"Token":"tk"', FORM],
    ['["Token"]', FORM],
    ['Token=tk', JSON_TYPE],
    ['tk', FORM],
    ['', ''],
  ])
    expect([body, withoutSecrets(body!, type!)]).toEqual([body, null]);
});
