import type { Clock } from '#kernel/clock.ts';
import type { Random } from '#kernel/random.ts';
import type { Config } from './config.ts';
import type { Db } from './database.ts';
import type { FileStore } from './files.ts';
import type { Log } from './log.ts';
import type { Vault } from './vault.ts';

/** Everything a command may need from the outside world, given, never fetched. */
export interface Platform {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly vault: Vault;
  readonly files: FileStore;
  readonly log: Log;
}
