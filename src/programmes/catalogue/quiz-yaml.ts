import { z } from 'zod';
import type { TaughtLocale } from '#kernel/locale.ts';
import type { Question } from '#questions';
import type { ContentFiles, Faults } from './content-fault.ts';
import { textIn } from './content-fault.ts';
import { forLanguages, slug, taught, wholeNumber } from './content-words.ts';
import { readYaml } from './content-yaml.ts';
import type { QuizSpec, TestSpec } from './programme.ts';
import { questionSchema } from './question-yaml.ts';

export function parseQuiz(files: ContentFiles, file: string, languages: readonly TaughtLocale[], found: Faults): QuizSpec<Question> | null {
  const text = textIn(files, file, found);
  if (text === null) return null;
  const read = readYaml({ file, text }, quizSchema(languages), found);
  if (!read) return null;
  const { title, pass_percent, attempts, delay_minutes, review, shuffle, questions } = read.value;
  idsOnce(questions, (at) => read.lineOf('questions', at, 'id'), file, found);
  return { title, passPercent: pass_percent, attempts, delayMinutes: delay_minutes, review, shuffle, questions };
}

export function parseFinalTest(
  files: ContentFiles,
  file: string,
  languages: readonly TaughtLocale[],
  found: Faults,
): TestSpec<Question> | null {
  const text = textIn(files, file, found);
  if (text === null) return null;
  const read = readYaml({ file, text }, testSchema(languages), found);
  if (!read) return null;
  const { title, pass_percent, attempts, delay_minutes, review, time_limit_minutes, pools } = read.value;
  for (const [at, one] of pools.entries()) {
    const held = one.questions.length;
    if (one.draw > held) found.add(file, read.lineOf('pools', at, 'draw'), `draws ${one.draw} of ${held} questions`);
  }
  const places = pools.flatMap((one, p) => one.questions.map((_, q) => [p, q] as const));
  idsOnce(
    pools.flatMap((one) => one.questions),
    (at) => read.lineOf('pools', places[at]![0], 'questions', places[at]![1], 'id'),
    file,
    found,
  );
  return { title, passPercent: pass_percent, attempts, delayMinutes: delay_minutes, timeLimitMinutes: time_limit_minutes, review, pools };
}

const terms = (languages: readonly TaughtLocale[]) => ({
  title: taught(languages, 200),
  pass_percent: wholeNumber(1, 100),
  attempts: wholeNumber(1, 100).nullable(),
  delay_minutes: wholeNumber(0, 43_200).default(0),
  review: z.enum(['full', 'marks', 'none']),
});

function idsOnce(questions: readonly Question[], lineOf: (at: number) => number, file: string, found: Faults): void {
  const seen = new Set<string>();
  for (const [at, question] of questions.entries()) {
    if (seen.has(question.id)) found.add(file, lineOf(at), `the id ${question.id} stands twice`);
    seen.add(question.id);
  }
}

const quizSchema = forLanguages((languages) =>
  z.strictObject({
    ...terms(languages),
    shuffle: z.boolean().default(true),
    questions: z.array(questionSchema(languages)).min(1, 'must have a question').max(100),
  }),
);

const testSchema = forLanguages((languages) => {
  const pool = z.strictObject({ name: slug, draw: wholeNumber(1, 100), questions: z.array(questionSchema(languages)).min(1).max(300) });
  return z.strictObject({
    ...terms(languages),
    time_limit_minutes: wholeNumber(1, 600).nullable(),
    pools: z.array(pool).min(1, 'must have a pool').max(30),
  });
});
