import { englishCount, russianCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';
import type { Extension } from '#enrolments';

type Texts = {
  readonly title: string;
  readonly grounds: Readonly<Record<Extension['ground'], string>>;
  readonly days: (days: number) => string;
  readonly courses: (courses: number) => string;
  /** Attempts that do not count. */
  readonly attempts: string;
  readonly attempt: (no: number) => string;
  readonly finalTest: string;
  readonly seat: (no: number) => string;
};

/** Days on top of the agreed term (clauses 4.2 to 4.4) as staff read them. */
export const givenDaysTexts: Messages<Texts> = {
  kk: {
    title: 'Мерзімге қосылған күндер',
    grounds: { outage: 'Ақау', 'force-majeure': 'Еңсерілмейтін күш', goodwill: 'Тоқтату алынып тасталды' },
    days: (days) => `${days} күн`,
    courses: (courses) => `${courses} орынға`,
    attempts: 'Есепке алынбаған әрекеттер',
    attempt: (no) => `${no}-әрекет`,
    finalTest: 'Қорытынды тест',
    seat: (no) => `${no}-орын`,
  },
  ru: {
    title: 'Дни, добавленные к сроку',
    grounds: { outage: 'Сбой', 'force-majeure': 'Непреодолимая сила', goodwill: 'Приостановка снята' },
    days: (days) => russianCount(days, ['день', 'дня', 'дней']),
    courses: (courses) => `на ${russianCount(courses, ['место', 'места', 'мест'])}`,
    attempts: 'Попытки, которые не идут в счёт',
    attempt: (no) => `попытка ${no}`,
    finalTest: 'Итоговый тест',
    seat: (no) => `место ${no}`,
  },
  en: {
    title: 'Days added to the term',
    grounds: { outage: 'Outage', 'force-majeure': 'Force majeure', goodwill: 'Suspension lifted' },
    days: (days) => englishCount(days, 'day'),
    courses: (courses) => `for ${englishCount(courses, 'seat')}`,
    attempts: 'Attempts that do not count',
    attempt: (no) => `attempt ${no}`,
    finalTest: 'Final test',
    seat: (no) => `seat ${no}`,
  },
};
