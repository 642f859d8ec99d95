import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { z } from 'zod';
import { openPool } from './database.ts';

export type Migration = { readonly name: string; readonly text: string; readonly checksum: string };

/** One process migrates at a time; the others wait and find the work done. */
const LOCK = 7_305_041_127;

/** Plain SQL files in the order of their names. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const wrong = names.find((name) => !/^\d{4}-[a-z0-9-]+\.sql$/.test(name));
  if (wrong) throw new Error(`db/migrations/${wrong}: a migration is named like 0300-offer.sql`);
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex') };
    }),
  );
}

/**
 * Brings a database up to the given migrations and returns the names it applied. Forward only: each file in one
 * transaction of its own; a file that was applied and has been edited or removed since is refused by name.
 */
export async function migrate(databaseUrl: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'smart-ustaz migrate' });
  await client.connect();
  try {
    await demandServer(client);
    await client.query('select pg_advisory_lock($1::bigint)', [LOCK]);
    await client.query(`create table if not exists public.migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    const waiting = notYetApplied(migrations, await appliedMigrations(client));
    await migrateQueue(databaseUrl);
    for (const migration of waiting) await applyPatiently(client, migration);
    await client.query(`do $$ begin
      if to_regproc('platform.journal_after_restore') is not null then perform platform.journal_after_restore(); end if; end $$`);
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** What is still to apply; throws with the name of a file that differs from what was applied. */
function notYetApplied(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const known = new Set(migrations.map(({ name }) => name));
  const faults = [
    ...[...applied.keys()].filter((name) => !known.has(name)).map((name) => `${name} was applied and is missing now`),
    ...migrations
      .filter(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum)
      .map(({ name }) => `${name} was edited after it was applied: write a new migration instead`),
  ];
  if (faults.length > 0) throw new Error(`migrations refused:\n  ${faults.join('\n  ')}`);
  return migrations.filter(({ name }) => !applied.has(name));
}

/**
 * The names of migrations the database does not have yet: what a process asks before it serves. What the database has
 * beyond them is no fault: the next build is being deployed, and this one still answers (docs/running.md, upgrades).
 */
export async function missingMigrations(databaseUrl: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(`select to_regclass('public.migration') is not null as known`);
    const applied = z.object({ known: z.boolean() }).parse(rows[0]).known ? await appliedMigrations(client) : new Map<string, string>();
    return migrations.filter(({ name }) => !applied.has(name)).map(({ name }) => name);
  } finally {
    await client.end();
  }
}

const appliedRow = z.object({ name: z.string(), checksum: z.string() });

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query('select name, checksum from public.migration');
  return new Map(rows.map((row) => appliedRow.parse(row)).map(({ name, checksum }) => [name, checksum]));
}

/**
 * A change of a table waits for those who use it, and everybody who comes later waits behind it: so it waits a moment only,
 * steps back, and tries again, while the site goes on.
 */
async function applyPatiently(client: pg.Client, migration: Migration): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await apply(client, migration);
    } catch (fault) {
      const waited = ((fault as Error).cause as { code?: string } | undefined)?.code === LOCK_NOT_AVAILABLE;
      if (!waited || attempt >= MOST_ATTEMPTS) throw fault;
      await pause(250 * attempt);
    }
  }
}
const LOCK_NOT_AVAILABLE = '55P03';
const MOST_ATTEMPTS = 30;

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '2s'`);
    await client.query(migration.text);
    await client.query('insert into public.migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum]);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw new Error(`db/migrations/${migration.name}${lineOf(migration, fault)}: ${(fault as Error).message}`, { cause: fault });
  }
}

/** PostgreSQL counts characters; people count lines. */
function lineOf(migration: Migration, fault: unknown): string {
  const position = Number((fault as { position?: string }).position);
  return position > 0 ? `:${migration.text.slice(0, position).split('\n').length}` : '';
}

const serverRow = z.object({ version: z.coerce.number(), encoding: z.string() });

/** uuidv7() came with PostgreSQL 18; texts in Kazakh need UTF8. */
async function demandServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
  );
  const { version, encoding } = serverRow.parse(rows[0]);
  if (version < 180_000) throw new Error(`PostgreSQL 18 or later is needed, the server is ${Math.floor(version / 10_000)}`);
  if (encoding !== 'UTF8') throw new Error(`a database in UTF8 is needed, this one is in ${encoding}`);
}

/** The job queue brings its own migrations; they come first, so that ours may name its functions. */
async function migrateQueue(databaseUrl: string): Promise<void> {
  // Its own pool outlives its promise by a moment, in which a stopping server would be an uncaught fault.
  const pool = openPool(databaseUrl, { connections: 1, name: 'smart-ustaz migrate', onError: () => undefined });
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
  } finally {
    await pool.end();
  }
}
