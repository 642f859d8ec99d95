import { dayText } from '#kernel/civil-date.ts';
import type { Bilingual } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import type { Paper } from '#platform/pdf.ts';
import { dealPaper, organisationRows, providerRows, vatWords, type PaperBuyer } from '#contracts';
import type { Vat } from '#pricing';
import type { Provider } from '#provider';
import type { Invoice } from './invoice.ts';
import type { InvoiceRule } from './rule.ts';

export type InvoicePaperFacts = Pick<Invoice, 'number' | 'day' | 'validUntil' | 'seats' | 'amount' | 'madeAt'> & {
  readonly provider: Provider;
  readonly customer: PaperBuyer;
  readonly programme: { readonly title: Bilingual };
  readonly price: Tiyn;
  readonly rate: Vat;
  readonly vat: Tiyn | null;
  readonly purpose: Bilingual;
  readonly rule: Pick<InvoiceRule, 'knp' | 'kbe'>;
};

/** The invoice for a bank transfer: whom to pay, how much, to which day and with what words (offer 9.5, 9.6). */
export function drawInvoice(facts: InvoicePaperFacts): Paper {
  const { number, day, validUntil, provider, rule } = facts;
  const { bank } = provider;
  return dealPaper(
    {
      title: { kk: `Төлем шоты ${number}`, ru: `Счёт на оплату ${number}` },
      lead: {
        kk: `${dayText(day, 'kk')}. Шот ${dayText(validUntil, 'kk')} күнін қоса алғанда жарамды: баға, қолжетімділік мерзімі және офертаның нұсқасы осы күннің соңына дейін сақталады.`,
        ru: `${dayText(day, 'ru')} Счёт действителен по ${dayText(validUntil, 'ru')} включительно: до конца этого дня сохраняются цена, срок доступа и версия оферты.`,
      },
      running: `${number} · ${dayText(day, 'kk')} · ${provider.name.kk}, БСН ${provider.bin}`,
      groups: [
        {
          heading: { kk: 'Төлем тапсырмасына', ru: 'Для платёжного поручения' },
          rows: [
            [
              { kk: 'Бенефициар', ru: 'Бенефициар' },
              { kk: provider.name.kk, ru: provider.name.ru },
            ],
            [{ kk: 'БСН', ru: 'БИН' }, provider.bin],
            [{ kk: 'ЖСК', ru: 'ИИК' }, bank.iik],
            [
              { kk: 'Бенефициар банкі, БСК', ru: 'Банк бенефициара, БИК' },
              { kk: `${bank.name.kk}, ${bank.bik}`, ru: `${bank.name.ru}, ${bank.bik}` },
            ],
            [{ kk: 'Кбе', ru: 'Кбе' }, rule.kbe],
            [{ kk: 'Төлем мақсатының коды (ТМК)', ru: 'Код назначения платежа (КНП)' }, rule.knp],
            [{ kk: 'Төлем мақсаты', ru: 'Назначение платежа' }, facts.purpose],
            [{ kk: 'Сомасы', ru: 'Сумма' }, moneyText(facts.amount)],
            [{ kk: 'ҚҚС', ru: 'НДС' }, vatWords(facts.rate, facts.vat)],
          ],
        },
        { heading: { kk: 'Тапсырыс беруші', ru: 'Заказчик' }, rows: organisationRows(facts.customer) },
        { heading: { kk: 'Орындаушы', ru: 'Исполнитель' }, rows: providerRows(provider) },
      ],
      tables: [
        {
          columns: [
            { kk: 'Қызмет', ru: 'Услуга' },
            { kk: 'Орын', ru: 'Мест' },
            { kk: 'Бағасы', ru: 'Цена' },
            { kk: 'Сомасы', ru: 'Сумма' },
          ],
          widths: ['1fr', 'auto', 'auto', 'auto'],
          rows: [
            [
              { kk: facts.programme.title.kk, ru: facts.programme.title.ru },
              String(facts.seats),
              moneyText(facts.price),
              moneyText(facts.amount),
            ],
          ],
          total: [{ kk: 'Төлеуге барлығы', ru: 'Итого к оплате' }, moneyText(facts.amount)],
        },
      ],
      notes: [
        {
          kk: 'Шот электрондық түрде жасалды. Аударым толық түспейінше шарт жасалмайды. Шартты ұйымның өзі төлеуі тиіс, төлем мақсатында шоттың нөмірі тұруы керек. Төлем күні — банк көшірмесіндегі валюталау күні.',
          ru: 'Счёт составлен в электронном виде. Пока перевод не поступил полностью, договора нет. Платит сама организация, в назначении платежа указывается номер счёта. День оплаты — дата валютирования в выписке банка.',
        },
      ],
      marks: [],
      annexes: [],
    },
    facts.madeAt,
  );
}
