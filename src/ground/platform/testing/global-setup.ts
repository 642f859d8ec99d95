import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createDatabase, startPostgres } from '../embedded-postgres.ts';
import { migrate, readMigrations } from '../migrations.ts';
import { freePort } from './free-port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string;
  }
}

/** One real PostgreSQL for the whole run, with a migrated template that each test copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'smart-ustaz-test-'));
  const server = await startPostgres({ folder: join(folder, 'data'), port: await freePort(), password: 'test', durable: false });
  await createDatabase(server, 'template_house');
  await migrate(server.url('template_house'), readMigrations('db/migrations'));
  project.provide('databaseServer', server.url(''));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
