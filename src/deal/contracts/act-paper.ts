import { dayText, type CivilDate } from '#kernel/civil-date.ts';
import type { Bilingual, PaperLocale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { minus, type Tiyn } from '#kernel/tiyn.ts';
import type { Paper } from '#platform/pdf.ts';
import type { Vat } from '#pricing';
import type { Provider } from '#provider';
import type { Acceptance, Rendered } from './acceptance.ts';
import type { ContractNumber } from './contract.ts';
import { dealPaper, type PaperRow } from './deal-paper.ts';
import { both, bothDays, providerRows, vatText } from './paper-rows.ts';

export type ActPaperFacts = {
  readonly number: ContractNumber;
  readonly date: CivilDate;
  readonly provider: Provider;
  readonly customer: { readonly name: string; readonly iin: string };
  readonly programme: { readonly title: Bilingual };
  readonly price: { readonly amount: Tiyn; readonly vat: Vat };
  /** What of the price the provider keeps: money that went back before the act is in no act. */
  readonly kept: Tiyn;
  readonly openedOn: CivilDate;
  readonly ground: Rendered['ground'];
  /** The day of completion, or the last day of the term. */
  readonly renderedOn: CivilDate;
  readonly acceptance: Acceptance;
  readonly words: (language: PaperLocale) => { readonly hours: string };
};

/** The act of services rendered to an individual, made on request after acceptance (clause 2.2). */
export function drawAct(facts: ActPaperFacts): Paper {
  const { number, date, acceptance } = facts;
  const of = { kk: dayText(date, 'kk'), ru: dayText(date, 'ru') };
  return dealPaper(
    {
      title: { kk: 'Көрсетілген қызметтер актісі', ru: 'Акт оказанных услуг' },
      lead: {
        kk: `${dayText(acceptance.day, 'kk')}. Орындаушы ${of.kk} жасалған ${number} шарты бойынша төмендегі қызметті толық көрсетті, Тапсырыс беруші оны қабылдады.`,
        ru: `${dayText(acceptance.day, 'ru')} Исполнитель полностью оказал услугу по договору ${number} от ${of.ru}, Заказчик её принял.`,
      },
      running: `${number} · ${dayText(acceptance.day, 'kk')}`,
      groups: [
        { heading: { kk: 'Орындаушы', ru: 'Исполнитель' }, rows: providerRows(facts.provider) },
        actCustomer(facts),
        rendered(facts),
        accepted(facts),
      ],
      notes: [
        {
          kk: 'Акт Тапсырыс берушінің сұрауы бойынша электрондық түрде жасалды. ЖСН-нің шеткі цифрлары ғана көрсетілген.',
          ru: 'Акт составлен в электронном виде по запросу Заказчика. Показаны только крайние цифры ИИН.',
        },
      ],
      marks: [],
      annexes: [],
    },
    acceptance.at,
  );
}

export const actCustomer = ({ customer }: Pick<ActPaperFacts, 'customer'>) => ({
  heading: { kk: 'Тапсырыс беруші', ru: 'Заказчик' },
  rows: [
    [{ kk: 'Тегі, аты, әкесінің аты', ru: 'Фамилия, имя, отчество' }, customer.name],
    [{ kk: 'ЖСН', ru: 'ИИН' }, customer.iin],
  ] as const,
});

const rendering = {
  completed: { kk: 'Курс аяқталған күн', ru: 'Курс пройден' },
  'term-over': { kk: 'Оқу мерзімі біткен күн', ru: 'Срок обучения истёк' },
} as const;

const rendered = ({ programme, price, kept, openedOn, ground, renderedOn, words }: ActPaperFacts) => ({
  heading: { kk: 'Көрсетілген қызмет', ru: 'Оказанная услуга' },
  rows: [
    [{ kk: 'Оқыту бағдарламасы', ru: 'Программа обучения' }, both(programme.title)],
    [
      { kk: 'Көлемі', ru: 'Объём' },
      { kk: words('kk').hours, ru: words('ru').hours },
    ],
    [{ kk: 'Қызмет басталған күн', ru: 'Начало услуги' }, bothDays(openedOn)],
    [rendering[ground], bothDays(renderedOn)],
    ...worth(price.amount, kept),
    [{ kk: 'ҚҚС', ru: 'НДС' }, vatText({ amount: kept, vat: price.vat })],
  ] as const,
});

/** Where a part of the price went back, the act says how its sum comes about. */
function worth(price: Tiyn, kept: Tiyn): readonly PaperRow[] {
  const cost: PaperRow = [{ kk: 'Құны', ru: 'Стоимость' }, moneyText(kept)];
  if (kept === price) return [cost];
  return [
    [{ kk: 'Шарт бойынша бағасы', ru: 'Цена по договору' }, moneyText(price)],
    [{ kk: 'Бағадан қайтарылғаны', ru: 'Возвращено из цены' }, moneyText(minus(price, kept))],
    cost,
  ];
}

const accepted = ({ acceptance: { how, day } }: ActPaperFacts) => ({
  heading: { kk: 'Қабылдау', ru: 'Приёмка' },
  rows: [
    [{ kk: 'Қабылданған күн', ru: 'Дата приёмки' }, bothDays(day)],
    [
      { kk: 'Қалай қабылданды', ru: 'Как принята' },
      how === 'accepted'
        ? { kk: 'Тапсырыс беруші жеке кабинетінде растады', ru: 'Заказчик подтвердил в личном кабинете' }
        : {
            kk: 'Белгіленген мерзімде қарсылық түспеді, қызмет қабылданды деп саналады',
            ru: 'В установленный срок возражений не поступило, услуга считается принятой',
          },
    ],
  ] as const,
});
