import type { Locale, Messages } from '#kernel/locale.ts';

type Shape = {
  readonly title: string;
  readonly description: string;
  readonly inForce: string;
  readonly coming: string;
  readonly past: string;
  readonly until: (day: string) => string;
  readonly openEnd: string;
  readonly published: (day: string) => string;
  readonly history: string;
  readonly list: (no: number) => string;
  readonly files: string;
  readonly pdf: string;
  readonly csv: string;
  readonly json: string;
  readonly none: string;
  readonly noneText: string;
  readonly notNow: string;
  readonly notYet: (day: string) => string;
  readonly toCurrent: string;
  readonly checkHash: string;
  readonly hashHow: string;
  readonly hashFile: string;
  readonly paperHash: string;
  readonly changes: string;
};

const nb = '\u00a0';

const kk: Shape = {
  title: 'Баға парағы',
  description: 'Қолданыстағы баға парағы: әр бағдарламаның бағасы, ҚҚС және қолжетімділік мерзімі, келесі және бұрынғы баға парақтары.',
  inForce: 'қолданыста',
  coming: 'күшіне енеді',
  past: 'күші тоқтаған',
  until: (day) => `соңғы күні ${day}`,
  openEnd: 'өзгеріс жарияланған жоқ',
  published: (day) => `Жарияланған күні: ${day}`,
  history: 'Барлық баға парақтары',
  list: (no) => `${no}-нөмір`,
  files: 'Файл түрінде',
  pdf: 'PDF',
  csv: 'CSV кестесі',
  json: 'JSON',
  none: 'Баға парағы әлі жарияланбаған',
  noneText: 'Баға парағы жарияланғанша ешбір бағдарлама сатылмайды.',
  notNow: 'Бұл баға парағы қазір қолданыста емес.',
  notYet: (day) => `Бұл баға парағы ${day} қолданылады.`,
  toCurrent: 'Қолданыстағысын ашу',
  checkHash: 'Бақылау сомасы (SHA-256)',
  hashHow: 'Өзіңіз тексеру үшін мына мәтінді жүктеп алып, сомасын есептеңіз:',
  hashFile: 'мәтін файлы',
  paperHash: 'PDF файлының сомасы',
  changes: 'Не өзгерді',
};

const ru: Shape = {
  title: 'Прейскурант',
  description: 'Действующий прейскурант: цена, НДС и срок доступа каждой программы, следующий и прежние прейскуранты.',
  inForce: 'действует',
  coming: 'вступит в силу',
  past: 'утратил силу',
  until: (day) => `последний день ${day}`,
  openEnd: 'изменений не объявлено',
  published: (day) => `Опубликован: ${day}`,
  history: 'Все прейскуранты',
  list: (no) => `№${nb}${no}`,
  files: 'Файлом',
  pdf: 'PDF',
  csv: 'Таблица CSV',
  json: 'JSON',
  none: 'Прейскурант ещё не опубликован',
  noneText: 'Пока прейскуранта нет, ни одна программа не продаётся.',
  notNow: 'Этот прейскурант сейчас не действует.',
  notYet: (day) => `Этот прейскурант начнёт действовать ${day}`,
  toCurrent: 'Открыть действующий',
  checkHash: 'Контрольная сумма (SHA-256)',
  hashHow: 'Чтобы проверить самим, скачайте этот текст и посчитайте сумму:',
  hashFile: 'файл текста',
  paperHash: 'Сумма файла PDF',
  changes: 'Что изменилось',
};

const en: Shape = {
  title: 'Price list',
  description: 'The price list in force: price, VAT and access term of every programme, the coming and the past price lists.',
  inForce: 'in force',
  coming: 'takes effect',
  past: 'no longer in force',
  until: (day) => `last day ${day}`,
  openEnd: 'no change is announced',
  published: (day) => `Published: ${day}`,
  history: 'All price lists',
  list: (no) => `No.${nb}${no}`,
  files: 'As a file',
  pdf: 'PDF',
  csv: 'CSV table',
  json: 'JSON',
  none: 'No price list is published yet',
  noneText: 'Until there is a price list, no programme is sold.',
  notNow: 'This price list is not in force now.',
  notYet: (day) => `This price list will be in force ${day}.`,
  toCurrent: 'Open the one in force',
  checkHash: 'Checksum (SHA-256)',
  hashHow: 'To check it yourself, download this text and compute it:',
  hashFile: 'text file',
  paperHash: 'Checksum of the PDF',
  changes: 'What has changed',
};

const t = { kk, ru, en } satisfies Messages<Shape>;
export const priceListText = (locale: Locale): Shape => t[locale];
