import { dayText, type CivilDate } from '#kernel/civil-date.ts';
import type { Bilingual } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { phoneText } from '#kernel/phone.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import { momentText } from '#ui/format/dates.ts';
import type { Vat } from '#pricing';
import type { Provider } from '#provider';
import { contractVat } from './contract.ts';
import type { PaperRow } from './deal-paper.ts';

/** The payment as the papers state it. */
export type PaperPayment = {
  readonly paidAt: Date;
  readonly amount: Tiyn;
  /** The bank's number of the payment. */
  readonly transactionId: string;
  readonly card: { readonly type: string; readonly lastFour: string } | null;
};

export function providerRows(provider: Provider): PaperRow[] {
  return [
    [{ kk: 'Атауы', ru: 'Наименование' }, both(provider.name)],
    [{ kk: 'БСН', ru: 'БИН' }, provider.bin],
    [{ kk: 'Мекенжайы', ru: 'Адрес' }, both(provider.address)],
    [
      { kk: 'Банк деректемелері', ru: 'Банковские реквизиты' },
      {
        kk: `${provider.bank.name.kk}, БСК ${provider.bank.bik}, ЖСК ${provider.bank.iik}`,
        ru: `${provider.bank.name.ru}, БИК ${provider.bank.bik}, ИИК ${provider.bank.iik}`,
      },
    ],
    [{ kk: 'Байланыс', ru: 'Контакты' }, `${phoneText(provider.phone)}, ${provider.email}`],
    [
      { kk: 'Қол қоюшы', ru: 'Подписант' },
      { kk: `${provider.signer.position.kk} ${provider.signer.name}`, ru: `${provider.signer.position.ru} ${provider.signer.name}` },
    ],
  ];
}

export function paymentRows(payment: PaperPayment): PaperRow[] {
  return [
    [{ kk: 'Төленген уақыты (банк бойынша)', ru: 'Время оплаты (по данным банка)' }, bothMoments(payment.paidAt)],
    [{ kk: 'Сомасы', ru: 'Сумма' }, moneyText(payment.amount)],
    [{ kk: 'Банктегі нөмірі', ru: 'Номер операции в банке' }, payment.transactionId],
    ...(payment.card ? [[{ kk: 'Карточка', ru: 'Карта' }, `${payment.card.type} •••• ${payment.card.lastFour}`] as PaperRow] : []),
  ];
}

export const vatText = (price: { readonly amount: Tiyn; readonly vat: Vat }): Bilingual => vatWords(price.vat, contractVat(price));

/** The rate, and the sum inside a price; null: the provider pays none. */
export function vatWords(rate: Vat, inside: Tiyn | null): Bilingual {
  if (inside === null) return { kk: 'ҚҚС салынбайды', ru: 'НДС не облагается' };
  if (rate === 0) return { kk: '0\u00a0%', ru: '0\u00a0%' };
  return {
    kk: `${rate}\u00a0% мөлшерінде бағаға кіреді: ${moneyText(inside)}`,
    ru: `${rate}\u00a0%, включён в цену: ${moneyText(inside)}`,
  };
}

export const both = ({ kk, ru }: Bilingual): Bilingual => ({ kk, ru });
export const bothDays = (day: CivilDate): Bilingual => ({ kk: dayText(day, 'kk'), ru: dayText(day, 'ru') });
export const bothMoments = (at: Date): Bilingual => ({ kk: momentText(at, 'kk'), ru: momentText(at, 'ru') });
