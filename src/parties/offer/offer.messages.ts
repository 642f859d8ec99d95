import type { Locale, Messages } from '#kernel/locale.ts';
import type { PaperWords } from './legal-paper.ts';
import { dayText, almatyDay } from '#kernel/civil-date.ts';
import type { ParseRefusal } from './parse-legal-text.ts';
import type { FolderRefusal } from './folder-refusal.ts';
import type { EditFault } from './edit-clauses.ts';
import type { TextFault } from './text-fault.ts';
import type { PublicationRefusal } from './publication.ts';

interface Words {
  languages: Record<Locale, string>;
  line: (no: number, reason: string) => string;
  noTitle: string;
  noSections: string;
  textBeforeFirstSection: string;
  textOutsideClause: string;
  emptyClause: (number: string) => string;
  emptySection: (number: string) => string;
  titleTooLong: (number: string) => string;
  numberWithoutFullStop: (number: string) => string;
  unreadableSign: (sign: string) => string;
  tooLong: string;
  duplicateNumber: (number: string) => string;
  skippedNumber: (number: string, expected: string) => string;
  outOfOrderNumber: (number: string, expected: string) => string;
  clauseOutsideSection: (number: string) => string;
  missingLanguage: (language: string) => string;
  missingSummary: string;
  numberingDiffers: (language: string, number: string) => string;
  unfilledPlaceholder: (language: string, name: string) => string;
  noticeTooShort: (day: string) => string;
  beforeAnotherVersion: (no: number, day: string) => string;
  unknownDraft: string;
  anotherNumber: (no: number) => string;
  runsTogether: string;
  noSuchNumber: string;
  noFile: string;
  paper: PaperWords;
}

export const t: Messages<Words> = {
  kk: {
    languages: { kk: 'Қазақша', ru: 'Орысша', en: 'Ағылшынша' },
    line: (no, reason) => `${no}-жол: ${reason}`,
    noTitle: 'Құжаттың тақырыбы жоқ.',
    noSections: 'Бірде-бір бөлім табылмады. Бөлім «1. Атауы» деп басталады.',
    textBeforeFirstSection: 'Тақырып пен 1-бөлімнің арасында бөтен мәтін тұр.',
    textOutsideClause: 'Мәтін бірде-бір тармаққа кірмейді: нөмірі жоқ.',
    emptyClause: (number) => `${number} тармағы бос.`,
    emptySection: (number) => `${number}-бөлімде тармақ жоқ.`,
    titleTooLong: (number) => `${number}-бөлімнің атауы тым ұзын; бір тармақтың нөмірі түсіп қалған болуы мүмкін.`,
    numberWithoutFullStop: (number) => `Нөмірден кейін нүкте керек: «${number}.»`,
    unreadableSign: (sign) => `Оқылмайтын таңба (${sign}). Файлды UTF-8 түрінде сақтаңыз.`,
    tooLong: 'Файл тым үлкен.',
    duplicateNumber: (number) => `${number} нөмірі екінші рет тұр.`,
    skippedNumber: (number, expected) => `${number} нөмірінің алдында нөмір түсіп қалған. Күтілгені: ${expected}.`,
    outOfOrderNumber: (number, expected) => `${number} нөмірі ретімен тұрған жоқ. Күтілгені: ${expected}.`,
    clauseOutsideSection: (number) => `${number} тармағының бөлімі табылмады: бөлімнің атауы жоқ.`,
    missingLanguage: (language) => `Мәтін жоқ: ${language}.`,
    missingSummary: 'Құжаттың атауы мен қысқаша мазмұны берілмеген (version.yaml).',
    numberingDiffers: (language, number) => `${language}: ${number} нөмірі негізгі мәтінмен сәйкес емес.`,
    unfilledPlaceholder: (language, name) => `${language}: {${name}} орны толмаған.`,
    noticeTooShort: (day) => `Үш күндік мерзім сақталмайды. Ең ерте күн: ${day}.`,
    beforeAnotherVersion: (no, day) => `${no}-нұсқа осыдан кейін күшіне енеді: ${day}.`,
    unknownDraft: 'Мұндай жоба жоқ.',
    anotherNumber: (no) => `Басқа нұсқа жарияланып қойған: келесі нөмір енді ${no}.`,
    runsTogether:
      'Жолдар бөлек абзац болып оқылмайды: әр абзацты нүктемен аяқтап, бас әріптен бастаңыз; жол басында тармақ нөмірі тұрмасын.',
    noSuchNumber: 'Нөмір «3.12» түрінде жазылады.',
    noFile: 'Мұндай файл жоқ.',
    paper: {
      version: 'Нұсқа',
      published: 'Жарияланған күні',
      effective: 'Күшіне енетін күні',
      fingerprint: 'Үш тілдегі мәтінге ортақ тексеру таңбасы (SHA-256)',
      binding: 'Қазақша мәтін негізгі болып саналады.',
      page: 'Бет',
    },
  },
  ru: {
    languages: { kk: 'На казахском', ru: 'На русском', en: 'На английском' },
    line: (no, reason) => `Строка ${no}: ${reason}`,
    noTitle: 'У документа нет заголовка.',
    noSections: 'Не найдено ни одного раздела. Раздел начинается так: «1. Название».',
    textBeforeFirstSection: 'Между заголовком и разделом 1 стоит посторонний текст.',
    textOutsideClause: 'Текст не входит ни в один пункт: у него нет номера.',
    emptyClause: (number) => `Пункт ${number} пуст.`,
    emptySection: (number) => `В разделе ${number} нет пунктов.`,
    titleTooLong: (number) => `Название раздела ${number} слишком длинное; возможно, потерян номер пункта.`,
    numberWithoutFullStop: (number) => `После номера нужна точка: «${number}.»`,
    unreadableSign: (sign) => `Нечитаемый знак (${sign}). Сохраните файл в кодировке UTF-8.`,
    tooLong: 'Файл слишком большой.',
    duplicateNumber: (number) => `Номер ${number} стоит второй раз.`,
    skippedNumber: (number, expected) => `Перед номером ${number} пропущен номер. Ожидался: ${expected}.`,
    outOfOrderNumber: (number, expected) => `Номер ${number} стоит не по порядку. Ожидался: ${expected}.`,
    clauseOutsideSection: (number) => `Не найден раздел пункта ${number}: нет его заголовка.`,
    missingLanguage: (language) => `Нет текста: ${language.toLowerCase()}.`,
    missingSummary: 'Не заданы название и краткое содержание документа (version.yaml).',
    numberingDiffers: (language, number) => `${language}: номер ${number} не совпадает с основным текстом.`,
    unfilledPlaceholder: (language, name) => `${language}: не заполнено {${name}}.`,
    noticeTooShort: (day) => `Трёхдневный срок не соблюдён. Самый ранний день: ${day}.`,
    beforeAnotherVersion: (no, day) => `Версия ${no} вступает в силу не раньше этой: ${day}.`,
    unknownDraft: 'Такого проекта нет.',
    anotherNumber: (no) => `Тем временем опубликована другая версия: следующий номер теперь ${no}.`,
    runsTogether:
      'Строки не читаются отдельными абзацами: заканчивайте абзац точкой и начинайте с прописной; номер пункта не может стоять в начале строки.',
    noSuchNumber: 'Номер пишется в виде «3.12».',
    noFile: 'Такого файла нет.',
    paper: {
      version: 'Версия',
      published: 'Опубликована',
      effective: 'Вступает в силу',
      fingerprint: 'Контрольная сумма трёх текстов (SHA-256)',
      binding: 'Основным считается текст на казахском языке.',
      page: 'Страница',
    },
  },
  en: {
    languages: { kk: 'In Kazakh', ru: 'In Russian', en: 'In English' },
    line: (no, reason) => `Line ${no}: ${reason}`,
    noTitle: 'The document has no title.',
    noSections: 'No section was found. A section begins like this: “1. Title”.',
    textBeforeFirstSection: 'Some other text stands between the title and section 1.',
    textOutsideClause: 'The text belongs to no clause: it has no number.',
    emptyClause: (number) => `Clause ${number} is empty.`,
    emptySection: (number) => `Section ${number} has no clauses.`,
    titleTooLong: (number) => `The title of section ${number} is too long; a clause may have lost its number.`,
    numberWithoutFullStop: (number) => `A full stop is missing after the number: “${number}.”`,
    unreadableSign: (sign) => `A sign cannot be read (${sign}). Save the file as UTF-8.`,
    tooLong: 'The file is too large.',
    duplicateNumber: (number) => `The number ${number} stands there twice.`,
    skippedNumber: (number, expected) => `A number is missing before ${number}. Expected: ${expected}.`,
    outOfOrderNumber: (number, expected) => `The number ${number} is out of order. Expected: ${expected}.`,
    clauseOutsideSection: (number) => `The section of clause ${number} was not found: it has no heading.`,
    missingLanguage: (language) => `No text: ${language.toLowerCase()}.`,
    missingSummary: 'The name and the summary of the document are not given (version.yaml).',
    numberingDiffers: (language, number) => `${language}: the number ${number} does not match the binding text.`,
    unfilledPlaceholder: (language, name) => `${language}: {${name}} is not filled in.`,
    noticeTooShort: (day) => `The three days' notice is not kept. The earliest day is ${day}.`,
    beforeAnotherVersion: (no, day) => `Version ${no} takes effect no earlier than this one: ${day}.`,
    unknownDraft: 'There is no such draft.',
    anotherNumber: (no) => `Another version was published meanwhile: the next number is now ${no}.`,
    runsTogether:
      'The lines do not read as paragraphs of their own: end each with a full stop, begin it with a capital, and put no clause number at its beginning.',
    noSuchNumber: 'A number is written like “3.12”.',
    noFile: 'There is no such file.',
    paper: {
      version: 'Version',
      published: 'Published',
      effective: 'Takes effect',
      fingerprint: 'Fingerprint of the three texts (SHA-256)',
      binding: 'The Kazakh text is binding.',
      page: 'Page',
    },
  },
};

/** Why a draft is not published, in a person's words. */
export function publishRefusalText(
  refusal: PublicationRefusal | { kind: 'unknown-draft' } | { kind: 'another-number'; no: number },
  locale: Locale,
): string {
  const words = t[locale];
  const day = (at: Date) => dayText(almatyDay(at), locale);
  switch (refusal.kind) {
    case 'missing-language':
      return words.missingLanguage(words.languages[refusal.locale]);
    case 'missing-summary':
      return words.missingSummary;
    case 'numbering-differs':
      return words.numberingDiffers(words.languages[refusal.locale], refusal.number);
    case 'unfilled-placeholder':
      return words.unfilledPlaceholder(words.languages[refusal.locale], refusal.name);
    case 'notice-too-short':
      return words.noticeTooShort(day(refusal.earliest));
    case 'before-another-version':
      return words.beforeAnotherVersion(refusal.no, day(refusal.effectiveFrom));
    case 'unknown-draft':
      return words.unknownDraft;
    case 'another-number':
      return words.anotherNumber(refusal.no);
  }
}

/** Why a file or a folder was not read: the file, then the line and the reason. */
export function folderRefusalText(refusal: FolderRefusal, locale: Locale): string {
  switch (refusal.kind) {
    case 'no-file':
      return `${refusal.file}: ${t[locale].noFile}`;
    case 'bad-version-file':
      return refusal.faults.map((fault) => `${refusal.file}: ${fault}`).join('\n');
    case 'bad-text':
      return `${refusal.file}: ${refusalText(refusal.refusal, locale)}`;
  }
}

/** Why one of the three texts was not read: the language, then the line and the reason. */
export function textFaultText({ locale: language, refusal }: TextFault, locale: Locale): string {
  const words = t[locale];
  if (refusal.kind === 'no-text') return words.missingLanguage(words.languages[language]);
  return `${words.languages[language]}: ${refusalText(refusal, locale)}`;
}

/** What is wrong with a clause as it was typed, without a line: the field says where. */
export function editFaultText(fault: EditFault, locale: Locale): string {
  if (fault.kind === 'runs-together') return t[locale].runsTogether;
  if (fault.kind === 'no-such-number') return t[locale].noSuchNumber;
  return reasonText(fault, t[locale]);
}

/** A parser's refusal in a person's words, the line first. */
function refusalText(refusal: ParseRefusal, locale: Locale): string {
  return t[locale].line(refusal.line, reasonText(refusal, t[locale]));
}

function reasonText(refusal: ParseRefusal, words: Words): string {
  switch (refusal.kind) {
    case 'no-title':
      return words.noTitle;
    case 'no-sections':
      return words.noSections;
    case 'text-before-first-section':
      return words.textBeforeFirstSection;
    case 'text-outside-clause':
      return words.textOutsideClause;
    case 'empty-clause':
      return words.emptyClause(refusal.number);
    case 'empty-section':
      return words.emptySection(refusal.number);
    case 'title-too-long':
      return words.titleTooLong(refusal.number);
    case 'number-without-full-stop':
      return words.numberWithoutFullStop(refusal.number);
    case 'unreadable-sign':
      return words.unreadableSign(refusal.sign);
    case 'too-long':
      return words.tooLong;
    case 'duplicate-number':
      return words.duplicateNumber(refusal.number);
    case 'skipped-number':
      return words.skippedNumber(refusal.number, refusal.expected.join(', '));
    case 'out-of-order-number':
      return words.outOfOrderNumber(refusal.number, refusal.expected.join(', '));
    case 'clause-outside-section':
      return words.clauseOutsideSection(refusal.number);
  }
}
