import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { KeyRing } from '../../src/ground/platform/vault.ts';
import { archiveLog, type Source } from './archive.ts';
import { basesIn, manifestOf, takeBase } from './base.ts';
import { sweepBackups } from './retention.ts';
import { placesIn } from './store.ts';
import { copyStored } from './stored-files.ts';

export type BackupWish = {
  readonly url: string;
  readonly dataFolder: string;
  readonly filesFolder: string;
  readonly folder: string;
  readonly ring: KeyRing;
};
export type BackupRules = { readonly seconds: number; readonly baseHours: number; readonly keepDays: number };

/** One at a time, whoever runs it: the command or `npm start`. */
const TURN = 7_305_041_128;

async function inTurn<Value>(wish: BackupWish, work: (source: Source) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: wish.url, application_name: 'smart-ustaz backup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1::bigint)', [TURN]);
    return await work({ client, dataFolder: wish.dataFolder, folder: wish.folder });
  } finally {
    await client.end().catch(() => undefined);
  }
}

export type Taken = { readonly name: string; readonly reaches: Date; readonly files: number; readonly damaged: readonly string[] };

/**
 * A whole backup now: files first and last, so that whatever the copied database speaks of is there: rows are written
 * after their bytes.
 */
export function takeBackup(wish: BackupWish): Promise<Taken> {
  return inTurn(wish, async (source) => {
    const { files } = placesIn(wish.folder);
    await archiveLog(source);
    const first = await copyStored(wish.filesFolder, files);
    const base = await takeBase(source, wish.ring);
    const second = await copyStored(wish.filesFolder, files);
    const damaged = [...new Set([...first.damaged, ...second.damaged])];
    return { name: base.name, reaches: base.reaches, files: first.copied + second.copied, damaged };
  });
}

/** What is done every minute: the log and the files; a base copy when the last one is old, or the log was broken. */
export async function backupStep(wish: BackupWish, rules: BackupRules, now: Date): Promise<Taken | null> {
  const { due } = await inTurn(wish, async (source) => {
    const pass = await archiveLog(source);
    await copyStored(wish.filesFolder, placesIn(wish.folder).files);
    const [newest] = await basesIn(wish.folder);
    const manifest = newest ? await manifestOf(wish.folder, newest) : null;
    const old = !newest || newest.stoppedAt.getTime() < now.getTime() - rules.baseHours * 3_600_000;
    return { due: pass.broken || old || manifest?.timeline !== pass.timeline };
  });
  const taken = due ? await takeBackup(wish) : null;
  if (taken) await sweepBackups(wish.folder, now, rules.keepDays);
  return taken;
}

/** Until stopped; a step that fails is told once and tried again. */
export function keepBackups(wish: BackupWish, rules: BackupRules, say: (line: string) => void): { stop: () => Promise<void> } {
  const ending = new AbortController();
  let said = '';
  const tell = (line: string): void => {
    if (line !== said) say(line);
    said = line;
  };
  const run = (async () => {
    while (!ending.signal.aborted) {
      try {
        const taken = await backupStep(wish, rules, new Date());
        if (taken?.damaged.length) say(`Backup: stored files are damaged: ${taken.damaged.join(', ')}`);
        said = '';
      } catch (fault) {
        tell(`Backup: ${(fault as Error).message}`);
      }
      await pause(rules.seconds * 1000, undefined, { signal: ending.signal }).catch(() => undefined);
    }
    await lastLook(wish).catch((fault: unknown) => tell(`Backup: ${(fault as Error).message}`));
  })();
  return { stop: () => (ending.abort(), run) };
}

/** An orderly end loses not even the last minute. */
const lastLook = (wish: BackupWish): Promise<unknown> =>
  inTurn(wish, async (source) => {
    await archiveLog(source);
    await copyStored(wish.filesFolder, placesIn(wish.folder).files);
  });
