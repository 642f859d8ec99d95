import { sql } from 'kysely';
import { transact, type Db, type Tx } from '../database.ts';

/** A transaction held open until it is let go: what it did stands uncommitted meanwhile, behind the locks it took. */
export async function heldOpen(db: Db, work: (tx: Tx) => Promise<unknown>): Promise<{ readonly letGo: () => Promise<void> }> {
  const [inside, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const done = transact(db, async (tx) => {
    await work(tx);
    inside.resolve();
    await gate.promise;
  });
  await Promise.race([inside.promise, done]);
  return {
    letGo: async () => {
      gate.resolve();
      await done;
    },
  };
}

/** When so many statements of this database wait for a lock. */
export async function waitersForLocks(db: Db, count: number): Promise<void> {
  for (let turn = 0; turn < 1000; turn += 1) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if (rows[0]!.n >= count) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`${count} never waited for locks`);
}
