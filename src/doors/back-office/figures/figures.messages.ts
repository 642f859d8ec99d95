import type { Messages } from '#kernel/locale.ts';
import type { FigureName } from './figures.ts';

type Texts = {
  today: string;
  names: Record<FigureName, string>;
  before: (yesterday: string, weekAgo: string) => string;
  chart: string;
  chartLabel: (days: number, all: number, most: number, day: string) => string;
  chartEmpty: (days: number) => string;
  payments: string;
  openDay: string;
  asTable: string;
  day: string;
  count: string;
  sum: string;
  refreshed: (time: string) => string;
};

export const figureTexts: Messages<Texts> = {
  kk: {
    today: 'Бүгін',
    names: {
      applications: 'Берілген өтінімдер',
      payments: 'Төлемдер',
      taken: 'Түскен ақша',
      contracts: 'Жасалған шарттар',
      courses: 'Ашылған курстар',
      certificates: 'Берілген сертификаттар',
      'given-back': 'Қайтарылған ақша',
    },
    before: (yesterday, weekAgo) => `Кеше ${yesterday}, бір апта бұрын ${weekAgo}`,
    chart: 'Төлемдер, күн сайын',
    chartLabel: (days, all, most, day) => `Соңғы ${days} күндегі төлемдер: барлығы ${all}, ең көбі ${most} (${day})`,
    chartEmpty: (days) => `Соңғы ${days} күнде төлем болған жоқ.`,
    payments: 'төлемдер',
    openDay: 'бүгін, күн аяқталған жоқ',
    asTable: 'Кесте түрінде көрсету',
    day: 'Күні',
    count: 'Төлем саны',
    sum: 'Сомасы',
    refreshed: (time) => `Астана уақыты: ${time}. Алдыңғы күндер де осы уақытқа дейін саналды.`,
  },
  ru: {
    today: 'Сегодня',
    names: {
      applications: 'Поданные заявки',
      payments: 'Платежи',
      taken: 'Поступило',
      contracts: 'Заключённые договоры',
      courses: 'Открытые курсы',
      certificates: 'Выданные сертификаты',
      'given-back': 'Возвращено',
    },
    before: (yesterday, weekAgo) => `Вчера ${yesterday}, неделю назад ${weekAgo}`,
    chart: 'Платежи по дням',
    chartLabel: (days, all, most, day) => `Платежи за последние ${days} дней: всего ${all}, больше всего ${most} (${day})`,
    chartEmpty: (days) => `За ${days} дн. платежей не было.`,
    payments: 'платежи',
    openDay: 'сегодня, день не закончен',
    asTable: 'Показать таблицей',
    day: 'День',
    count: 'Платежей',
    sum: 'Сумма',
    refreshed: (time) => `время Астаны ${time}. Прошлые дни тоже посчитаны до этого часа.`,
  },
  en: {
    today: 'Today',
    names: {
      applications: 'Applications submitted',
      payments: 'Payments',
      taken: 'Money taken',
      contracts: 'Contracts concluded',
      courses: 'Courses opened',
      certificates: 'Certificates issued',
      'given-back': 'Money given back',
    },
    before: (yesterday, weekAgo) => `${yesterday} yesterday, ${weekAgo} a week ago`,
    chart: 'Payments by day',
    chartLabel: (days, all, most, day) => `Payments of the last ${days} days: ${all} in all, ${most} at most (${day})`,
    chartEmpty: (days) => `No payments in the last ${days} days.`,
    payments: 'payments',
    openDay: 'today, not over yet',
    asTable: 'Show as a table',
    day: 'Day',
    count: 'Payments',
    sum: 'Sum',
    refreshed: (time) => `${time} Astana time. Earlier days are counted up to this time too.`,
  },
};
