import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded-postgres.ts';
import { migrate, readMigrations } from '../migrations.ts';

export type TestServer = { readonly url: (database: string) => string; readonly close: () => Promise<void> };

export const TEMPLATE = 'house_template';

/** One PostgreSQL for a whole run, in a temporary folder, with a migrated database to copy from; `durable` where commits are measured. */
export async function startTestServer(migrationsFolder: string, durable = false): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'su-test-'));
  // Others may pass, not look: as root the server is the user nobody.
  await chmod(folder, 0o711);
  const server: EmbeddedPostgres = await startEmbeddedPostgres({
    dataFolder: join(folder, 'data'),
    listen: { socketFolder: join(folder, 's') },
    durable,
  });
  const close = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await rebuildTemplate(server.url, migrationsFolder);
  } catch (fault) {
    await close();
    throw fault;
  }
  return { url: server.url, close };
}

export async function rebuildTemplate(url: TestServer['url'], migrationsFolder: string): Promise<void> {
  await administer(url('postgres'), `drop database if exists ${TEMPLATE} with (force)`, `create database ${TEMPLATE}`);
  await migrate(url(TEMPLATE), await readMigrations(migrationsFolder));
}

/** Statements outside any transaction, on a connection of their own. */
export async function administer(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
