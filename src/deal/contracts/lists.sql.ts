import type { Db } from '#platform/database.ts';
import type { Contract } from './contract.ts';
import { contractById } from './contract.sql.ts';

/** The numbers that people know contracts by. */
export async function contractNumbers(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('contracts.contract').select(['id', 'number']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.number]));
}

/** The latest contracts of all, for the first page of the back office. */
export async function latestContracts(db: Db, most = 20): Promise<Contract[]> {
  const rows = await db.selectFrom('contracts.contract').select('id').orderBy('id', 'desc').limit(most).execute();
  const all = await Promise.all(rows.map((row) => contractById(db, row.id)));
  return all.filter((one) => one !== null);
}
