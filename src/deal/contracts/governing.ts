import type { ContractState } from './contract-state.ts';

/** What of a version of the offer decides whether it governs contracts made before it. */
export type OfferDates = {
  readonly id: string;
  readonly effectiveFrom: Date;
  readonly withdrawnAt: Date | null;
  readonly newContractsOnly: boolean;
};

/** A contract runs until its service is accepted or it ends otherwise; what is performed is amended no more. */
export const runningStates = ['concluded', 'in-service', 'suspended'] as const satisfies readonly ContractState[];

/** A version that has taken effect, and the versions whose contracts it amends. */
export type Amendment = { readonly versionId: string; readonly from: Date; readonly amends: readonly string[] };

/**
 * Clause 2.3: price and access term stay as accepted; the other terms follow each later version of the offer that is in
 * force, unless its amendment was made for new contracts only.
 */
export function amendments(all: readonly OfferDates[], now: Date): Amendment[] {
  const effective = all.filter((one) => one.effectiveFrom <= now && one.withdrawnAt === null);
  return effective
    .filter((one) => !one.newContractsOnly)
    .map((one) => ({
      versionId: one.id,
      from: one.effectiveFrom,
      amends: effective.filter((other) => other.effectiveFrom < one.effectiveFrom).map(({ id }) => id),
    }))
    .filter((one) => one.amends.length > 0)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}
