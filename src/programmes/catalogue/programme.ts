import type { Brand } from '#kernel/brand.ts';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { TaughtLocale, Trilingual } from '#kernel/locale.ts';
import type { Medium } from '#media';
import type { BankQuestion, Question, ReviewDepth } from '#questions';
import type { Correction } from './correction.ts';

export type ProgrammeId = Brand<string, 'ProgrammeId'>;
export type ProgrammeVersionId = Brand<string, 'ProgrammeVersionId'>;

export const subjects = ['math', 'language', 'digital', 'primary', 'inclusion', 'science', 'pedagogy'] as const;
export type Subject = (typeof subjects)[number];
export type ProgrammeKind = 'course' | 'programme';
export type Level = 'basic' | 'advanced';

/** The ministry's agreement as dated facts; null says plainly: not agreed, and nothing is claimed for attestation. */
export type Agreement = { readonly number: string; readonly date: CivilDate; readonly validUntil: CivilDate };

/** `Q` is a bare question while a folder is read and a bank question once published. */
export type QuizSpec<Q = BankQuestion> = {
  readonly title: Trilingual;
  readonly passPercent: number;
  /** Null: as many as one likes. */
  readonly attempts: number | null;
  readonly delayMinutes: number;
  readonly review: ReviewDepth;
  readonly shuffle: boolean;
  readonly questions: readonly Q[];
};

export type Pool<Q = BankQuestion> = { readonly name: string; readonly draw: number; readonly questions: readonly Q[] };

export type TestSpec<Q = BankQuestion> = {
  readonly title: Trilingual;
  readonly passPercent: number;
  readonly attempts: number | null;
  readonly delayMinutes: number;
  /** By the server's clock; null: no limit. */
  readonly timeLimitMinutes: number | null;
  readonly review: ReviewDepth;
  readonly pools: readonly Pool<Q>[];
};

/** A step of the course. Keys are stable: progress and attempts point to them. */
export type Item<Q = BankQuestion> =
  | { readonly kind: 'lesson'; readonly key: string; readonly title: Trilingual; readonly minutes: number; readonly preview: boolean }
  | { readonly kind: 'quiz'; readonly key: string; readonly minutes: number; readonly quiz: QuizSpec<Q> }
  | { readonly kind: 'final-test'; readonly key: typeof finalTestKey; readonly minutes: number; readonly test: TestSpec<Q> };

export const finalTestKey = 'final-test';

/** A lesson that the syllabus promises and the author has not finished: the programme is in preparation, and not sold. */
export type PlannedLesson = { readonly title: Trilingual; readonly minutes: number };

export type Module<Q = BankQuestion> = {
  readonly title: Trilingual;
  readonly hours: number | null;
  readonly items: readonly Item<Q>[];
  /** Versions published before there was such a thing have none. */
  readonly planned?: readonly PlannedLesson[];
  /** Of a programme of several courses: the place of its course in `courses`. */
  readonly course?: number;
};

/** One of the courses that a programme holds (clause 1.2.6). */
export type CoursePart = { readonly title: Trilingual; readonly hours: number };

export type ProgrammeOutline<Q = BankQuestion> = {
  readonly kind: ProgrammeKind;
  readonly subject: Subject;
  readonly level: Level;
  readonly hours: number;
  readonly languages: readonly TaughtLocale[];
  readonly title: Trilingual;
  readonly summary: Trilingual;
  readonly audience: Trilingual;
  readonly outcomes: Readonly<Record<TaughtLocale, readonly string[]>>;
  readonly authors: readonly { readonly name: Trilingual; readonly role: Trilingual }[];
  readonly agreement: Agreement | null;
  readonly failing: Trilingual;
  readonly modules: readonly Module<Q>[];
  /** Of kind `programme` only, at least two. */
  readonly courses?: readonly CoursePart[];
};

/** A lesson's sanitised page part; `media:ID` stands where an address of a medium goes. */
export type LessonHtml = { readonly title: string; readonly html: string };

/** A folder that was read without a fault: everything a version holds, and the media it needs. */
export type ProgrammeDraft = {
  readonly slug: string;
  readonly outline: ProgrammeOutline<Question>;
  readonly lessons: Readonly<Record<string, Readonly<Partial<Record<TaughtLocale, LessonHtml>>>>>;
  readonly media: readonly (Medium & { readonly path: string; readonly free: boolean })[];
  /** Null: a version for who buys from now on. */
  readonly correction: Correction | null;
};

/** Immutable: a learner stays on the version bought, or goes on to its correction (clause 3.13). */
export type ProgrammeVersion = ProgrammeOutline & {
  readonly id: ProgrammeVersionId;
  readonly programmeId: ProgrammeId;
  readonly slug: string;
  readonly no: number;
  readonly publishedAt: Date;
  /** Words the cover is drawn from: the first title, kept when the programme is renamed. */
  readonly coverSeed: string;
};

export const itemsOf = <Q>(outline: Pick<ProgrammeOutline<Q>, 'modules'>): readonly Item<Q>[] =>
  outline.modules.flatMap((one) => one.items);
export const lessonsOf = <Q>(outline: Pick<ProgrammeOutline<Q>, 'modules'>): readonly Extract<Item<Q>, { kind: 'lesson' }>[] =>
  itemsOf(outline).filter((item) => item.kind === 'lesson');
export const plannedOf = <Q>(outline: Pick<ProgrammeOutline<Q>, 'modules'>): readonly PlannedLesson[] =>
  outline.modules.flatMap((one) => one.planned ?? []);
/** Its syllabus stands, its lessons do not yet: read freely what there is; no price until all of it is there. */
export const isInPreparation = <Q>(outline: Pick<ProgrammeOutline<Q>, 'modules'>): boolean => plannedOf(outline).length > 0;
/** Lessons of the whole syllabus, those in preparation among them. */
export const lessonCount = <Q>(outline: Pick<ProgrammeOutline<Q>, 'modules'>): number =>
  lessonsOf(outline).length + plannedOf(outline).length;

/** Modules as they are shown: within their courses, numbered through. A single course is one part without a title. */
export type CourseOutline<Q = BankQuestion> = {
  readonly course: CoursePart | null;
  readonly modules: readonly (Module<Q> & { readonly no: number })[];
};

export function coursesIn<Q>({ modules, courses }: Pick<ProgrammeOutline<Q>, 'modules' | 'courses'>): readonly CourseOutline<Q>[] {
  const numbered = modules.map((one, at) => ({ ...one, no: at + 1 }));
  if (!courses) return [{ course: null, modules: numbered }];
  return courses.map((course, at) => ({ course, modules: numbered.filter((one) => one.course === at) }));
}
export const itemByKey = (version: Pick<ProgrammeVersion, 'modules'>, key: string): Item | null =>
  itemsOf(version).find((item) => item.key === key) ?? null;

/** Drawn by #ui's cover: the same words, the same cloth. */
export const coverOf = (version: Pick<ProgrammeVersion, 'subject' | 'coverSeed'>): { subject: Subject; seed: string } => ({
  subject: version.subject,
  seed: version.coverSeed,
});

export const agreementInForce = (version: Pick<ProgrammeVersion, 'agreement'>, day: CivilDate): Agreement | null =>
  version.agreement && version.agreement.date <= day && day <= version.agreement.validUntil ? version.agreement : null;
