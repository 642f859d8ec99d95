import { englishCount, russianCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';
import type { Extension } from '#enrolments';

type Texts = {
  readonly title: string;
  readonly grounds: Readonly<Record<Extension['ground'], string>>;
  readonly days: (days: number) => string;
  readonly courses: (courses: number) => string;
};

/** Days on top of the agreed term (clauses 4.2 to 4.4) as staff read them. */
export const givenDaysTexts: Messages<Texts> = {
  kk: {
    title: 'Мерзімге қосылған күндер',
    grounds: { outage: 'Ақау', 'force-majeure': 'Еңсерілмейтін күш', goodwill: 'Тоқтату алынып тасталды' },
    days: (days) => `${days} күн`,
    courses: (courses) => `${courses} орынға`,
  },
  ru: {
    title: 'Дни, добавленные к сроку',
    grounds: { outage: 'Сбой', 'force-majeure': 'Непреодолимая сила', goodwill: 'Приостановка снята' },
    days: (days) => russianCount(days, ['день', 'дня', 'дней']),
    courses: (courses) => `на ${russianCount(courses, ['место', 'места', 'мест'])}`,
  },
  en: {
    title: 'Days added to the term',
    grounds: { outage: 'Outage', 'force-majeure': 'Force majeure', goodwill: 'Suspension lifted' },
    days: (days) => englishCount(days, 'day'),
    courses: (courses) => `for ${englishCount(courses, 'seat')}`,
  },
};
