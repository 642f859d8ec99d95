import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { hashOf } from './archive-names.ts';
import { PACK } from './base.ts';
import { readPacked } from './pack.ts';
import type { Plan } from './plan.ts';
import { eachOf, namesIn, placesIn, writeWhole } from './store.ts';
import { storedIn, storedPath } from './stored-files.ts';

const unpack = promisify(gunzip);

/** Checks every byte of the plan and lays the cluster out for recovery; returns the names of what is damaged or missing. */
export async function unpackCluster(folder: string, plan: Plan, into: string): Promise<string[]> {
  const { bases, wal } = placesIn(folder);
  const faults: string[] = [];
  await mkdir(into, { recursive: true, mode: 0o700 });
  for (const one of plan.manifest.folders) await mkdir(join(into, one), { recursive: true, mode: 0o700 });
  const pack = await open(join(bases, plan.base.name, PACK), 'r').catch(() => null);
  if (!pack) return [`base/${plan.base.name}/${PACK} is missing`];
  await eachOf(plan.manifest.files, 4, async (entry) => {
    const bytes = await readPacked(pack, entry);
    if (bytes) await put(join(into, entry.path), bytes);
    else faults.push(`base/${plan.base.name}/${PACK}: ${entry.path} has changed`);
  });
  await pack.close();
  for (const { file, segment, hash } of plan.pieces) {
    const packed = await readFile(join(wal, file));
    if (hashOf(packed) === hash) await put(join(into, 'pg_wal', segment), filled(await unpack(packed), Number(plan.manifest.segmentSize)));
    else faults.push(`wal/${file} has changed`);
  }
  for (const name of (await namesIn(wal)).filter((one) => one.endsWith('.history')))
    await put(join(into, 'pg_wal', name), await readFile(join(wal, name)));
  await mkdir(join(into, 'pg_wal', 'archive_status'), { recursive: true, mode: 0o700 });
  await put(join(into, 'backup_label'), Buffer.from(plan.manifest.label));
  await put(join(into, 'recovery.signal'), Buffer.alloc(0));
  return faults;
}

/** The rest of a part is empty, as PostgreSQL leaves a segment it has just begun. */
const filled = (bytes: Buffer, size: number): Buffer => Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]);

/** Not flushed one by one: a server that recovers from a copy flushes the whole cluster before it begins. */
async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, bytes, { mode: 0o600 });
}

/** Stored files are their own proof: each must have the hash it is named by. */
export async function unpackStored(folder: string, into: string): Promise<{ count: number; faults: string[] }> {
  const { files } = placesIn(folder);
  const ids = await storedIn(files);
  const faults: string[] = [];
  await eachOf(ids, 4, async (id) => {
    const bytes = await readFile(storedPath(files, id));
    if (hashOf(bytes) === id) await writeWhole(storedPath(into, id), bytes);
    else faults.push(`${join('files', id.slice(0, 2), id)} has changed`);
  });
  return { count: ids.length, faults };
}
