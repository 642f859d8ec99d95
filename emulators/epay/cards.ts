import type { Culture, Words } from '../parts/culture.ts';
import type { CardLine } from '../parts/page.html.ts';

/** What a card does besides paying or not; the page and the README list them. */
export type Quirk =
  | 'callback-late'
  | 'callback-lost'
  | 'callback-repeated'
  | 'callback-forged'
  | 'callback-wrong-sum'
  | 'in-progress'
  | 'no-answer-then-charge'
  | 'strange-status'
  | 'takes-less'
  | 'takes-more'
  | 'takes-roubles'
  | 'only-held'
  | 'held-more'
  | 'status-hangs'
  | 'status-500'
  | 'paid-past-expiry';

export type Card = CardLine & {
  readonly brand: 'Visa' | 'MasterCard' | 'American Express';
  readonly threeDs: boolean;
  readonly quirk: Quirk | null;
};

type Kind = Pick<Card, 'threeDs' | 'code' | 'quirk'>;
const brandOf = (number: string): Card['brand'] =>
  number.startsWith('4') ? 'Visa' : number.startsWith('5') ? 'MasterCard' : 'American Express';
const card = (number: string, kind: Kind, kk: string, ru: string, en: string): Card => ({
  number,
  brand: brandOf(number),
  ...kind,
  says: { kk, ru, en },
});

const asked: Kind = { threeDs: true, code: 0, quirk: null };
const plain: Kind = { threeDs: false, code: 0, quirk: null };
const declined = (code: number): Kind => ({ threeDs: false, code, quirk: null });
const quirky = (quirk: Quirk): Kind => ({ threeDs: false, code: 0, quirk });

/** The first five are the bank's own (reference A9); the others are this test bank's. */
export const cards: readonly Card[] = [
  card(
    '4405639704015096',
    asked,
    'өтеді, 3-D Secure коды сұралады',
    'проходит, спросит код 3-D Secure',
    'succeeds, asks a 3-D Secure code',
  ),
  card('5522042705066736', plain, 'кодсыз өтеді', 'проходит без кода', 'succeeds without a code'),
  card('377514500004820', asked, 'өтеді, 3-D Secure коды сұралады', 'проходит, спросит код 3-D Secure', 'succeeds, asks a 3-D Secure code'),
  card('4003032704547597', declined(465), 'бұғатталған карта', 'заблокированная карта', 'a blocked card'),
  card('5578342710750560', declined(465), 'бұғатталған карта', 'заблокированная карта', 'a blocked card'),
  card('4405639700000019', declined(484), 'қаражат жеткіліксіз', 'недостаточно средств', 'insufficient funds'),
  card('4405639700000027', declined(486), 'лимит асып кетті', 'превышен лимит', 'over the limit'),
  card('4405639700000035', declined(478), 'мерзімі өткен', 'срок истёк', 'expired'),
  card('4405639700000043', declined(455), '3-D Secure өтпеді', 'не прошла 3-D Secure', '3-D Secure failed'),
  card('4405639700000050', declined(494), 'картаны шығарған банк жауап бермейді', 'эмитент не отвечает', 'the issuer is down'),
  card('4405639700000068', quirky('callback-late'), 'дүкенге хабар кешігеді', 'магазин узнает с опозданием', 'the callback is late'),
  card('4405639700000076', quirky('callback-lost'), 'дүкенге хабар жетпейді', 'магазину не сообщат', 'the callback is lost'),
  card('4405639700000084', quirky('callback-repeated'), 'бес бірдей хабар', 'пять одинаковых сообщений', 'five callbacks at once'),
  card(
    '4405639700000092',
    quirky('callback-forged'),
    'құпиясы бөтен хабар',
    'сообщение с чужим секретом',
    'a callback with another secret',
  ),
  card(
    '4405639700000100',
    quirky('callback-wrong-sum'),
    'хабардағы сома басқа',
    'в сообщении другая сумма',
    'a callback that names another sum',
  ),
  card(
    '4405639700000118',
    quirky('in-progress'),
    'сұраққа үш рет «өңделуде» дейді',
    'на вопрос трижды «в обработке»',
    'three times "in progress" when asked',
  ),
  card(
    '4405639700000126',
    quirky('no-answer-then-charge'),
    'алдымен 454, кейін өтеді',
    'сначала 454, потом проходит',
    'first 454, then charged',
  ),
  card(
    '4405639700000209',
    quirky('strange-status'),
    'бейтаныс күй, кейін өтеді',
    'незнакомый статус, потом проходит',
    'an unheard-of status, then charged',
  ),
  card('4405639700000134', quirky('takes-less'), 'аз алады', 'возьмёт меньше', 'takes less'),
  card('4405639700000142', quirky('takes-more'), 'көп алады', 'возьмёт больше', 'takes more'),
  card('4405639700000159', quirky('takes-roubles'), 'басқа валютамен алады', 'возьмёт в другой валюте', 'takes another currency'),
  card('4405639700000167', quirky('only-held'), 'соманы тек ұстап тұрады', 'только удержит сумму', 'only holds the sum'),
  card('4405639700000217', quirky('held-more'), 'артық сома ұстап тұрады', 'удержит больше', 'holds more'),
  card(
    '4405639700000175',
    quirky('status-hangs'),
    'сұраққа екі рет жауап бермейді',
    'дважды не ответит на вопрос',
    'the question hangs, twice',
  ),
  card('4405639700000183', quirky('status-500'), 'сұраққа екі рет 500', 'дважды 500 на вопрос', 'the question is answered 500, twice'),
  card(
    '4405639700000191',
    quirky('paid-past-expiry'),
    'мерзімі өткен бетте де өтеді',
    'проходит и на просроченной странице',
    'pays an expired page too',
  ),
];

export const cardOf = (number: string): Card | null => cards.find((one) => one.number === number) ?? null;

const REASONS: Readonly<Record<number, Words>> = {
  465: { kk: 'Карта бұғатталған', ru: 'Карта заблокирована', en: 'The card is blocked' },
  484: { kk: 'Қаражат жеткіліксіз', ru: 'Недостаточно средств', en: 'Insufficient funds' },
  486: { kk: 'Карта лимиті асып кетті', ru: 'Превышен лимит карты', en: 'Over the limit of the card' },
  478: { kk: 'Картаның мерзімі өткен', ru: 'Срок карты истёк', en: 'The card has expired' },
  455: { kk: '3-D Secure тексеруі өтпеді', ru: 'Проверка 3-D Secure не прошла', en: '3-D Secure failed' },
  494: { kk: 'Картаны шығарған банк жауап бермейді', ru: 'Банк, выпустивший карту, не отвечает', en: 'The issuing bank does not answer' },
};
export const reasonText = (code: number, culture: Culture): string => (REASONS[code] ?? REASONS[494]!)[culture];
