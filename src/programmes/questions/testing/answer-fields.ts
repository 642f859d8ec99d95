import { partField, type Answer, type AnswerForm } from '../answer.ts';

/** The fields a page's form sends for an answer. */
export function answerFields(answer: Answer | null, field = 'answer'): Record<string, string | string[]> {
  switch (answer?.kind) {
    case undefined:
      return {};
    case 'single':
      return { [field]: answer.option };
    case 'multiple':
      return { [field]: [...answer.options] };
    case 'text':
    case 'number':
      return { [field]: answer.text };
    case 'truefalse':
      return { [field]: String(answer.value) };
    case 'matching':
      return Object.fromEntries(answer.pairs.map(({ left, right }) => [partField(field, left), right]));
    case 'ordering':
      return Object.fromEntries(answer.places.map(({ item, place }) => [partField(field, item), String(place)]));
    case 'gaps':
      return Object.fromEntries(answer.gaps.map(({ gap, text }) => [partField(field, gap), text]));
    default:
      throw new Error('unknown answer', { cause: answer satisfies never });
  }
}

export function formOf(fields: Record<string, string | readonly string[]>): AnswerForm {
  const all = (name: string): readonly string[] => [fields[name] ?? []].flat();
  return { all, text: (name) => all(name)[0] ?? '', names: () => Object.keys(fields) };
}
