import { contractStanding, governingVersions, isRunning, lateNoticeOf, reachOf, type Contract } from '#contracts';
import { legalVersion, legalVersions, type LegalVersion, type LegalVersionId } from '#offer';
import { consents, type AccountId } from '#people';
import type { Db } from '#platform/database.ts';
import { priceLine, type PriceLineId } from '#pricing';

/** What was accepted, and what governs now by the rows that say it: the job that writes them runs at the instant of effect. */
export async function termsOf(db: Db, contract: Contract, now: Date) {
  const given = (await consents(db, contract.accountId as AccountId)).find((one) => one.id === contract.consentId);
  const ids = [contract.offerVersionId, contract.policyVersionId, contract.agreementVersionId, ...(given ? [given.versionId] : [])];
  const rows = await governingVersions(db, contract.id);
  const last = rows.at(-1);
  const governing = found(last ? await legalVersion(db, last.offerVersionId as LegalVersionId) : null, 'offer');
  const next = await nextOf(db, contract, { rows: rows.map((row) => row.offerVersionId), now });
  return {
    contract,
    line: found(await priceLine(db, contract.priceLineId as PriceLineId), 'price line'),
    accepted: await Promise.all(ids.map(async (id) => found(await legalVersion(db, id as LegalVersionId), 'legal version'))),
    governing,
    governingFrom: last!.from,
    next,
    passedBy: await passedBy(db, governing, next, now),
  };
}

function found<Value>(value: Value | null, what: string): Value {
  if (value === null) throw new Error(`the contract names a ${what} that is not there`);
  return value;
}

/** The version that this contract goes over to next: one it was told of late, or the first coming one that reaches it. */
async function nextOf(
  db: Db,
  contract: Contract,
  { rows, now }: { readonly rows: readonly string[]; readonly now: Date },
): Promise<{ readonly version: LegalVersion; readonly from: Date } | null> {
  const standing = await contractStanding(db, contract.id);
  if (!standing || !isRunning(standing)) return null;
  const all = await legalVersions(db, 'offer');
  const late = await lateNoticeOf(db, contract.id);
  const told = late && late.from > now ? all.find((one) => one.id === late.offerVersionId) : null;
  if (told && !rows.includes(told.id)) return { version: told, from: late!.from };
  const coming = all
    .filter((one) => one.effectiveFrom > now && one.withdrawnAt === null && reachOf(one, all).passes.includes(contract.offerVersionId))
    .toSorted((a, b) => a.no - b.no)[0];
  return coming ? { version: coming, from: coming.effectiveFrom } : null;
}

/** The version in force on the site, where it does not govern this contract. */
async function passedBy(
  db: Db,
  governing: LegalVersion,
  next: { readonly version: LegalVersion } | null,
  now: Date,
): Promise<LegalVersion | null> {
  const inForce = (await legalVersions(db, 'offer')).find((one) => one.effectiveFrom <= now && one.withdrawnAt === null) ?? null;
  return inForce && inForce.no > governing.no && inForce.id !== next?.version.id ? inForce : null;
}
