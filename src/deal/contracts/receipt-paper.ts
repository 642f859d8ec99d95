import { almatyDay, dayText } from '#kernel/civil-date.ts';
import type { Bilingual } from '#kernel/locale.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import type { Paper } from '#platform/pdf.ts';
import type { Vat } from '#pricing';
import type { Provider } from '#provider';
import type { ContractNumber } from './contract.ts';
import { dealPaper } from './deal-paper.ts';
import { paymentRows, providerRows, vatText, type PaperPayment } from './paper-rows.ts';

export type ReceiptPaperFacts = {
  readonly number: ContractNumber;
  readonly provider: Provider;
  readonly customer: { readonly name: string | Bilingual };
  readonly programme: { readonly title: Bilingual };
  readonly price: { readonly amount: Tiyn; readonly vat: Vat };
  readonly payment: PaperPayment;
};

/** A copy of the payment's facts for the customer's own accounts; a fiscal receipt is another paper. */
export function drawReceipt(facts: ReceiptPaperFacts): Paper {
  const { number, payment } = facts;
  const day = almatyDay(payment.paidAt);
  return dealPaper(
    {
      title: { kk: 'Төлем туралы түбіртектің көшірмесі', ru: 'Копия квитанции об оплате' },
      lead: { kk: `${dayText(day, 'kk')}, ${number} шарты бойынша.`, ru: `${dayText(day, 'ru')}, по договору ${number}.` },
      running: `${number} · ${dayText(day, 'kk')}`,
      groups: [
        { heading: { kk: 'Төлем', ru: 'Оплата' }, rows: [...paymentRows(payment), [{ kk: 'ҚҚС', ru: 'НДС' }, vatText(facts.price)]] },
        {
          heading: { kk: 'Не үшін', ru: 'За что' },
          rows: [
            [{ kk: 'Шарт', ru: 'Договор' }, number],
            [
              { kk: 'Оқыту бағдарламасы', ru: 'Программа обучения' },
              { kk: facts.programme.title.kk, ru: facts.programme.title.ru },
            ],
            [{ kk: 'Тапсырыс беруші', ru: 'Заказчик' }, facts.customer.name],
          ],
        },
        { heading: { kk: 'Орындаушы', ru: 'Исполнитель' }, rows: providerRows(facts.provider).slice(0, -1) },
      ],
      notes: [
        {
          kk: 'Бұл көшірме бақылау-касса машинасының чегін алмастырмайды.',
          ru: 'Эта копия не заменяет чек контрольно-кассовой машины.',
        },
      ],
      marks: [],
      annexes: [],
    },
    payment.paidAt,
  );
}
