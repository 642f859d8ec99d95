import { iinReadBack } from '#kernel/iin.ts';
import type { CardFault, CardInput, CardValues } from './card.ts';
import { fullName, oddWords, type OddWord } from './person-name.ts';
import type { PlaceOption } from './place.ts';

/** The card's form as it stands on the page: what was typed, what is wrong, what is asked back. */
export type CardView = {
  readonly values: CardValues;
  readonly faults: readonly CardFault[];
  readonly districts: readonly PlaceOption[];
  /** Settlements of the chosen district; none before the operator loads the classifier. */
  readonly settlements: readonly PlaceOption[];
  readonly classifierLoaded: boolean;
  /** `58••••••••08` of the card kept so far. */
  readonly savedIin: string | null;
  /** Staff approved a card without an IIN. */
  readonly withoutIin: boolean;
  /** The email of the account: shown here, changed elsewhere. */
  readonly email: string;
  readonly readBack: ReadBack | null;
};

/** Shown before it is saved: what no check can see and only the person knows. */
export type ReadBack = {
  readonly name: string;
  /** `580101 300008`, when a new one was typed. */
  readonly iin: string | null;
  /** Words of the name that mix alphabets. */
  readonly odd: readonly OddWord[];
  /** Comes back with 'yes, this is right', so that what was changed since is asked about again. */
  readonly token: string;
};

/**
 * A new IIN is read back, because its check digit lets some slips through; so is a new name with letters of another
 * alphabet (kazakhstan.md 2, 6). Null when there is nothing to ask, or it was confirmed just so.
 */
export function readBackOf(input: CardInput, saved: CardInput | null, confirmed: string): ReadBack | null {
  const iin = input.iin && input.iin !== saved?.iin ? iinReadBack(input.iin) : null;
  const name = fullName(input);
  const odd = saved && fullName(saved) === name ? [] : oddWords(name);
  if (!iin && odd.length === 0) return null;
  const token = [iin ?? '', ...odd.map(({ word }) => word)].join('|');
  return confirmed === token ? null : { name, iin, odd, token };
}

/** The button of a form without script: 'show the list under what I chose' (`go=list`). */
export const GO = 'go';
export const NEXT_LIST = 'list';
/** Carries the read-back's token when it is answered with yes. */
export const READ_BACK = 'read-back';
