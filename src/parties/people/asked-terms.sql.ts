import type { Trilingual } from '#kernel/locale.ts';
import type { Db } from '#platform/database.ts';
import { legalVersions, lifeOf, type LegalVersion } from '#offer';
import type { OwedTerms } from './terms-owed.ts';
import { termsOwed, type Asking } from './terms-owed.sql.ts';

/** A document whose material change waits for an answer: what was accepted, what is in force, and why it is asked. */
export type AskedTerms = {
  readonly owed: OwedTerms;
  readonly before: LegalVersion;
  readonly version: LegalVersion;
  /** Of each material version since the accepted one, the oldest first. */
  readonly reasons: readonly Trilingual[];
};

export async function askedTerms(db: Db, person: Asking, now: Date): Promise<AskedTerms[]> {
  return Promise.all((await termsOwed(db, person, now)).map((owed) => askedOf(db, owed, now)));
}

async function askedOf(db: Db, owed: OwedTerms, now: Date): Promise<AskedTerms> {
  const all = await legalVersions(db, owed.kind);
  const version = all.find((one) => lifeOf(one, all, now).state === 'in-force')!;
  const before = all.find((one) => one.no === owed.accepted)!;
  const between = all.filter((one) => one.no > owed.accepted && one.no <= version.no && one.withdrawnAt === null);
  const reasons = between.reverse().flatMap((one) => (one.asksAgain ? [one.asksAgain] : []));
  return { owed, before, version, reasons };
}
