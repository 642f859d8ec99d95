/** A suspension past the term, which somebody decides first: of which seat, and the case that suspended it. */
export type Resting = { readonly seatNo: number | null; readonly conductCaseId: string | null };

/** What of a contract's price is neither earned nor on its way back though nothing will be earned of it any more. */
export type LeftAdvance = {
  /** On what was terminated, and can be given back at once. */
  readonly terminated: bigint;
  readonly resting: readonly Resting[];
};

export const isLeft = ({ terminated, resting }: LeftAdvance): boolean => terminated > 0n || resting.length > 0;
