import type { CivilDate } from '#kernel/civil-date.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import type { FileId } from '#platform/files.ts';

/** A corrective act of a person's contract, as it was made: what the act stood for before it, and since. */
export type PersonActCorrection = {
  readonly no: number;
  readonly was: Tiyn;
  readonly now: Tiyn;
  /** Null: the provider pays none. */
  readonly vatLess: Tiyn | null;
  readonly day: CivilDate;
  readonly fileId: FileId;
  readonly size: number;
  readonly madeAt: Date;
};

/** `('Ш-2026-000123', 1)` -> `Ш-2026-000123-К1`: the act has the number of its contract. */
export const actCorrectionNumber = (contractNumber: string, no: number): string => `${contractNumber}-К${no}`;

export type ActFacts = {
  readonly accepted: boolean;
  /** What of the price has not gone back, and is not on its way. */
  readonly kept: bigint;
  /** A refund or a dispute is being decided or paid. */
  readonly waits: boolean;
  /** What the act stands for with its corrections; null: there is none. */
  readonly stated: bigint | null;
};
export type ActStep = 'not-accepted' | 'returned' | 'waits' | 'make' | 'correct' | 'stands';

/**
 * An act states a service that was accepted for what of its price the provider keeps: none where nothing is kept, none while that
 * is being decided, and a corrective one where less is kept than the act says (clause 2.2).
 */
export function actStep({ accepted, kept, waits, stated }: ActFacts): ActStep {
  if (!accepted) return 'not-accepted';
  if (stated !== null && kept >= stated) return 'stands';
  if (waits) return 'waits';
  if (stated !== null) return 'correct';
  return kept > 0n ? 'make' : 'returned';
}
