import type { Locale, Messages } from '#kernel/locale.ts';

type Shape = {
  readonly title: string;
  readonly titleNo: (no: number) => string;
  readonly description: string;
  readonly inForce: string;
  readonly coming: string;
  readonly past: string;
  readonly until: (day: string) => string;
  readonly openEnd: string;
  readonly published: (day: string) => string;
  readonly programme: string;
  readonly hours: string;
  readonly price: string;
  readonly vat: string;
  readonly vatNone: string;
  readonly vatIncluded: (percent: number) => string;
  readonly access: string;
  readonly rules: string;
  readonly rulesList: readonly string[];
  readonly history: string;
  readonly list: (no: number) => string;
  readonly csv: string;
  readonly print: string;
  readonly none: string;
  readonly noneText: string;
  readonly notNow: string;
  readonly notYet: (day: string) => string;
  readonly toCurrent: string;
  readonly checkHash: string;
};

const nb = '\u00a0';

const kk: Shape = {
  title: 'Баға парағы',
  titleNo: (no) => `Баға парағы, ${no}-нөмір`,
  description: 'Қолданыстағы баға парағы: әр бағдарламаның бағасы, ҚҚС және қолжетімділік мерзімі, келесі және бұрынғы баға парақтары.',
  inForce: 'қолданыста',
  coming: 'күшіне енеді',
  past: 'күші тоқтаған',
  until: (day) => `соңғы күні ${day}`,
  openEnd: 'өзгеріс жарияланған жоқ',
  published: (day) => `Жарияланған күні: ${day}`,
  programme: 'Бағдарлама',
  hours: 'Көлемі',
  price: 'Бағасы',
  vat: 'ҚҚС',
  vatNone: 'салынбайды',
  vatIncluded: (percent) => `${percent}${nb}%, бағаға кіреді`,
  access: 'Қолжетімділік',
  rules: 'Баға қалай қолданылады',
  rulesList: [
    'Баға парағы көрсетілген күні Астана уақытымен 00:00-де күшіне енеді.',
    'Баға өзгермей тұрып ашылған төлем беті жабылғанша (ең көбі 30 минут) бұрынғы бағамен қабылданады.',
    'Төлеген бағаңыз бен қолжетімділік мерзіміңіз кейінгі баға парақтарымен өзгермейді.',
  ],
  history: 'Барлық баға парақтары',
  list: (no) => `${no}-нөмір`,
  csv: 'CSV кестесі',
  print: 'Осы бетті басып шығаруға болады',
  none: 'Баға парағы әлі жарияланбаған',
  noneText: 'Баға парағы жарияланғанша ешбір бағдарлама сатылмайды.',
  notNow: 'Бұл баға парағы қазір қолданыста емес.',
  notYet: (day) => `Бұл баға парағы ${day} қолданылады.`,
  toCurrent: 'Қолданыстағысын ашу',
  checkHash: 'Бақылау сомасы (SHA-256)',
};

const ru: Shape = {
  title: 'Прейскурант',
  titleNo: (no) => `Прейскурант №${nb}${no}`,
  description: 'Действующий прейскурант: цена, НДС и срок доступа каждой программы, следующий и прежние прейскуранты.',
  inForce: 'действует',
  coming: 'вступит в силу',
  past: 'утратил силу',
  until: (day) => `последний день ${day}`,
  openEnd: 'изменений не объявлено',
  published: (day) => `Опубликован: ${day}`,
  programme: 'Программа',
  hours: 'Объём',
  price: 'Цена',
  vat: 'НДС',
  vatNone: 'не облагается',
  vatIncluded: (percent) => `${percent}${nb}%, входит в цену`,
  access: 'Доступ',
  rules: 'Как действует цена',
  rulesList: [
    'Прейскурант вступает в силу в 00:00 указанного дня по времени Астаны.',
    'Страница оплаты, открытая до изменения цены, принимается по прежней цене, пока не закроется (не дольше 30 минут).',
    'Оплаченная цена и срок доступа не меняются от последующих прейскурантов.',
  ],
  history: 'Все прейскуранты',
  list: (no) => `№${nb}${no}`,
  csv: 'Таблица CSV',
  print: 'Эту страницу можно напечатать',
  none: 'Прейскурант ещё не опубликован',
  noneText: 'Пока прейскуранта нет, ни одна программа не продаётся.',
  notNow: 'Этот прейскурант сейчас не действует.',
  notYet: (day) => `Этот прейскурант начнёт действовать ${day}`,
  toCurrent: 'Открыть действующий',
  checkHash: 'Контрольная сумма (SHA-256)',
};

const en: Shape = {
  title: 'Price list',
  titleNo: (no) => `Price list No.${nb}${no}`,
  description: 'The price list in force: price, VAT and access term of every programme, the coming and the past price lists.',
  inForce: 'in force',
  coming: 'takes effect',
  past: 'no longer in force',
  until: (day) => `last day ${day}`,
  openEnd: 'no change is announced',
  published: (day) => `Published: ${day}`,
  programme: 'Programme',
  hours: 'Volume',
  price: 'Price',
  vat: 'VAT',
  vatNone: 'not charged',
  vatIncluded: (percent) => `${percent}${nb}%, included`,
  access: 'Access',
  rules: 'How a price holds',
  rulesList: [
    'A price list takes effect at 00:00 of its day by the time of Astana.',
    'A payment page opened before a price changes is honoured at the old price until it closes (at most 30 minutes).',
    'The price you paid and your access term are not changed by later price lists.',
  ],
  history: 'All price lists',
  list: (no) => `No.${nb}${no}`,
  csv: 'CSV table',
  print: 'This page can be printed',
  none: 'No price list is published yet',
  noneText: 'Until there is a price list, no programme is sold.',
  notNow: 'This price list is not in force now.',
  notYet: (day) => `This price list will be in force ${day}.`,
  toCurrent: 'Open the one in force',
  checkHash: 'Checksum (SHA-256)',
};

const t = { kk, ru, en } satisfies Messages<Shape>;
export const priceListText = (locale: Locale): Shape => t[locale];
