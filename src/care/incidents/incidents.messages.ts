import { almatyDay, shortDayText, timeText } from '#kernel/civil-date.ts';
import type { Locale, Messages, Trilingual } from '#kernel/locale.ts';
import type { IncidentKind, Interval, LearnerFunction } from './incident.ts';

type Texts = {
  functions: Record<LearnerFunction, string>;
  kinds: Record<IncidentKind, string>;
  /** Since a moment, still going on. */
  since: (moment: string) => string;
};

/** Words of incidents that the status page, the office and letters share. */
export const incidentWords: Messages<Texts> = {
  kk: {
    functions: {
      'sign-in': 'Сайтқа кіру',
      lessons: 'Сабақтар',
      tests: 'Тесттер',
      media: 'Бейне, сурет, файл',
      payment: 'Төлем',
      certificates: 'Сертификатты тексеру',
      letters: 'Хаттар',
    },
    kinds: { outage: 'Ақау', 'force-majeure': 'Еңсерілмейтін күш' },
    since: (moment) => `${moment} басталды, әлі жалғасуда`,
  },
  ru: {
    functions: {
      'sign-in': 'Вход на сайт',
      lessons: 'Уроки',
      tests: 'Тесты',
      media: 'Видео, картинки, файлы',
      payment: 'Оплата',
      certificates: 'Проверка сертификата',
      letters: 'Письма',
    },
    kinds: { outage: 'Сбой', 'force-majeure': 'Непреодолимая сила' },
    since: (moment) => `с ${moment}, ещё продолжается`,
  },
  en: {
    functions: {
      'sign-in': 'Signing in',
      lessons: 'Lessons',
      tests: 'Tests',
      media: 'Video, pictures, files',
      payment: 'Payment',
      certificates: 'Certificate check',
      letters: 'Letters',
    },
    kinds: { outage: 'Outage', 'force-majeure': 'Force majeure' },
    since: (moment) => `since ${moment}, still going on`,
  },
};

/** `22.11.2026, 14:00 – 16:30`, by the clock of Almaty. */
export function intervalText({ start, end }: Interval, locale: Locale): string {
  const moment = (at: Date): string => `${shortDayText(almatyDay(at))}, ${timeText(at)}`;
  if (end === null) return incidentWords[locale].since(moment(start));
  return `${moment(start)} – ${almatyDay(start) === almatyDay(end) ? timeText(end) : moment(end)}`;
}

/** What the public reads of an incident that nobody has written about yet. */
export const watchWords: Readonly<Record<'found' | 'more' | 'again' | 'recovered' | 'gap', Trilingual>> = {
  found: {
    kk: 'Өлшеу ақауды байқады. Себебін анықтап жатырмыз.',
    ru: 'Измерения показали сбой. Выясняем причину.',
    en: 'Our measurements found a failure. We are looking for the cause.',
  },
  more: {
    kk: 'Ақау басқа қызметтерге де жетті.',
    ru: 'Сбой затронул и другие функции.',
    en: 'The failure has reached other functions too.',
  },
  again: {
    kk: 'Ақау қайталанды. Себебін анықтап жатырмыз.',
    ru: 'Сбой повторился. Выясняем причину.',
    en: 'The failure is back. We are looking for the cause.',
  },
  recovered: {
    kk: 'Бәрі қайта жұмыс істеп тұр.',
    ru: 'Всё снова работает.',
    en: 'Everything works again.',
  },
  gap: {
    kk: 'Бұл уақытта өлшеу жүргізілмеді: сайт толық тоқтап тұрды деп есептейміз. Қазір жұмыс істеп тұр.',
    ru: 'В это время измерения не велись: считаем, что сайт не работал целиком. Сейчас он работает.',
    en: 'Nothing was measured in this time: we count it as the whole site standing still. It works now.',
  },
};
