import type { Iin } from '#kernel/iin.ts';
import type { CardInput, CardValues } from './card.ts';
import type { Email } from './email.ts';
import { oddWords } from './person-name.ts';
import type { PlaceOption } from './place.ts';
import type { OpenCard } from './registration-card.ts';

/** What the card's form shows: the values, the lists under the chosen places, what is kept already. */
export type CardFormFacts = {
  readonly values: CardValues;
  readonly districts: readonly PlaceOption[];
  /** Of the chosen district; empty where the classifier is not loaded or has none. */
  readonly settlements: readonly PlaceOption[];
  readonly classifierLoaded: boolean;
  readonly email: Email;
  /** The kept IIN: the page shows its ends only. */
  readonly savedIin: Iin | null;
  readonly saved: OpenCard | null;
  /** Staff approved a card without an IIN. */
  readonly withoutIin: boolean;
};

/** The button of the form without script: 'fill the lists under what I chose'. */
export const FILL_PLACES = 'fill-places';
/** The read-back was answered with 'yes, this is right'. */
export const CONFIRMED = 'confirmed';
/** The read-back was answered with 'let me correct'. */
export const CORRECT = 'correct';

/**
 * A new IIN is read back, because its check digit lets some slips through; so is a new name with letters of another
 * alphabet, because nobody but the person can tell what their papers say (kazakhstan.md 2, 6).
 */
export function needsReadBack(input: CardInput, saved: OpenCard | null): boolean {
  if (input.iin !== null && input.iin !== saved?.iin) return true;
  const sameName = saved !== null && saved.surname === input.surname && saved.name === input.name && saved.patronymic === input.patronymic;
  return !sameName && oddWords(input.surname, input.name, input.patronymic).length > 0;
}
