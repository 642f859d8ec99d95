import { russianCount } from '#kernel/counts.ts';
import type { Locale, Messages } from '#kernel/locale.ts';
import type { TestFacts } from './programme-facts.ts';

type Shape = {
  readonly title: string;
  readonly description: string;
  readonly pick: string;
  readonly compare: string;
  readonly hint: (fewest: number, most: number) => string;
  readonly tooFew: (fewest: number) => string;
  readonly tooMany: (most: number) => string;
  readonly chooseOthers: string;
  readonly table: string;
  readonly fact: string;
  readonly same: string;
  readonly price: string;
  readonly notOnSale: string;
  readonly inPreparation: string;
  readonly hours: string;
  readonly access: string;
  readonly languages: string;
  readonly subject: string;
  readonly level: string;
  readonly lessons: string;
  readonly reading: string;
  readonly about: (hours: string) => string;
  readonly test: string;
  readonly testText: (facts: TestFacts) => string;
  readonly noTest: string;
  readonly attempts: string;
  readonly attemptsText: (facts: TestFacts) => string;
  readonly agreement: string;
  readonly agreed: (number: string, until: string) => string;
  readonly notAgreed: string;
  readonly audience: string;
  readonly outcomes: string;
  readonly openLesson: string;
  readonly none: string;
  readonly apply: string;
  readonly next: string;
};

const nb = '\u00a0';

const kk: Shape = {
  title: 'Бағдарламаларды салыстыру',
  description: 'Бірнеше бағдарламаны қатар қойып салыстырыңыз: бағасы, сағаты, қолжетімділік мерзімі, тілі, қорытынды тесті.',
  pick: 'Салыстыруға қосу',
  compare: 'Салыстыру',
  hint: (fewest, most) => `Салыстыру үшін ${fewest}–${most} бағдарламаны белгілеңіз`,
  tooFew: (fewest) => `Салыстыру үшін кемінде ${fewest} бағдарлама таңдаңыз.`,
  tooMany: (most) => `Бірден ең көбі ${most} бағдарлама салыстырылады. Артығын алып тастаңыз.`,
  chooseOthers: 'Қай бағдарламаларды салыстырамыз',
  table: 'Салыстыру кестесі',
  fact: 'Мәлімет',
  same: 'бәрінде бірдей',
  price: 'Бағасы',
  notOnSale: 'Қазір сатылымда жоқ',
  inPreparation: 'Дайындалып жатыр',
  hours: 'Көлемі',
  access: 'Қолжетімділік',
  languages: 'Оқыту тілі',
  subject: 'Пәні',
  level: 'Деңгейі',
  lessons: 'Мазмұны',
  reading: 'Сабақтар мен тесттердің өзіне',
  about: (hours) => `шамамен ${hours}`,
  test: 'Қорытынды тест',
  testText: ({ questions, passPercent }) => `${questions}${nb}сұрақ, өту шегі ${passPercent}${nb}%`,
  noTest: 'жоқ',
  attempts: 'Әрекет саны',
  attemptsText: ({ attempts, delayHours }) =>
    attempts === null ? 'шектелмейді' : `${attempts}${delayHours > 0 ? `, аралығы ${delayHours}${nb}сағат` : ''}`,
  agreement: 'Министрлікпен келісу',
  agreed: (number, until) => `№${nb}${number}, ${until}`,
  notAgreed: 'Келісілмеген',
  audience: 'Кімге арналған',
  outcomes: 'Курстан кейін',
  openLesson: 'Ашық сабақ',
  none: 'жоқ',
  apply: 'Өтінім беру',
  next: 'Әрі қарай',
};

const ru: Shape = {
  title: 'Сравнение программ',
  description: 'Сравните несколько программ рядом: цена, часы, срок доступа, язык, итоговый тест.',
  pick: 'Сравнить',
  compare: 'Сравнить отмеченные',
  hint: (fewest, most) => `Отметьте программы для сравнения: от ${fewest} до ${most}`,
  tooFew: (fewest) => `Для сравнения выберите хотя бы ${fewest} программы.`,
  tooMany: (most) => `Рядом помещается не больше ${most} программ. Уберите лишние.`,
  chooseOthers: 'Какие программы сравнить',
  table: 'Таблица сравнения',
  fact: 'Сведения',
  same: 'у всех одинаково',
  price: 'Цена',
  notOnSale: 'Сейчас не продаётся',
  inPreparation: 'Готовится',
  hours: 'Объём',
  access: 'Доступ',
  languages: 'Язык обучения',
  subject: 'Предмет',
  level: 'Уровень',
  lessons: 'Состав',
  reading: 'Сами уроки и тесты',
  about: (hours) => `около ${hours}`,
  test: 'Итоговый тест',
  testText: ({ questions, passPercent }) =>
    `${russianCount(questions, ['вопрос', 'вопроса', 'вопросов'])}, проходной балл ${passPercent}${nb}%`,
  noTest: 'нет',
  attempts: 'Попытки',
  attemptsText: ({ attempts, delayHours }) =>
    attempts === null ? 'не ограничены' : `${attempts}${delayHours > 0 ? `, перерыв ${delayHours}${nb}ч` : ''}`,
  agreement: 'Согласование с министерством',
  agreed: (number, until) => `№${nb}${number}, ${until}`,
  notAgreed: 'Не согласована',
  audience: 'Для кого',
  outcomes: 'После курса вы сможете',
  openLesson: 'Открытый урок',
  none: 'нет',
  apply: 'Подать заявку',
  next: 'Дальше',
};

const en: Shape = {
  title: 'Programmes compared',
  description: 'Compare several programmes side by side: price, hours, access term, language, final test.',
  pick: 'Compare',
  compare: 'Compare the ticked ones',
  hint: (fewest, most) => `Tick ${fewest} to ${most} programmes to compare`,
  tooFew: (fewest) => `To compare, choose at least this many programmes: ${fewest}.`,
  tooMany: (most) => `Too many programmes to stand side by side: the most is ${most}. Take some off.`,
  chooseOthers: 'Which programmes to compare',
  table: 'Comparison table',
  fact: 'Fact',
  same: 'the same in all',
  price: 'Price',
  notOnSale: 'Not on sale now',
  inPreparation: 'In preparation',
  hours: 'Volume',
  access: 'Access',
  languages: 'Language taught',
  subject: 'Subject',
  level: 'Level',
  lessons: 'Contents',
  reading: 'Lessons and tests alone',
  about: (hours) => `about ${hours}`,
  test: 'Final test',
  testText: ({ questions, passPercent }) => `${questions}${nb}questions, pass mark ${passPercent}${nb}%`,
  noTest: 'none',
  attempts: 'Attempts',
  attemptsText: ({ attempts, delayHours }) =>
    attempts === null ? 'no limit' : `${attempts}${delayHours > 0 ? `, ${delayHours}${nb}hours between` : ''}`,
  agreement: 'Agreement with the ministry',
  agreed: (number, until) => `No.${nb}${number}, ${until}`,
  notAgreed: 'Not agreed',
  audience: 'Who it is for',
  outcomes: 'After the course you will be able to',
  openLesson: 'Open lesson',
  none: 'none',
  apply: 'Apply',
  next: 'Next',
};

const t = { kk, ru, en } satisfies Messages<Shape>;
export const compareText = (locale: Locale): Shape => t[locale];
