import type { Culture, Words } from '../parts/culture.ts';

/** What a card does besides paying or not; the page and the README list them. */
export type Quirk =
  | 'notice-late'
  | 'notice-lost'
  | 'notice-repeated'
  | 'fail-after-pay'
  | 'fail-then-pay'
  | 'paid-twice'
  | 'paid-past-expiry'
  | 'status-hangs'
  | 'status-500'
  | 'takes-less'
  | 'takes-more'
  | 'takes-roubles'
  | 'returns-by-post'
  | 'only-held'
  | 'held-more';

export type Card = {
  readonly number: string;
  readonly brand: 'Visa' | 'MasterCard';
  readonly threeDs: boolean;
  /** 0 is success, else the bank's reason code (reference C4). */
  readonly code: number;
  readonly quirk: Quirk | null;
  readonly says: Words;
};

const card = (number: string, threeDs: boolean, code: number, quirk: Quirk | null, kk: string, ru: string, en: string): Card => ({
  number,
  brand: number.startsWith('4') ? 'Visa' : 'MasterCard',
  threeDs,
  code,
  quirk,
  says: { kk, ru, en },
});

export const cards: readonly Card[] = [
  card(
    '4242424242424242',
    true,
    0,
    null,
    'өтеді, 3-D Secure коды сұралады',
    'проходит, спросит код 3-D Secure',
    'succeeds, asks a 3-D Secure code',
  ),
  card(
    '5555555555554444',
    true,
    0,
    null,
    'өтеді, 3-D Secure коды сұралады',
    'проходит, спросит код 3-D Secure',
    'succeeds, asks a 3-D Secure code',
  ),
  card('4000000000003055', false, 0, null, 'кодсыз өтеді', 'проходит без кода', 'succeeds without a code'),
  card('5205000000003055', false, 0, null, 'кодсыз өтеді', 'проходит без кода', 'succeeds without a code'),
  card(
    '4012888888881881',
    true,
    5051,
    null,
    'кодтан кейін: қаражат жеткіліксіз',
    'после кода: недостаточно средств',
    'after the code: insufficient funds',
  ),
  card(
    '5105105105105100',
    true,
    5051,
    null,
    'кодтан кейін: қаражат жеткіліксіз',
    'после кода: недостаточно средств',
    'after the code: insufficient funds',
  ),
  card('4000056655665556', false, 5051, null, 'қаражат жеткіліксіз', 'недостаточно средств', 'insufficient funds'),
  card('5404000000000043', false, 5051, null, 'қаражат жеткіліксіз', 'недостаточно средств', 'insufficient funds'),
  card('4111000000002012', false, 5005, null, 'банк бас тартады', 'банк отказывает', 'refused by the issuer'),
  card('4111000000002020', false, 5054, null, 'картаның мерзімі өткен', 'карта просрочена', 'expired card'),
  card('4111000000002038', false, 5082, null, 'CVV қате', 'неверный CVV', 'wrong CVV'),
  card('4111000000002046', false, 5041, null, 'карта жоғалған', 'карта утеряна', 'lost card'),
  card('4111000000002053', false, 5034, null, 'алаяқтық күдігі', 'подозрение на мошенничество', 'suspected fraud'),
  card('4111000000002061', false, 5091, null, 'банк қолжетімсіз', 'банк недоступен', 'issuer unavailable'),
  card('4111000000002079', false, 5065, null, 'лимит асқан', 'превышен лимит', 'limit exceeded'),
  card('4111000000002087', true, 5206, null, '3-D Secure өтпейді', '3-D Secure не проходит', '3-D Secure fails'),
  card('4111000000001014', false, 0, 'notice-late', 'хабарлама кешігеді', 'уведомление опаздывает', 'the notice is late'),
  card('4111000000001022', false, 0, 'notice-lost', 'хабарлама келмейді', 'уведомление теряется', 'the notice is lost'),
  card('4111000000001030', false, 0, 'notice-repeated', 'бес хабарлама қатар келеді', 'пять уведомлений сразу', 'five notices at once'),
  card(
    '4111000000001048',
    false,
    0,
    'fail-after-pay',
    'бас тарту хабарламасы төлемнен кейін келеді',
    'отказ приходит после оплаты',
    'the decline arrives after the payment',
  ),
  card(
    '4111000000001055',
    false,
    0,
    'fail-then-pay',
    'алдымен бас тарту, кейін төлем',
    'сначала отказ, потом оплата',
    'declined first, paid then',
  ),
  card(
    '4111000000001063',
    false,
    0,
    'paid-twice',
    'бір тапсырыс екі рет төленеді',
    'один заказ оплачивается дважды',
    'one order is paid twice',
  ),
  card(
    '4111000000001071',
    false,
    0,
    'paid-past-expiry',
    'мерзімі өткен тапсырыс та төленеді',
    'проходит и по истёкшему заказу',
    'pays an expired order too',
  ),
  card(
    '4111000000001089',
    false,
    0,
    'status-hangs',
    'күй сұрауы екі рет жауапсыз',
    'запрос статуса дважды без ответа',
    'status hangs twice',
  ),
  card('4111000000001097', false, 0, 'status-500', 'күй сұрауына екі рет 500', 'на запрос статуса дважды 500', 'status answers 500 twice'),
  card('4111000000001105', false, 0, 'takes-less', '1 теңгеге кем алады', 'берёт на 1 тенге меньше', 'takes 1 tenge less'),
  card('4111000000001113', false, 0, 'takes-more', '1 000 теңгеге артық алады', 'берёт на 1 000 тенге больше', 'takes 1,000 tenge more'),
  card('4111000000001121', false, 0, 'takes-roubles', 'басқа валютамен алады', 'берёт в другой валюте', 'takes another currency'),
  card(
    '4111000000001139',
    false,
    0,
    'returns-by-post',
    'сайтқа POST арқылы қайтарады',
    'возвращает на сайт через POST',
    'returns to the shop by POST',
  ),
  card('4111000000001147', false, 0, 'only-held', 'сома тек бұғатталады', 'сумма только блокируется', 'only holds the sum'),
  card(
    '4111000000001154',
    false,
    0,
    'held-more',
    '1 000 теңгеге артық сома бұғатталады',
    'блокируется на 1 000 тенге больше',
    'holds 1,000 tenge more',
  ),
];

export const cardOf = (number: string): Card | null => cards.find((one) => one.number === number) ?? null;

/** Why a card was declined, as the bank tells the payer. */
export const reasons: Readonly<Record<number, Words & { name: string }>> = {
  3001: {
    name: 'InvalidInvoice',
    kk: 'Дүкен бұл тапсырысты танымады',
    ru: 'Магазин не узнал этот заказ',
    en: 'The shop does not know this order',
  },
  3002: {
    name: 'InvalidAccount',
    kk: 'Дүкен төлеушіні танымады',
    ru: 'Магазин не узнал плательщика',
    en: 'The shop does not know the payer',
  },
  3003: { name: 'InvalidAmount', kk: 'Дүкен соманы қабылдамады', ru: 'Магазин не принял сумму', en: 'The shop refused the sum' },
  3004: { name: 'OrderExpired', kk: 'Тапсырыстың мерзімі өтті', ru: 'Срок заказа истёк', en: 'The order has expired' },
  3005: { name: 'RefusedByShop', kk: 'Дүкен төлемнен бас тартты', ru: 'Магазин отказался от оплаты', en: 'The shop refused the payment' },
  3006: { name: 'ShopUnavailable', kk: 'Дүкен жауап бермеді', ru: 'Магазин не ответил', en: 'The shop did not answer' },
  3007: { name: 'ShopAnswerInvalid', kk: 'Дүкеннің жауабы түсініксіз', ru: 'Ответ магазина непонятен', en: 'The shop answered unclearly' },
  5005: {
    name: 'DoNotHonor',
    kk: 'Картаны шығарған банк бас тартты',
    ru: 'Банк, выпустивший карту, отказал',
    en: 'The issuing bank refused',
  },
  5014: { name: 'InvalidCardNumber', kk: 'Мұндай карта жоқ', ru: 'Такой карты нет', en: 'There is no such card' },
  5034: {
    name: 'SuspectedFraud',
    kk: 'Банк төлемді күдікті деп санады',
    ru: 'Банк счёл платёж подозрительным',
    en: 'The bank found the payment suspicious',
  },
  5041: { name: 'LostCard', kk: 'Карта жоғалған деп белгіленген', ru: 'Карта отмечена как утерянная', en: 'The card is reported lost' },
  5051: {
    name: 'InsufficientFunds',
    kk: 'Картадағы қаражат жеткіліксіз',
    ru: 'На карте недостаточно средств',
    en: 'Insufficient funds on the card',
  },
  5054: { name: 'ExpiredCard', kk: 'Картаның мерзімі өткен', ru: 'Срок действия карты истёк', en: 'The card has expired' },
  5065: {
    name: 'ExceedWithdrawalFrequency',
    kk: 'Карта лимиті асып кетті',
    ru: 'Превышен лимит по карте',
    en: 'The card limit is exceeded',
  },
  5082: { name: 'IncorrectCVV', kk: 'CVV коды қате', ru: 'Неверный код CVV', en: 'Wrong CVV code' },
  5091: {
    name: 'IssuerUnavailable',
    kk: 'Картаны шығарған банк қолжетімсіз',
    ru: 'Банк, выпустивший карту, недоступен',
    en: 'The issuing bank is unavailable',
  },
  5206: {
    name: 'AuthenticationFailed',
    kk: '3-D Secure тексеруі өтпеді',
    ru: 'Проверка 3-D Secure не пройдена',
    en: '3-D Secure was not passed',
  },
};

export const reasonText = (code: number, culture: Culture): string => (reasons[code] ?? reasons[5005]!)[culture];
