import { englishCount, russianCount } from '#kernel/counts.ts';
import type { Locale, Messages, TaughtLocale } from '#kernel/locale.ts';

type Shape = {
  readonly title: string;
  readonly description: string;
  readonly search: string;
  readonly placeholder: string;
  readonly hours: string;
  readonly anyHours: string;
  readonly hoursOf: (hours: number) => string;
  readonly language: string;
  readonly anyLanguage: string;
  readonly languageOf: Readonly<Record<TaughtLocale, string>>;
  readonly price: string;
  readonly anyPrice: string;
  readonly upTo: (money: string) => string;
  readonly find: string;
  readonly subjects: string;
  readonly allSubjects: string;
  readonly found: (count: number) => string;
  readonly order: string;
  readonly list: string;
  readonly nothing: string;
  readonly nothingText: string;
  readonly showAll: string;
  readonly notOnSale: string;
  readonly inPreparation: string;
};

const nb = '\u00a0';

const kk: Shape = {
  title: 'Бағдарламалар',
  description: 'Педагогтердің біліктілігін арттыру бағдарламаларының тізімі: пәні, сағаты, оқыту тілі және бағасы.',
  search: 'Іздеу',
  placeholder: 'Пән немесе тақырып',
  hours: 'Сағаты',
  anyHours: 'Барлық сағат',
  hoursOf: (hours) => `${hours}${nb}сағат`,
  language: 'Оқыту тілі',
  anyLanguage: 'Барлық тіл',
  languageOf: { kk: 'Қазақша', ru: 'Орысша', en: 'Ағылшынша' },
  price: 'Бағасы',
  anyPrice: 'Барлық баға',
  upTo: (money) => `${money.replace('₸', 'теңгеге')} дейін`,
  find: 'Іздеу',
  subjects: 'Пәндер',
  allSubjects: 'Барлығы',
  found: (count) => (count === 0 ? 'Бағдарлама табылмады' : `${count}${nb}бағдарлама`),
  order: 'Әліпби ретімен',
  list: 'Бағдарламалар тізімі',
  nothing: 'Мұндай бағдарлама әзірге жоқ',
  nothingText: 'Сөзді қысқартып көріңіз немесе сүзгілерді алып тастаңыз.',
  showAll: 'Барлық бағдарламаны көрсету',
  notOnSale: 'Қазір сатылымда жоқ',
  inPreparation: 'Дайындалып жатыр',
};

const ru: Shape = {
  title: 'Программы',
  description: 'Список программ повышения квалификации педагогов: предмет, часы, язык обучения и цена.',
  search: 'Поиск',
  placeholder: 'Предмет или тема',
  hours: 'Часы',
  anyHours: 'Все часы',
  hoursOf: (hours) => `${hours}${nb}ч`,
  language: 'Язык обучения',
  anyLanguage: 'Все языки',
  languageOf: { kk: 'На казахском', ru: 'На русском', en: 'На английском' },
  price: 'Цена',
  anyPrice: 'Все цены',
  upTo: (money) => `До ${money}`,
  find: 'Найти',
  subjects: 'Предметы',
  allSubjects: 'Все',
  found: (count) => (count === 0 ? 'Программ не нашлось' : russianCount(count, ['программа', 'программы', 'программ'])),
  order: 'По алфавиту',
  list: 'Список программ',
  nothing: 'Такой программы пока нет',
  nothingText: 'Попробуйте слово покороче или уберите фильтры.',
  showAll: 'Показать все программы',
  notOnSale: 'Сейчас не продаётся',
  inPreparation: 'Готовится',
};

const en: Shape = {
  title: 'Programmes',
  description: 'Professional development programmes for teachers: subject, hours, language taught and price.',
  search: 'Search',
  placeholder: 'Subject or topic',
  hours: 'Hours',
  anyHours: 'All hours',
  hoursOf: (hours) => englishCount(hours, 'hour'),
  language: 'Language taught',
  anyLanguage: 'All languages',
  languageOf: { kk: 'In Kazakh', ru: 'In Russian', en: 'In English' },
  price: 'Price',
  anyPrice: 'All prices',
  upTo: (money) => `Up to ${money}`,
  find: 'Search',
  subjects: 'Subjects',
  allSubjects: 'All',
  found: (count) => (count === 0 ? 'No programmes found' : englishCount(count, 'programme')),
  order: 'In alphabetical order',
  list: 'List of programmes',
  nothing: 'There is no such programme yet',
  nothingText: 'Try a shorter word or take the filters off.',
  showAll: 'Show all programmes',
  notOnSale: 'Not on sale now',
  inPreparation: 'In preparation',
};

const t = { kk, ru, en } satisfies Messages<Shape>;
export const catalogueText = (locale: Locale): Shape => t[locale];
