import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/ground/platform/embedded-postgres.ts';
import { say } from './screen.ts';

export type HouseDatabase = { readonly url: string; readonly stop: () => Promise<void> };

const NAME = 'smart_ustaz';

/** The embedded server with the house's database, started again when it ends unasked. */
export async function openEmbeddedDatabase(folder: string, port: number, password: string): Promise<HouseDatabase> {
  const settings = { dataFolder: join(folder, 'postgres'), listen: { port, password }, durable: true, note: say };
  let server = await startEmbeddedPostgres(settings);
  let wanted = true;
  await createDatabase(server);
  const watch = (watched: EmbeddedPostgres): void => {
    void watched.ended.then(async () => {
      for (let wait = 500; wanted; wait = Math.min(wait * 2, 30_000)) {
        say(`The database ended by itself; starting it again.`);
        await pause(wait);
        if (!wanted) return;
        try {
          server = await startEmbeddedPostgres(settings);
          return watch(server);
        } catch (fault) {
          say((fault as Error).message);
        }
      }
    });
  };
  watch(server);
  return {
    url: server.url(NAME),
    stop: () => {
      wanted = false;
      return server.stop();
    },
  };
}

async function createDatabase(server: EmbeddedPostgres): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
}
