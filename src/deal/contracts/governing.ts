import type { ContractState } from './contract-state.ts';

/** What of a version of the offer decides whether it governs contracts made before it. */
export type OfferDates = {
  readonly id: string;
  readonly effectiveFrom: Date;
  readonly withdrawnAt: Date | null;
  readonly newContractsOnly: boolean;
  /** What becomes of contracts that an earlier version for new contracts only left where they were; null: they pass. */
  readonly keptContracts: 'stay' | 'pass' | null;
};

/** A contract runs until its service is accepted or it ends otherwise; what is performed is amended no more. */
export const runningStates = ['concluded', 'in-service'] as const satisfies readonly ContractState[];

/** A suspension changes nothing in that: it leads back to the state before it, or ends the contract. */
export const isRunning = ({ state, from }: { readonly state: ContractState; readonly from: ContractState | null }): boolean =>
  (runningStates as readonly (ContractState | null)[]).includes(state === 'suspended' ? from : state);

/** A version that has taken effect, and the versions whose contracts it amends: each with what amended it first, and since when. */
export type Amendment = {
  readonly versionId: string;
  readonly from: Date;
  readonly amends: readonly { readonly versionId: string; readonly since: Date; readonly by: string }[];
};

/**
 * Clause 2.3: price and access term stay as accepted; the other terms follow each later version of the offer that is in
 * force. A version for new contracts only governs none of before, and what it left where it was stays there: a later version
 * governs it only where that one says so.
 */
export function amendments(all: readonly OfferDates[], now: Date): Amendment[] {
  const effective = inEffect(all, now);
  const followed = effective.map((accepted) => ({ accepted, by: followedBy(accepted, effective) }));
  return effective.flatMap((one) => {
    const amends = followed.flatMap(({ accepted, by }) =>
      by.includes(one) ? [{ versionId: accepted.id, since: by[0]!.effectiveFrom, by: by[0]!.id }] : [],
    );
    return amends.length > 0 ? [{ versionId: one.id, from: one.effectiveFrom, amends }] : [];
  });
}

const inEffect = (all: readonly OfferDates[], at: Date): OfferDates[] =>
  all
    .filter((one) => one.effectiveFrom <= at && one.withdrawnAt === null)
    .toSorted((a, b) => a.effectiveFrom.getTime() - b.effectiveFrom.getTime());

/** The versions that contracts of this one go over to, in order. */
function followedBy(accepted: OfferDates, effective: readonly OfferDates[]): OfferDates[] {
  const followed: OfferDates[] = [];
  let kept = false;
  for (const one of effective.filter(({ effectiveFrom }) => effectiveFrom > accepted.effectiveFrom)) {
    if (one.newContractsOnly) kept = true;
    else if (!kept || one.keptContracts !== 'stay') {
      followed.push(one);
      kept = false;
    }
  }
  return followed;
}

/** Whom a version reaches as it takes effect, by the version each contract was accepted under. */
export type Reach = {
  /** Their contracts pass to it. */
  readonly passes: readonly string[];
  /** Their contracts stay as they were. */
  readonly stays: readonly string[];
  /** Of either those that an earlier version for new contracts only had left where they were. */
  readonly kept: readonly string[];
};

export function reachOf(version: OfferDates, all: readonly OfferDates[]): Reach {
  const before = inEffect(all, version.effectiveFrom).filter((one) => one.id !== version.id);
  const amendedWith = (one: OfferDates): readonly string[] =>
    amendments([...before, one], version.effectiveFrom)
      .find(({ versionId }) => versionId === version.id)
      ?.amends.map((amended) => amended.versionId) ?? [];
  const passes = amendedWith(version);
  const stays = before.flatMap(({ id }) => (passes.includes(id) ? [] : [id]));
  const without = amendedWith({ ...version, newContractsOnly: false, keptContracts: 'stay' });
  return { passes, stays, kept: before.flatMap(({ id }) => (without.includes(id) ? [] : [id])) };
}
