import { reachOf } from '#contracts';
import type { KeptContracts, LegalVersion } from '#offer';

/** An earlier version of the offer as a draft would meet it: its running contracts, and whether it was left as it was. */
export type ReachLine = { readonly no: number; readonly contracts: number; readonly kept: boolean };

/** Whom an amendment of the offer would reach, by versions, the first first; those without contracts only where they were kept. */
export function foreseenReach(all: readonly LegalVersion[], running: ReadonlyMap<string, number>): ReachLine[] {
  // After every version that is published: no draft may take effect before one of them.
  const last = Math.max(...all.map((one) => one.effectiveFrom.getTime()));
  const draft = {
    id: 'draft',
    effectiveFrom: new Date(last + 1),
    withdrawnAt: null,
    newContractsOnly: false,
    keptContracts: 'stay',
  } as const;
  const { kept } = reachOf(draft, all);
  return all
    .filter((one) => one.withdrawnAt === null)
    .map(({ id, no }) => ({ no, contracts: running.get(id) ?? 0, kept: kept.includes(id) }))
    .filter((line) => line.kept || line.contracts > 0)
    .toSorted((a, b) => a.no - b.no);
}

export const KEPT = 'kept-contracts';
/** Whatever is not plainly said to pass stays. */
export const keptFrom = (typed: string): KeptContracts => (typed === 'pass' ? 'pass' : 'stay');
