/** What of a version of the offer decides whether it governs an earlier contract. */
export type OfferDates = {
  readonly id: string;
  readonly effectiveFrom: Date;
  readonly withdrawnAt: Date | null;
  readonly newContractsOnly: boolean;
};

/**
 * Clause 2.3: price and access term stay as accepted; the other terms follow each later version of the offer that is in
 * force, unless its amendment was made for new contracts only.
 */
export function governingVersion<Version extends OfferDates>(all: readonly Version[], acceptedId: string, now: Date): Version | null {
  const accepted = all.find((one) => one.id === acceptedId);
  if (!accepted) return null;
  const later = all.filter(
    (one) => one.effectiveFrom > accepted.effectiveFrom && one.effectiveFrom <= now && one.withdrawnAt === null && !one.newContractsOnly,
  );
  return later.reduce((newest, one) => (one.effectiveFrom > newest.effectiveFrom ? one : newest), accepted);
}
