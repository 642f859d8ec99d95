import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Written = {
  readonly kind: 'single' | 'multiple' | 'text' | 'number';
  readonly prompt: Readonly<Record<'kk' | 'ru', string>>;
  readonly options?: readonly { readonly kk: string; readonly ru: string; readonly correct?: boolean }[];
  readonly accepted?: readonly string[];
  readonly answer?: number;
};
export type Right = { readonly kind: Written['kind']; readonly words: readonly string[] };

/** The right answers as the author wrote them, by the words of the question: what a learner who studied knows. */
export function rightAnswers(slug: string, language: 'kk' | 'ru'): Map<string, Right> {
  const folder = join('content/programmes', slug);
  const read = (file: string) =>
    parse(readFileSync(join(folder, file), 'utf8')) as { questions?: Written[]; pools?: { questions: Written[] }[] };
  const files = [...readdirSync(join(folder, 'quizzes')).map((name) => `quizzes/${name}`), 'final-test.yaml'];
  const questions = files.map(read).flatMap((file) => [...(file.questions ?? []), ...(file.pools ?? []).flatMap((pool) => pool.questions)]);
  return new Map(questions.map((one) => [one.prompt[language].trim(), { kind: one.kind, words: wordsOf(one, language) }]));
}

function wordsOf(one: Written, language: 'kk' | 'ru'): string[] {
  if (one.options) return one.options.filter((option) => option.correct).map((option) => option[language]);
  return one.accepted ? [one.accepted[0]!] : [String(one.answer)];
}
