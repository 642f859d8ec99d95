import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { KeyRing } from '../../src/ground/platform/vault.ts';
import { archiveLog, type Pass, type Source } from './archive.ts';
import { compact, fromCompact, hashOf } from './archive-names.ts';
import { keyMarks } from './key-marks.ts';
import { PackWriter } from './pack.ts';
import { eachOf, namesIn, placesIn, writeWhole } from './store.ts';

export const manifestShape = z.object({
  form: z.literal(1),
  startedAt: z.coerce.date(),
  stoppedAt: z.coerce.date(),
  timeline: z.string(),
  segmentSize: z.coerce.bigint(),
  startLsn: z.string(),
  stopLsn: z.string(),
  server: z.string(),
  lastMigration: z.string(),
  /** Tell whether given keys are those of this backup; say nothing about the keys. */
  keyMarks: z.record(z.string(), z.string()),
  label: z.string(),
  folders: z.array(z.string()),
  /** Where each lies in data.pack. */
  files: z.array(z.object({ path: z.string(), from: z.number(), length: z.number(), hash: z.string() })),
});
export type Manifest = z.output<typeof manifestShape>;

/** Made anew by a starting server, or of this server's moment only (as pg_basebackup leaves out). */
const LEFT_OUT =
  /^(?:postmaster\.(?:pid|opts)|pg_wal\/.+|pg_replslot\/.+|pg_(?:stat_tmp|notify|serial|snapshots|subtrans|dynshmem)\/.+|.*pgsql_tmp.*|.*pg_internal\.init.*|backup_label|tablespace_map|.*\.signal)$/;

/**
 * A copy of the running cluster (pg_backup_start, copy, pg_backup_stop: PostgreSQL manual, 25.3.3). It counts only when
 * its manifest is written and the log until its end is archived: what a kill leaves is a folder `.part`, which the next
 * one clears away.
 */
export async function takeBase(source: Source, ring: KeyRing): Promise<Pass & { name: string }> {
  const { client, dataFolder } = source;
  const { bases } = placesIn(source.folder);
  for (const left of (await namesIn(bases)).filter((name) => name.endsWith('.part'))) await rm(join(bases, left), { recursive: true });
  const { rows: begun } = await client.query(
    `select now() as at, version() as server, (select setting from pg_settings where name = 'wal_segment_size') as size,
      (select max(name) from public.migration) as migration, lsn::text as lsn, substr(pg_walfile_name(lsn), 1, 8) as timeline
    from pg_backup_start('smart-ustaz', true) lsn`,
  );
  const start = z
    .object({ at: z.date(), server: z.string(), size: z.string(), migration: z.string(), lsn: z.string(), timeline: z.string() })
    .parse(begun[0]);
  const part = join(bases, `${compact(start.at)}.part`);
  const copied = await copyCluster(dataFolder, part);
  const { rows: ended } = await client.query('select lsn::text as lsn, labelfile as label from pg_backup_stop(false)');
  const stop = z.object({ lsn: z.string(), label: z.string() }).parse(ended[0]);
  const pass = await archiveLog(source);
  const manifest: Manifest = {
    form: 1,
    startedAt: start.at,
    stoppedAt: pass.reaches,
    timeline: start.timeline,
    segmentSize: BigInt(start.size),
    startLsn: start.lsn,
    stopLsn: stop.lsn,
    server: start.server,
    lastMigration: start.migration,
    keyMarks: keyMarks(ring),
    label: stop.label,
    ...copied,
  };
  const text = Buffer.from(JSON.stringify(manifest, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 1));
  await writeWhole(join(part, 'manifest.json'), text);
  const name = `${compact(pass.reaches)}.${hashOf(text)}`;
  await rename(part, join(bases, name));
  return { ...pass, name };
}

async function copyCluster(dataFolder: string, into: string): Promise<Pick<Manifest, 'folders' | 'files'>> {
  const folders: string[] = [];
  const paths: string[] = [];
  for (const entry of await readdir(dataFolder, { withFileTypes: true, recursive: true })) {
    const path = relative(dataFolder, join(entry.parentPath, entry.name));
    if (LEFT_OUT.test(path)) continue;
    if (entry.isDirectory()) folders.push(path);
    else if (entry.isFile()) paths.push(path);
  }
  // The control file last, as pg_basebackup does.
  const order = [...paths.filter((path) => path !== CONTROL), CONTROL];
  await mkdir(into, { recursive: true, mode: 0o700 });
  const pack = await PackWriter.open(join(into, PACK));
  const add = async (path: string): Promise<void> => {
    const bytes = await bytesOf(join(dataFolder, path));
    if (bytes) await pack.add(path, bytes);
  };
  await eachOf(order.slice(0, -1), 4, add);
  await add(CONTROL);
  await pack.close();
  return { folders: folders.sort(), files: pack.entries };
}

export const PACK = 'data.pack';
const CONTROL = 'global/pg_control';

/** Null for a table that was dropped meanwhile: the log tells the rest. */
const bytesOf = (path: string): Promise<Buffer | null> =>
  readFile(path).catch((fault: { code?: string }) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });

export type Base = { readonly name: string; readonly stoppedAt: Date; readonly hash: string };

/** Finished base copies, the newest first. */
export async function basesIn(folder: string): Promise<Base[]> {
  const names = (await namesIn(placesIn(folder).bases)).filter((name) => /^\d{8}T\d{9}Z\.[0-9a-f]{64}$/.test(name));
  return names
    .sort()
    .reverse()
    .map((name) => ({ name, stoppedAt: fromCompact(name.slice(0, 19)), hash: name.slice(-64) }));
}

/** Null when its bytes are not those it was named by. */
export async function manifestOf(folder: string, base: Base): Promise<Manifest | null> {
  const text = await readFile(join(placesIn(folder).bases, base.name, 'manifest.json')).catch(() => null);
  return text && hashOf(text) === base.hash ? manifestShape.parse(JSON.parse(text.toString('utf8'))) : null;
}
