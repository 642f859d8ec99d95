import { examOf, type ExamRules } from '#assessment';
import { itemsOf, type Item, type ProgrammeVersion } from '#catalogue';
import type { AttemptFact, Facts } from './facts.ts';

/** Why an item is not done yet; the outline says it in words beside the item. */
export type Missing =
  | { readonly kind: 'lesson'; readonly key: string; readonly why: 'not-opened' | 'not-finished' }
  | { readonly kind: 'quiz' | 'final-test'; readonly key: string; readonly why: ExamWhy };
export type ExamWhy = 'not-taken' | 'begun' | 'not-passed' | 'no-attempts-left';

export type Completion = { readonly complete: boolean; readonly missing: readonly Missing[] };

/**
 * The rule of completion: every lesson finished, every quiz and the final test passed. It depends on the version the
 * learner bought and on facts alone, so it may be asked again at any time and always gives the same answer.
 */
export function completion(version: Pick<ProgrammeVersion, 'modules'>, facts: Facts): Completion {
  const items = itemsOf(version);
  const missing = items.flatMap((item) => missingOf(item, facts) ?? []);
  return { complete: items.length > 0 && missing.length === 0, missing };
}

/** Null: the item is done. */
export function missingOf(item: Item, facts: Facts): Missing | null {
  if (item.kind === 'lesson') {
    const lesson = facts.lessons.get(item.key);
    if (lesson?.doneAt) return null;
    return { kind: 'lesson', key: item.key, why: lesson ? 'not-finished' : 'not-opened' };
  }
  const attempts = facts.attempts.get(item.key) ?? [];
  const { rules } = examOf(item);
  if (isPassed(attempts, rules)) return null;
  return { kind: item.kind, key: item.key, why: examWhy(attempts, rules) };
}

/** By the best attempt or by the last finished one, as the test's rule says. */
function isPassed(attempts: readonly AttemptFact[], { counts }: ExamRules): boolean {
  if (counts === 'best') return attempts.some((attempt) => attempt.passed);
  const finished = attempts.filter((attempt) => attempt.state === 'finished');
  return finished.reduce((last: AttemptFact | null, one) => (last && last.no > one.no ? last : one), null)?.passed ?? false;
}

function examWhy(attempts: readonly AttemptFact[], { attempts: allowed }: ExamRules): ExamWhy {
  if (attempts.some((attempt) => attempt.state === 'open')) return 'begun';
  if (attempts.length === 0) return 'not-taken';
  return allowed !== null && attempts.length >= allowed ? 'no-attempts-left' : 'not-passed';
}
