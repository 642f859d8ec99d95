import { englishCount, russianCount } from '#kernel/counts.ts';
import type { Locale, Messages, TaughtLocale } from '#kernel/locale.ts';
import { lessonCount, type Level, type ProgrammeKind, type ProgrammeVersion, type Subject } from './programme.ts';

/** The words for a programme's facts, wherever it is named: catalogue, checkout, papers. */
export type ProgrammeWords = {
  readonly subjects: Readonly<Record<Subject, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly kinds: Readonly<Record<ProgrammeKind, string>>;
  readonly academicHours: (hours: number) => string;
  readonly lessons: (count: number) => string;
  readonly modules: (count: number) => string;
  readonly courses: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly days: (count: number) => string;
  /** `қазақша, орысша`: how it is taught, within a line of facts. */
  readonly languages: (languages: readonly TaughtLocale[]) => string;
  /** Stands where the texts below are not in the page's language. */
  readonly taughtIn: (languages: readonly TaughtLocale[]) => string;
};

const nb = '\u00a0';
const joined =
  (names: Record<TaughtLocale, string>) =>
  (languages: readonly TaughtLocale[]): string =>
    languages.map((language) => names[language]).join(', ');

const taughtInEnglish = joined({ kk: 'Kazakh', ru: 'Russian', en: 'English' });

const words: Messages<ProgrammeWords> = {
  kk: {
    subjects: {
      math: 'Математика',
      language: 'Тіл және әдебиет',
      digital: 'Цифрлық құзыреттер',
      primary: 'Бастауыш білім',
      inclusion: 'Инклюзивті білім',
      science: 'Жаратылыстану',
      pedagogy: 'Педагогика',
    },
    levels: { basic: 'Бастапқы', advanced: 'Тереңдетілген' },
    kinds: { course: 'Курс', programme: 'Курстар бағдарламасы' },
    academicHours: (hours) => `${hours}${nb}академиялық сағат`,
    lessons: (count) => `${count}${nb}сабақ`,
    modules: (count) => `${count}${nb}модуль`,
    courses: (count) => `${count}${nb}курс`,
    minutes: (count) => `${count}${nb}мин`,
    days: (count) => `${count}${nb}күн`,
    languages: joined({ kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' }),
    taughtIn: (languages) => `Оқыту тілі: ${joined({ kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' })(languages)}`,
  },
  ru: {
    subjects: {
      math: 'Математика',
      language: 'Язык и литература',
      digital: 'Цифровые компетенции',
      primary: 'Начальное образование',
      inclusion: 'Инклюзивное образование',
      science: 'Естествознание',
      pedagogy: 'Педагогика',
    },
    levels: { basic: 'Базовый', advanced: 'Углублённый' },
    kinds: { course: 'Курс', programme: 'Программа из курсов' },
    academicHours: (hours) => russianCount(hours, ['академический час', 'академических часа', 'академических часов']),
    lessons: (count) => russianCount(count, ['урок', 'урока', 'уроков']),
    modules: (count) => russianCount(count, ['модуль', 'модуля', 'модулей']),
    courses: (count) => russianCount(count, ['курс', 'курса', 'курсов']),
    minutes: (count) => `${count}${nb}мин`,
    days: (count) => russianCount(count, ['день', 'дня', 'дней']),
    languages: joined({ kk: 'на казахском', ru: 'на русском', en: 'на английском' }),
    taughtIn: (languages) => `Язык обучения: ${joined({ kk: 'казахский', ru: 'русский', en: 'английский' })(languages)}`,
  },
  en: {
    subjects: {
      math: 'Mathematics',
      language: 'Language and literature',
      digital: 'Digital skills',
      primary: 'Primary education',
      inclusion: 'Inclusive education',
      science: 'Science',
      pedagogy: 'Pedagogy',
    },
    levels: { basic: 'Basic', advanced: 'Advanced' },
    kinds: { course: 'Course', programme: 'Programme of courses' },
    academicHours: (hours) => englishCount(hours, 'academic hour'),
    lessons: (count) => englishCount(count, 'lesson'),
    modules: (count) => englishCount(count, 'module'),
    courses: (count) => englishCount(count, 'course'),
    minutes: (count) => `${count}${nb}min`,
    days: (count) => englishCount(count, 'day'),
    languages: (languages) => `in ${taughtInEnglish(languages)}`,
    taughtIn: (languages) => `Taught in ${taughtInEnglish(languages)}`,
  },
};

/** `3 курс, 7 модуль, 21 сабақ`: what a programme consists of, in one line. */
export function contentsText(version: Pick<ProgrammeVersion, 'modules' | 'courses'>, locale: Locale): string {
  const { courses, modules, lessons } = words[locale];
  const parts = version.courses ? [courses(version.courses.length)] : [];
  return [...parts, lessons(lessonCount(version)), modules(version.modules.length)].join(', ');
}

export const programmeWords = (locale: Locale): ProgrammeWords => words[locale];
