import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardFieldNames, cardValues, parseCard, type CardContext } from './card.ts';
import { parseEmail, emailMasked } from './email.ts';
import { codeTyped, newCode, newFlowNumber } from './one-time-code.ts';
import { fullName, oddWords, parseNamePart } from './person-name.ts';
import { cardContext, typedCard } from './testing/typed-card.ts';
import { positions, workplaceTypes } from './workplace.ts';
import { expectOk } from '#kernel/result.ts';
import { systemRandom } from '#kernel/random.ts';
import type { Iin } from '#kernel/iin.ts';

const now = new Date('2026-11-22T07:00:00Z');
const faultsOf = (changes: Parameters<typeof typedCard>[0], context: Partial<CardContext> = {}) => {
  const read = parseCard(typedCard(changes), { ...cardContext(now), ...context });
  return read.ok ? [] : read.refusal.map((one) => `${one.field} ${one.fault}`);
};

test('a filled-in form becomes a card: digits tidied, phone in E.164, names as written', () => {
  expect(expectOk(parseCard(typedCard({ surname: ' Әл-Фараби ', given: 'Мұхаммед  Әлі' }), cardContext(now)))).toEqual({
    surname: 'Әл-Фараби',
    name: 'Мұхаммед Әлі',
    patronymic: null,
    iin: '580101300008',
    phone: '+77012345678',
    address: { regionCode: '610000000', districtCode: '615200000', settlementCode: null, settlementText: 'Қарабұлақ ауылы' },
    workplaceType: 'general-school',
    workplaceOther: null,
    position: 'teacher',
    positionOther: null,
    years: 12,
  });
});

test('an empty form names every field that is missing, once', () => {
  const read = parseCard(cardValues({ text: () => '' }), cardContext(now));
  expect(read.ok ? [] : read.refusal.map((one) => one.field)).toEqual([
    'surname',
    'given',
    'iin',
    'phone',
    'region',
    'district',
    'settlement-text',
    'workplace',
    'position',
    'years',
  ]);
});

describe('the IIN', () => {
  test.each([
    ['580101300007', 'iin bad-check-digit'],
    ['58010130000', 'iin not-12-digits'],
    ['260140000005', 'iin bin'],
    ['900101100004', 'iin age'],
    ['900101000008', 'iin bad-century'],
    ['850229400008', 'iin bad-birth-date'],
  ])('%s: %s', (iin, fault) => {
    expect(faultsOf({ iin })).toEqual([fault]);
  });

  test('somebody of 17 is too young, the day they are 18 they are not', () => {
    const iin = '000229600004';
    expect(faultsOf({ iin }, { now: new Date('2018-02-28T18:59:59Z') })).toEqual(['iin too-young']);
    expect(faultsOf({ iin }, { now: new Date('2018-02-28T19:00:00Z') })).toEqual([]);
  });

  test('left empty it stays as it was; without a kept one it is asked; with an exception it may be missing', () => {
    expect(expectOk(parseCard(typedCard({ iin: '' }), { ...cardContext(now), savedIin: '610209300003' as Iin })).iin).toBe('610209300003');
    expect(faultsOf({ iin: '' })).toEqual(['iin empty']);
    expect(expectOk(parseCard(typedCard({ iin: '' }), { ...cardContext(now), withoutIin: true })).iin).toBeNull();
  });
});

describe('the address', () => {
  test('in Astana the district is a part of the city and no settlement is asked or kept', () => {
    const read = expectOk(parseCard(typedCard({ region: '710000000', district: '711210000' }), cardContext(now)));
    expect(read.address).toEqual({ regionCode: '710000000', districtCode: '711210000', settlementCode: null, settlementText: null });
  });
  test('a district of another region is refused', () => {
    expect(faultsOf({ district: '101000000' })).toEqual(['district empty']);
  });
  test('a settlement is taken from the district’s list, else in own words', () => {
    const settlements = ['615240100'];
    const chosen = expectOk(parseCard(typedCard({ settlement: '615240100', 'settlement-text': '' }), { ...cardContext(now), settlements }));
    expect(chosen.address).toMatchObject({ settlementCode: '615240100', settlementText: null });
    const own = expectOk(parseCard(typedCard({ settlement: '101010000' }), { ...cardContext(now), settlements }));
    expect(own.address).toMatchObject({ settlementCode: null, settlementText: 'Қарабұлақ ауылы' });
    expect(faultsOf({ settlement: '', 'settlement-text': '' }, { settlements })).toEqual(['settlement empty']);
  });
});

test('“other” asks for own words, and only then', () => {
  expect(faultsOf({ workplace: 'other', position: 'other' })).toEqual(['workplace-other empty', 'position-other empty']);
  expect(faultsOf({ workplace: 'other', 'workplace-other': 'Мұражай', position: 'other', 'position-other': 'Гид' })).toEqual([]);
  expect(expectOk(parseCard(typedCard({ 'workplace-other': 'Мұражай' }), cardContext(now))).workplaceOther).toBeNull();
});

test('years of service are whole, from 0 to 70', () => {
  expect(['0', '70', ' 5 '].map((years) => faultsOf({ years }))).toEqual([[], [], []]);
  expect(['71', '-1', '1.5', 'он', '1e1'].map((years) => faultsOf({ years }))).toEqual(Array(5).fill(['years not-years']));
});

test('dictionaries are complete in three languages', () => {
  for (const one of [...Object.values(workplaceTypes), ...Object.values(positions)]) {
    expect(one.kk && one.ru && one.en).toBeTruthy();
  }
});

test('anything at all in the fields is answered, never thrown', () => {
  const anything = fc.record(Object.fromEntries(cardFieldNames.map((name) => [name, fc.string()])));
  fc.assert(fc.property(anything, (values) => typeof parseCard(values as never, cardContext(now)).ok === 'boolean'));
});

describe('names', () => {
  test.each(['Әл-Фараби', "О'Коннор", 'Сәкен ұлы', 'Nguyễn', 'Айша', 'Ж. Қ.'])('%s is a name', (name) => {
    expect(parseNamePart(name)).toEqual({ ok: true, value: name });
  });
  test.each(['Айгүл1', '<b>', '—', '...', 'a@b'])('%s is not', (name) => {
    expect(parseNamePart(name).ok).toBe(false);
  });
  test('letters of another alphabet are shown inside their word, and the name stays as written', () => {
    expect(oddWords('Үлгiбаева', 'Айгүл', null)).toEqual([
      {
        word: 'Үлгiбаева',
        stretches: [
          { text: 'Үлг', foreign: false },
          { text: 'i', foreign: true },
          { text: 'баева', foreign: false },
        ],
      },
    ]);
    expect(oddWords('ԥуезов').map((one) => one.word)).toEqual(['ԥуезов']);
    expect(oddWords('Smith', 'Әсел')).toEqual([]);
    expect(parseNamePart('Үлгiбаева')).toEqual({ ok: true, value: 'Үлгiбаева' });
  });
  test('a full name goes surname first', () => {
    expect(fullName({ surname: 'Үлгібаева', name: 'Айгүл', patronymic: null })).toBe('Үлгібаева Айгүл');
  });
});

describe('email addresses', () => {
  test('one mailbox is one address: spaces and capitals are tidied, a Kazakh domain goes to its ASCII form', () => {
    expect(parseEmail(' Aigul@Example.KZ ')).toEqual({ ok: true, value: 'aigul@example.kz' });
    expect(parseEmail('a@почта.қаз')).toMatchObject({ ok: true });
    expect(emailMasked(expectOk(parseEmail('aigul@example.kz')))).toBe('a•••@example.kz');
  });
  test.each([
    '',
    'a',
    '@b.kz',
    'a@',
    'a@b',
    'a..b@c.kz',
    'айгүл@mail.kz',
    'a@b@c.kz ,x@y.kz',
    'a@1.2.3.4',
    `${'a'.repeat(65)}@b.kz`,
    'a@b.kz\r\nBcc: c@d.kz',
  ])('%s is refused', (text) => {
    expect(parseEmail(text).ok).toBe(false);
  });
});

describe('codes', () => {
  test('a code is six digits; a space or dash in the middle is taken', () => {
    expect(newCode(systemRandom)).toMatch(/^\d{6}$/);
    expect([' 482 913 ', '482-913'].map(codeTyped)).toEqual(['482913', '482913']);
    expect(['48291', '4829133', '٤٨٢٩١٣', ''].map(codeTyped)).toEqual([null, null, null, null]);
  });
  test('a flow number is a random UUID', () => {
    expect(newFlowNumber(systemRandom)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
