import type { TaughtLocale } from '#kernel/locale.ts';
import type { Answer } from './answer.ts';
import type { Gap, Question } from './question.ts';

/** An answer that earns full points, in the words of the language: shown on full review only. */
export function rightAnswer(question: Question, language: TaughtLocale): Answer {
  switch (question.kind) {
    case 'single':
      return { kind: 'single', option: question.options.find((one) => one.correct)!.id };
    case 'multiple':
      return { kind: 'multiple', options: question.options.filter((one) => one.correct).map((one) => one.id) };
    case 'text':
      return { kind: 'text', text: question.accepted[0]! };
    case 'number':
      return { kind: 'number', text: question.answer.replace('.', ',') };
    case 'truefalse':
      return { kind: 'truefalse', value: question.answer };
    case 'matching':
      return { kind: 'matching', pairs: question.pairs.map(({ left, right }) => ({ left: left.id, right })) };
    case 'ordering':
      return { kind: 'ordering', places: question.items.map(({ id }, at) => ({ item: id, place: at + 1 })) };
    case 'gaps':
      return { kind: 'gaps', gaps: question.gaps.map((gap, at) => ({ gap: at + 1, text: rightInGap(gap, language) })) };
    default:
      throw new Error('unknown question', { cause: question satisfies never });
  }
}

function rightInGap(gap: Gap, language: TaughtLocale): string {
  if (gap.control === 'text') return gap.accepted[language][0]!;
  return gap.control === 'number' ? gap.answer.replace('.', ',') : gap.options.find((one) => one.correct)!.id;
}
