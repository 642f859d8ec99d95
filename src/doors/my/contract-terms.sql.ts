import { governingVersions, type Contract } from '#contracts';
import { legalVersion, type LegalVersionId } from '#offer';
import { consents, type AccountId } from '#people';
import type { Db } from '#platform/database.ts';
import { priceLine, type PriceLineId } from '#pricing';

/** What was accepted, and what governs now by the rows that say it: the job that writes them runs at the instant of effect. */
export async function termsOf(db: Db, contract: Contract) {
  const given = (await consents(db, contract.accountId as AccountId)).find((one) => one.id === contract.consentId);
  const ids = [contract.offerVersionId, contract.policyVersionId, contract.agreementVersionId, ...(given ? [given.versionId] : [])];
  const last = (await governingVersions(db, contract.id)).at(-1);
  return {
    contract,
    line: found(await priceLine(db, contract.priceLineId as PriceLineId), 'price line'),
    accepted: await Promise.all(ids.map(async (id) => found(await legalVersion(db, id as LegalVersionId), 'legal version'))),
    governing: found(last ? await legalVersion(db, last.offerVersionId as LegalVersionId) : null, 'offer'),
  };
}

function found<Value>(value: Value | null, what: string): Value {
  if (value === null) throw new Error(`the contract names a ${what} that is not there`);
  return value;
}
