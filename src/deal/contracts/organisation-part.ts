import { dayText, type CivilDate } from '#kernel/civil-date.ts';
import type { Bilingual, PaperLocale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import type { PaperAnnex, PaperGroup, PaperRow } from './deal-paper.ts';
import { bothDays } from './paper-rows.ts';

/** A legal entity as papers name it. */
export type PaperBuyer = {
  readonly name: Bilingual;
  readonly bin: string;
  readonly address: string;
  readonly bank: { readonly name: string; readonly bik: string; readonly iik: string } | null;
  readonly signer: { readonly name: string; readonly position: string; readonly authority: Bilingual };
  readonly contacts: string;
};

/** A legal entity as the contract names it (clause 1.2.3). */
export type PaperOrganisation = PaperBuyer & {
  /** Everybody on a seat is another than the customer; a term starts with the claim, at the latest on this day. */
  readonly seats: { readonly count: number; readonly price: Tiyn; readonly startsAtLatest: CivilDate };
};

type SeatFacts = {
  readonly programme: { readonly title: Bilingual };
  readonly price: { readonly listNo: number };
  readonly words: (language: PaperLocale) => { readonly days: string };
};

export const organisation = (customer: PaperOrganisation): PaperGroup => ({
  heading: { kk: 'Тапсырыс беруші', ru: 'Заказчик' },
  rows: [
    ...organisationRows(customer),
    [{ kk: 'Орын саны', ru: 'Число мест' }, String(customer.seats.count)],
    [{ kk: 'Бір орынның бағасы', ru: 'Цена одного места' }, moneyText(customer.seats.price)],
    [{ kk: 'Мерзімнің ең кеш басталатын күні', ru: 'Срок места начинается не позднее' }, bothDays(customer.seats.startsAtLatest)],
  ],
});

/** Its particulars, as contract, invoice and act state them. */
export function organisationRows(customer: PaperBuyer): PaperRow[] {
  const { bank } = customer;
  return [
    [{ kk: 'Атауы', ru: 'Наименование' }, customer.name],
    [{ kk: 'БСН', ru: 'БИН' }, customer.bin],
    [{ kk: 'Заңды мекенжайы', ru: 'Юридический адрес' }, customer.address],
    ...(bank
      ? [
          [
            { kk: 'Банк деректемелері', ru: 'Банковские реквизиты' },
            { kk: `${bank.name}, БСК ${bank.bik}, ЖСК ${bank.iik}`, ru: `${bank.name}, БИК ${bank.bik}, ИИК ${bank.iik}` },
          ] as const,
        ]
      : []),
    [{ kk: 'Өкілі', ru: 'Представитель' }, `${customer.signer.position} ${customer.signer.name}`],
    [{ kk: 'Өкілеттік негізі', ru: 'Основание полномочий' }, customer.signer.authority],
    [{ kk: 'Байланыс', ru: 'Контакты' }, customer.contacts],
  ];
}

/** The annex of seats: numbers, not names, since whoever takes a seat does so by the own hand and card. */
export function seatAnnexes({ programme, price: line, words }: SeatFacts, { seats }: PaperOrganisation): PaperAnnex[] {
  const texts = {
    kk: {
      above: `Қосымша. Орындар: ${seats.count}`,
      title: 'Орындар тізімі',
      rule: `Әр орынды ұйым шақырған адам өзі алады: өз деректерін толтырып, өз келісімін береді. Орын алынғанға дейін ұйым оны басқа адамға бере алады, алынғаннан кейін бере алмайды. Орынның мерзімі (${words('kk').days}) ол алынған күннен басталады, ең кеші: ${dayText(seats.startsAtLatest, 'kk')}.`,
    },
    ru: {
      above: `Приложение. Места: ${seats.count}`,
      title: 'Перечень мест',
      rule: `Каждое место занимает приглашённый организацией человек сам: заполняет свои данные и даёт своё согласие. Пока место не занято, организация может передать его другому человеку, после этого нет. Срок места (${words('ru').days}) начинается в день, когда его заняли, самое позднее: ${dayText(seats.startsAtLatest, 'ru')}.`,
    },
  };
  return (['kk', 'ru'] as const).map((lang) => ({
    lang,
    above: texts[lang].above,
    title: texts[lang].title,
    sections: [
      {
        heading: `${programme.title[lang]}, № ${line.listNo}`,
        clauses: [
          { number: '', paragraphs: [texts[lang].rule], deep: false },
          ...Array.from({ length: seats.count }, (_, at) => ({
            number: String(at + 1),
            paragraphs: [moneyText(seats.price)],
            deep: false,
          })),
        ],
      },
    ],
  }));
}
