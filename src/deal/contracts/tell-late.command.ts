import { legalVersions, type LegalVersion } from '#offer';
import { lockAccount, type Account } from '#people';
import { earliestEffective } from '#publications';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import type { ContractId } from './contract.ts';
import { contractById } from './contract.sql.ts';
import { customersOf } from './customer.sql.ts';
import { amendments, type Amendment } from './governing.ts';
import { insertLateNotice, lateContracts } from './governing.sql.ts';
import { insertTermsNotice } from './terms-notice.sql.ts';
import { writeTermsLetter } from './write-terms-letter.command.ts';

/**
 * Who concluded when their version had been amended already, or so shortly before that nobody could tell them, is told of
 * the one in force, and from which day it governs: as many days on as an amendment has from its publication (clause 2.3).
 */
export async function tellLate(platform: Platform): Promise<number> {
  const all = await legalVersions(platform.db, 'offer');
  let told = 0;
  // The last one first: who is told of it is told of those before it.
  for (const amendment of amendments(all, platform.clock.now()).toReversed()) {
    const most = platform.config.termsNoticesPerMinute - told;
    for (const id of await lateContracts(platform.db, amendment, Math.max(0, most)))
      if (await transact(platform.db, (tx) => tellOfLate(tx, platform, { amendment, all }, id))) told += 1;
  }
  return told;
}

type LateNews = { readonly amendment: Amendment; readonly all: readonly LegalVersion[] };

async function tellOfLate(tx: Tx, platform: Platform, { amendment, all }: LateNews, id: ContractId): Promise<boolean> {
  const contract = (await contractById(tx, id))!;
  const customers: Account[] = [];
  for (const accountId of (await customersOf(tx, contract)).toSorted()) {
    const account = await lockAccount(tx, accountId);
    if (account) customers.push(account);
  }
  // Behind the locks: another worker may be telling them, of this or, a moment ago, of what was coming then.
  if (customers.length === 0 || (await lateContracts(tx, amendment, 1, id)).length === 0) return false;
  const at = platform.clock.now();
  const from = earliestEffective(at);
  if (!(await insertLateNotice(tx, { contractId: id, offerVersionId: amendment.versionId, from, at }))) return false;
  const version = all.find((one) => one.id === amendment.versionId)!;
  const before = all.find((one) => one.id === contract.offerVersionId)!;
  for (const account of customers) {
    const messageId = await writeTermsLetter(tx, platform, account, { version, before, event: 'late', from, reach: 'all' });
    await insertTermsNotice(tx, { versionId: version.id, accountId: account.id, event: 'late', contractId: id, messageId, at });
  }
  return true;
}
