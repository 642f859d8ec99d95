import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Language = 'kk' | 'ru';
type Words = Readonly<Record<Language, string>>;
type WrittenGap = {
  readonly accepted?: Readonly<Record<Language, readonly string[]>>;
  readonly answer?: number;
  readonly options?: readonly (Words & { readonly correct?: boolean })[];
};
type Written = {
  readonly kind: 'single' | 'multiple' | 'text' | 'number' | 'truefalse' | 'matching' | 'ordering' | 'gaps';
  readonly prompt: Words;
  readonly options?: readonly (Words & { readonly correct?: boolean })[];
  readonly accepted?: readonly string[];
  readonly answer?: number | boolean;
  readonly pairs?: readonly { readonly left: Words; readonly right: Words }[];
  readonly items?: readonly Words[];
  readonly text?: Words;
  readonly gaps?: readonly WrittenGap[];
};

/** What to do on a question's page: options to tick by their words, a line to type, lists to choose from, gaps in their order. */
export type Right =
  | { readonly kind: 'tick' | 'type'; readonly words: readonly string[] }
  | { readonly kind: 'lists'; readonly chosen: readonly { readonly label: string; readonly option: string }[] }
  | { readonly kind: 'gaps'; readonly gaps: readonly { readonly words: string; readonly list: boolean }[] };

const AGREED = { kk: ['Дұрыс', 'Дұрыс емес'], ru: ['Верно', 'Неверно'] } as const;

/** The right answers as the author wrote them, by the words of the question: what a learner who studied knows. */
export function rightAnswers(slug: string, language: Language): Map<string, Right> {
  const folder = join('content/programmes', slug);
  const read = (file: string) =>
    parse(readFileSync(join(folder, file), 'utf8')) as { questions?: Written[]; pools?: { questions: Written[] }[] };
  const files = [...readdirSync(join(folder, 'quizzes')).map((name) => `quizzes/${name}`), 'final-test.yaml'];
  const questions = files.map(read).flatMap((file) => [...(file.questions ?? []), ...(file.pools ?? []).flatMap((pool) => pool.questions)]);
  return new Map(questions.map((one) => [one.prompt[language].trim(), rightOf(one, language)]));
}

function rightOf(one: Written, language: Language): Right {
  switch (one.kind) {
    case 'single':
    case 'multiple':
      return { kind: 'tick', words: one.options!.filter((option) => option.correct).map((option) => option[language]) };
    case 'truefalse':
      return { kind: 'tick', words: [AGREED[language][one.answer === true ? 0 : 1]] };
    case 'matching':
      return { kind: 'lists', chosen: one.pairs!.map(({ left, right }) => ({ label: left[language], option: right[language] })) };
    case 'ordering':
      return { kind: 'lists', chosen: one.items!.map((item, at) => ({ label: item[language], option: String(at + 1) })) };
    case 'gaps': {
      const named = [...one.text![language].matchAll(/\[\[(\d+)\]\]/g)].map(([, no]) => one.gaps![Number(no) - 1]!);
      return { kind: 'gaps', gaps: named.map((gap) => ({ words: wordsIn(gap, language), list: gap.options !== undefined })) };
    }
    case 'text':
    case 'number':
      return { kind: 'type', words: [one.accepted?.[0] ?? String(one.answer)] };
    default:
      throw new Error('unknown question', { cause: one.kind satisfies never });
  }
}

const wordsIn = ({ accepted, options, answer }: WrittenGap, language: Language): string =>
  accepted?.[language][0] ?? options?.find((one) => one.correct)?.[language] ?? String(answer);
