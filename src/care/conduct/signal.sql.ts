import type { Db, Tx } from '#platform/database.ts';
import type { SharedUse } from './use.ts';

export type Signal = SharedUse & {
  readonly id: string;
  readonly accountId: string;
  readonly contractId: string;
  readonly foundAt: Date;
  readonly end: { readonly caseId: string | null; readonly reason: string | null; readonly at: Date } | null;
};

/** Those that wait for staff first, the latest first. */
export async function latestSignals(db: Db, most: number): Promise<Signal[]> {
  const found = (await signals(db).orderBy('signal.found_at', 'desc').limit(most).execute()).map(fromRow);
  return [...found.filter((one) => !one.end), ...found.filter((one) => one.end)];
}

export async function signalById(db: Db, id: string): Promise<Signal | null> {
  const row = await signals(db).where('signal.id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function signalsOf(db: Db, accountId: string): Promise<Signal[]> {
  return (await signals(db).where('signal.account_id', '=', accountId).orderBy('signal.found_at').execute()).map(fromRow);
}

/** What was noticed of the account and what was made of it; a case that came of it stands by itself. */
export async function eraseUse(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('conduct.use').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('conduct.signal').where('account_id', '=', accountId).execute();
}

type End = { readonly staffId: string; readonly at: Date } & ({ readonly caseId: string } | { readonly reason: string });

/** False: somebody decided on it first. */
export async function insertSignalEnd(tx: Tx, id: string, end: End): Promise<boolean> {
  const done = await tx
    .insertInto('conduct.signal_end')
    .values({
      signal_id: id,
      case_id: 'caseId' in end ? end.caseId : null,
      reason: 'reason' in end ? end.reason : null,
      by_staff: end.staffId,
      at: end.at,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

const signals = (db: Db) =>
  db
    .selectFrom('conduct.signal as signal')
    .leftJoin('conduct.signal_end as ended', 'ended.signal_id', 'signal.id')
    .select(['signal.id', 'signal.account_id', 'signal.contract_id', 'signal.first_at', 'signal.last_at', 'signal.times'])
    .select(['signal.devices', 'signal.networks', 'signal.found_at', 'ended.case_id', 'ended.reason', 'ended.at as ended_at']);
type Row = Awaited<ReturnType<ReturnType<typeof signals>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): Signal => ({
  id: row.id,
  accountId: row.account_id,
  contractId: row.contract_id,
  firstAt: row.first_at,
  lastAt: row.last_at,
  times: row.times,
  devices: row.devices,
  networks: row.networks,
  foundAt: row.found_at,
  end: row.ended_at && { caseId: row.case_id, reason: row.reason, at: row.ended_at },
});
