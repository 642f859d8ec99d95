import type { Clock } from '#kernel/clock.ts';
import type { Random } from '#kernel/random.ts';
import type pg from 'pg';
import type { Config } from './config.ts';
import type { Platform } from './context.ts';
import { openDatabase } from './database.ts';
import { createFileStore, folderBytes } from './files.ts';
import { createLog } from './log.ts';
import { createVault } from './vault.ts';

export type OpenPlatform = Platform & { readonly pool: pg.Pool; readonly close: () => Promise<void> };

/** The platform of one process over its settings. */
export function openPlatform(config: Config, given: { clock: Clock; random: Random; role: string }): OpenPlatform {
  const log = createLog({ level: config.logLevel, name: given.role });
  const database = openDatabase(config.databaseUrl, {
    connections: config.connections,
    name: `smart-ustaz ${given.role}`,
    onError: (fault) => log.error({ fault }, 'database connection lost'),
  });
  return {
    config,
    db: database.db,
    pool: database.pool,
    clock: given.clock,
    random: given.random,
    vault: createVault(config.keyRing),
    files: createFileStore(database.db, folderBytes(config.filesFolder)),
    log,
    close: database.close,
  };
}
