import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Database } from './tables/index.ts';

/** Reads take `Db`; writes take `Tx`, so that a write outside a transaction does not compile. */
export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;

export type OpenDatabase = { readonly db: Db; readonly pool: pg.Pool; readonly close: () => Promise<void> };

export type DatabaseWish = { connections: number; name: string; onError: (fault: Error) => void };

export function openDatabase(url: string, wish: DatabaseWish): OpenDatabase {
  const pool = openPool(url, wish, {
    Client: NamingClient as never,
    types: exactTypes,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}

/** Lost connections are reported, whether idle or in use: the statement under way fails, the process lives on. */
export function openPool(url: string, wish: DatabaseWish, more: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ ...more, connectionString: url, max: wish.connections, application_name: wish.name });
  pool.on('error', wish.onError);
  pool.on('connect', (client) => client.on('error', wish.onError));
  return pool;
}

/**
 * One transaction, read committed: races are decided by unique keys and conditional updates, not by isolation.
 * PostgreSQL may choose it as the victim of a deadlock: then it is begun again, so `work` touches nothing but `tx`.
 */
export async function transact<Value>(db: Db, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(async (tx) => {
        const last: (() => Promise<void>)[] = [];
        lastWrites.set(tx, last);
        const value = await work(tx);
        for (const write of last) await write();
        return value;
      });
    } catch (fault) {
      if (attempt >= 3 || !wasVictim(fault)) throw fault;
    }
  }
}

const lastWrites = new WeakMap<Tx, (() => Promise<void>)[]>();

/** Leaves a write for the moment before the commit. False: the transaction was not begun by `transact`, write at once. */
export function beforeCommit(tx: Tx, write: () => Promise<void>): boolean {
  const last = lastWrites.get(tx);
  last?.push(write);
  return last !== undefined;
}

/** The constraint, unique index or guarding trigger that refused a write, or null when the fault is another. */
export function refusedBy(fault: unknown): string | null {
  if (!(fault instanceof pg.DatabaseError)) return null;
  return fault.code?.startsWith('23') ? (fault.constraint ?? null) : null;
}

const wasVictim = (fault: unknown): boolean => fault instanceof pg.DatabaseError && (fault.code === '40P01' || fault.code === '40001');

/** int8 is money and counters: exact bigint. `date` is a day of law: text, never an instant. */
const exactTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.INT8) return BigInt;
    if (oid === pg.types.builtins.DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text') as never;
  },
} as pg.CustomTypesConfig;

/** A statement is prepared under a name made from its text: halves PostgreSQL's work (measured). */
class NamingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values] = args;
    if (typeof text === 'string' && Array.isArray(values)) {
      const name = statementName(text);
      if (name) return super.query({ name, text, values } as never, args[2] as never) as never;
    }
    return (super.query as (...all: unknown[]) => unknown).apply(this, args) as never;
  }
}

const names = new Map<string, string>();
/** Lists in `in (...)` make many texts; past this many, new ones stay unnamed, so that a server's memory is bounded. */
const MOST_NAMES = 3000;

function statementName(text: string): string | null {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= MOST_NAMES || !/^\s*(select|insert|update|delete|with|merge|\()/i.test(text)) return null;
  const name = `su_${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`;
  names.set(text, name);
  return name;
}
