import type { TaughtLocale } from '#kernel/locale.ts';
import { taughtIn, type Locale } from '#kernel/locale.ts';
import type { Item, ProgrammeVersion } from '#catalogue';
import type { Certificate } from '#certificates';
import { termState, type TermState } from '#enrolments';
import { progressOf, type Course, type Progress } from '#learning';

/** One course of a person as this door shows it. */
export type MyCourse = {
  readonly course: Course;
  readonly version: ProgrammeVersion;
  readonly progress: Progress;
  readonly term: TermState;
  readonly state: 'running' | 'completed' | 'ended';
  /** The certificate of a completed course; null while it is being made, and where nobody asked for it. */
  readonly certificate: Certificate | null;
  /** When something was last done in it. */
  readonly touchedAt: Date;
};

export function myCourseOf(course: Course, version: ProgrammeVersion, now: Date): MyCourse {
  const term = termState(course.enrolment.term, now);
  const state = course.completedAt ? 'completed' : term.state === 'ended' ? 'ended' : 'running';
  return { course, version, progress: progressOf(version, course.facts), term, state, certificate: null, touchedAt: lastTouch(course) };
}

/** The language this reader is taught in: their own if the programme has it. */
export const languageFor = (locale: Locale, version: Pick<ProgrammeVersion, 'languages'>): TaughtLocale =>
  taughtIn(locale, version.languages);

export function titleOf(item: Item, language: TaughtLocale): string {
  if (item.kind === 'lesson') return item.title[language];
  return item.kind === 'quiz' ? item.quiz.title[language] : item.test.title[language];
}

/** The course to go on with: the one touched last among those that run and have something left. */
export function courseToGoOn(courses: readonly MyCourse[]): MyCourse | null {
  const running = courses.filter((one) => one.state === 'running' && one.progress.next !== null);
  return running.reduce<MyCourse | null>((last, one) => (last && last.touchedAt >= one.touchedAt ? last : one), null);
}

export const filters = ['all', 'running', 'done', 'ended'] as const;
export type Filter = (typeof filters)[number];
export const filterFrom = (text: string | null): Filter => filters.find((one) => one === text) ?? 'all';

export function filtered(courses: readonly MyCourse[], filter: Filter): readonly MyCourse[] {
  const wanted = { running: 'running', done: 'completed', ended: 'ended' } as const;
  return filter === 'all' ? courses : courses.filter((one) => one.state === wanted[filter]);
}

function lastTouch({ enrolment, facts }: Course): Date {
  const lessons = [...facts.lessons.values()].flatMap((one) => [one.openedAt, one.doneAt]);
  const attempts = [...facts.attempts.values()].flat().map((one) => one.finishedAt);
  const times = [enrolment.term.openedAt, ...lessons, ...attempts].flatMap((at) => (at ? [at.getTime()] : []));
  return new Date(Math.max(...times));
}
