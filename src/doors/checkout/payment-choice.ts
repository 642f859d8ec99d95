import type { Tiyn } from '#kernel/tiyn.ts';

export type TermsShown = { readonly price: Tiyn; readonly accessDays: number; readonly offerNo: number };

/** The terms the person saw and those in force, side by side; `now` null: the programme is not sold any more. */
export type ChoiceTerms = {
  readonly before: TermsShown;
  readonly now: (TermsShown & { readonly priceLineId: string; readonly offerVersionId: string }) | null;
  /** They changed once more while the person was looking. */
  readonly changedAgain: boolean;
};
