import { shuffled, type Random } from '#kernel/random.ts';
import { drawnOrder, type BankQuestion, type OptionId, type QuestionVersionId } from '#questions';
import { questionsOf, type Exam, type Pool } from './exam.ts';

/**
 * What one attempt asks, drawn once at its start and kept: which questions, in which order, with options in which order.
 * Questions are named by version, so a later edit never changes a paper somebody has begun.
 */
export type Paper = readonly PaperQuestion[];
export type PaperQuestion = { readonly question: QuestionVersionId; readonly options: readonly OptionId[] };

export function drawPaper(random: Random, exam: Exam): Paper {
  const drawn = exam.pools.flatMap((pool) => drawFrom(random, pool));
  const once = [...new Map(drawn.map((question) => [question.versionId, question])).values()];
  const ordered = exam.rules.shuffle ? shuffled(random, once) : once;
  return ordered.map((question) => ({ question: question.versionId, options: drawnOrder(random, question, exam.rules.shuffle) }));
}

/** The question a paper asks at a place (counted from 1), from the exam of the version the attempt was begun on. */
export function questionAt(exam: Exam, paper: Paper, place: number): BankQuestion | null {
  const asked = paper[place - 1];
  return asked ? (questionsOf(exam).find((question) => question.versionId === asked.question) ?? null) : null;
}

export function questionsOn(exam: Exam, paper: Paper): BankQuestion[] {
  const known = new Map(questionsOf(exam).map((question) => [question.versionId, question]));
  return paper.flatMap((asked) => known.get(asked.question) ?? []);
}

/** Chance decides which questions; without shuffling they stand in the author's order. */
function drawFrom(random: Random, pool: Pool): readonly BankQuestion[] {
  if (pool.draw === null || pool.draw >= pool.questions.length) return pool.questions;
  const chosen = new Set(shuffled(random, pool.questions).slice(0, pool.draw));
  return pool.questions.filter((question) => chosen.has(question));
}
