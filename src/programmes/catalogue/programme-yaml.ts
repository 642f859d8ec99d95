import { z } from 'zod';
import { civilDate, forLanguages, slug, taught, taughtList, trilingual, wholeNumber, words } from './content-words.ts';
import { locales, type Trilingual } from '#kernel/locale.ts';
import { subjects } from './programme.ts';

/** Read first: the languages decide which texts the rest of the file must carry. */
export const languagesSchema = z.looseObject({
  languages: z
    .array(z.enum(locales))
    .min(1, 'must name a language')
    .refine((list) => new Set(list).size === list.length, 'names a language twice'),
});

export const programmeSchema = forLanguages((languages) => {
  const text = (longest: number) => taught(languages, longest);
  const minutes = wholeNumber(1, 600);
  const item = z
    .strictObject({
      lesson: slug.optional(),
      quiz: slug.optional(),
      final_test: z.literal(true).optional(),
      planned: text(160).optional(),
      minutes,
      preview: z.boolean().default(false),
    })
    .transform(listed);
  const modules = z
    .array(
      z.strictObject({
        title: text(160),
        hours: wholeNumber(1, 1000).optional(),
        items: z.array(item).min(1, 'must have an item').max(60),
      }),
    )
    .min(1, 'must have a module')
    .max(40);
  return z.strictObject({
    slug,
    kind: z.enum(['course', 'programme']),
    subject: z.enum(subjects),
    level: z.enum(['basic', 'advanced']),
    hours: wholeNumber(1, 1000),
    languages: z.array(z.string()),
    title: trilingual(120),
    summary: trilingual(400),
    audience: text(600),
    outcomes: taughtList(languages, 200, 3, 8),
    authors: z
      .array(z.strictObject({ name: text(120), role: text(200) }))
      .max(10)
      .default([]),
    agreement: z
      .strictObject({ number: words(60), date: civilDate, valid_until: civilDate })
      .refine((one) => one.date < one.valid_until, 'must be valid after its date')
      .nullable(),
    failing: text(1000),
    correction: z.strictObject({ of: wholeNumber(1, 10_000), says: trilingual(400) }).optional(),
    modules: modules.optional(),
    courses: z
      .array(z.strictObject({ title: text(160), hours: wholeNumber(1, 1000), modules }))
      .min(2, 'must have two courses; one course alone is of kind course')
      .max(12)
      .optional(),
    completion: z.strictObject({ lessons: z.literal('all'), quizzes: z.literal('passed') }),
  });
});

export type Listed =
  | { readonly kind: 'lesson'; readonly key: string; readonly minutes: number; readonly preview: boolean }
  | { readonly kind: 'quiz'; readonly key: string; readonly minutes: number }
  | { readonly kind: 'final-test'; readonly minutes: number }
  | { readonly kind: 'planned'; readonly title: Trilingual; readonly minutes: number };

type Written = {
  lesson?: string | undefined;
  quiz?: string | undefined;
  final_test?: true | undefined;
  planned?: Trilingual | undefined;
  minutes: number;
  preview: boolean;
};

function listed(item: Written, context: z.core.$RefinementCtx<Written>): Listed {
  const named = [item.lesson, item.quiz, item.final_test, item.planned].filter((one) => one !== undefined).length;
  if (named !== 1) context.addIssue({ code: 'custom', message: 'must be a lesson, a quiz, a planned lesson or final_test: true' });
  if (item.preview && !item.lesson) context.addIssue({ code: 'custom', message: 'only a lesson can be a preview' });
  if (item.lesson) return { kind: 'lesson', key: item.lesson, minutes: item.minutes, preview: item.preview };
  if (item.planned) return { kind: 'planned', title: item.planned, minutes: item.minutes };
  return item.quiz ? { kind: 'quiz', key: item.quiz, minutes: item.minutes } : { kind: 'final-test', minutes: item.minutes };
}

export type ProgrammeFile = z.output<ReturnType<typeof programmeSchema>>;

/** A module with its place in the file, for the line of a fault, and in the list of courses. */
export type PlacedModule = NonNullable<ProgrammeFile['modules']>[number] & {
  readonly at: readonly (string | number)[];
  readonly course: number | null;
};

/** All modules in the order they are taught, whether they stand alone or within courses. */
export const modulesIn = (value: ProgrammeFile): readonly PlacedModule[] =>
  value.courses
    ? value.courses.flatMap((course, c) => course.modules.map((one, m) => ({ ...one, at: ['courses', c, 'modules', m], course: c })))
    : (value.modules ?? []).map((one, m) => ({ ...one, at: ['modules', m], course: null }));

/** The field that holds what is taught: where a fault of the whole is shown. */
export const partsOf = (value: ProgrammeFile): 'courses' | 'modules' => (value.courses ? 'courses' : 'modules');
