import type { Messages } from '#kernel/locale.ts';
import type { ReleasedWhy } from './message.ts';

/** Why a sum that the bank only held was given up and nothing was taken. */
export const holdWords: Messages<Record<ReleasedWhy, string>> = {
  kk: {
    duplicate: 'Бұл өтінім бойынша басқа төлем бар, сондықтан екінші сома алынбады.',
    short: 'Бұғатталған сома бағадан аз болды, ондай сомамен шарт жасалмайды.',
    unsellable: 'Бұл төлем бойынша шарт жасау мүмкін болмады.',
    'terms-changed': 'Төлем бетінің мерзімі өткен соң талаптар өзгерді, сондықтан бұрынғы талаппен ақша алынбады.',
    mismatch: 'Төлем өтініммен сәйкес келмеді: валютасы немесе төлеушісі басқа, не карта сынақ картасы.',
    'charge-refused': 'Банк бұғатталған соманы есептен шығармады.',
    'by-bank': 'Соманы банктің өзі босатты.',
  },
  ru: {
    duplicate: 'По этой заявке уже есть другой платёж, поэтому вторая сумма не списана.',
    short: 'Удержанная сумма меньше цены, договор на неё не заключается.',
    unsellable: 'По этому платежу договор заключить нельзя.',
    'terms-changed': 'После срока страницы оплаты условия изменились, поэтому по прежним деньги не списаны.',
    mismatch: 'Платёж не совпал с заявкой: другая валюта, другой плательщик или тестовая карта.',
    'charge-refused': 'Банк не списал удержанную сумму.',
    'by-bank': 'Банк сам снял удержание.',
  },
  en: {
    duplicate: 'There is another payment for this application, so the second sum was not taken.',
    short: 'The held sum was less than the price, and no contract is made for it.',
    unsellable: 'No contract could be made by this payment.',
    'terms-changed': 'The terms changed after the payment page had ended, so nothing was taken under the old ones.',
    mismatch: 'The payment did not agree with the application: another currency, another payer, or a test card.',
    'charge-refused': 'The bank did not charge the held sum.',
    'by-bank': 'The bank gave the sum up by itself.',
  },
};
