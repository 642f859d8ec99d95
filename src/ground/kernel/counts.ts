/** What is said after a number: after 1, 21; after 2 to 4; after 5 to 20: 1 урок, 2 урока, 5 уроков. */
export type RussianForms = readonly [one: string, few: string, many: string];

const russian = new Intl.PluralRules('ru');

function russianForm(count: number, [one, few, many]: RussianForms): string {
  const form = russian.select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
}

/** `3 шага`, `21 шаг`, `5 шагов`, unbroken. Kazakh needs nothing of the kind: a noun after a number stays as it is. */
export const russianCount = (count: number, forms: RussianForms): string => `${count}\u00a0${russianForm(count, forms)}`;

/** `1 step`, `5 steps`, unbroken; `many` where it is not the word with an s. */
export const englishCount = (count: number, one: string, many = `${one}s`): string => `${count}\u00a0${count === 1 ? one : many}`;
