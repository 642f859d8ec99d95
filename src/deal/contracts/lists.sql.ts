import type { Db } from '#platform/database.ts';
import type { Contract } from './contract.ts';
import { contractById } from './contract.sql.ts';

/** The latest contracts of all, for the first page of the back office. */
export async function latestContracts(db: Db, most = 20): Promise<Contract[]> {
  const rows = await db.selectFrom('contracts.contract').select('id').orderBy('id', 'desc').limit(most).execute();
  const all = await Promise.all(rows.map((row) => contractById(db, row.id)));
  return all.filter((one) => one !== null);
}
