import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type pg from 'pg';
import { z } from 'zod';
import { bestPieces, hashOf, lsnOf, pieceName, pieceOf, segmentName } from './archive-names.ts';
import { namesIn, placesIn, removeAll, writeWhole } from './store.ts';

const pack = promisify(gzip);
const SLOT = 'su_backup';

export type Source = { readonly client: pg.Client; readonly dataFolder: string; readonly folder: string };
/** `reaches`: every transaction that committed before it is in the archive. `broken`: log was lost since the last base copy. */
export type Pass = { readonly reaches: Date; readonly timeline: string; readonly broken: boolean };

/**
 * Brings the archive up to now: whole segments once, and of the present one as much as is flushed. A replication slot
 * keeps PostgreSQL from dropping what has not been archived; no shell command of PostgreSQL's is involved, so the
 * archive may lie where its user cannot reach.
 */
export async function archiveLog(source: Source): Promise<Pass> {
  const { client, dataFolder } = source;
  const { wal } = placesIn(source.folder);
  const { from, broken } = await slot(client);
  const now = await presentPlace(client);
  const done = bestPieces(await namesIn(wal));
  const nameOf = (number: bigint): string => segmentName(now.timeline, number, now.size);
  const present = now.flushed / now.size;
  for (let number = from / now.size; number < present; number += 1n) {
    if (done.get(nameOf(number))?.whole) continue;
    await keep(wal, { segment: nameOf(number), reaches: now.at, whole: true }, await readFile(join(dataFolder, 'pg_wal', nameOf(number))));
  }
  const piece = await firstBytes(join(dataFolder, 'pg_wal', nameOf(present)), Number(now.flushed % now.size));
  await keep(wal, { segment: nameOf(present), reaches: now.at, whole: false }, piece);
  await keepHistories(dataFolder, wal);
  // A new slot begins in the middle of a segment, and none goes back.
  if (present * now.size > from)
    await client.query('select pg_replication_slot_advance($1, $2::pg_lsn)', [SLOT, lsnText(present * now.size)]);
  return { reaches: now.at, timeline: now.timeline, broken };
}

/** Where the archive goes on. A slot that is missing or has lost its log begins anew, and only a new base copy mends that. */
async function slot(client: pg.Client): Promise<{ from: bigint; broken: boolean }> {
  const known = z
    .array(z.object({ status: z.string().nullable(), from: z.string().nullable() }))
    .parse(
      (await client.query('select wal_status as status, restart_lsn::text as from from pg_replication_slots where slot_name = $1', [SLOT]))
        .rows,
    )[0];
  if (known?.from && known.status !== 'lost') return { from: lsnOf(known.from), broken: false };
  if (known) await client.query('select pg_drop_replication_slot($1)', [SLOT]);
  const { rows } = await client.query('select lsn::text as from from pg_create_physical_replication_slot($1, true)', [SLOT]);
  return { from: lsnOf(z.object({ from: z.string() }).parse(rows[0]).from), broken: true };
}

const placeRow = z.object({ at: z.date(), flushed: z.string(), timeline: z.string(), size: z.coerce.bigint() });

/**
 * The empty message is a committed transaction of this moment: recovery to any time before it finds a commit to stop at,
 * also when nobody did anything since.
 */
async function presentPlace(client: pg.Client): Promise<{ at: Date; flushed: bigint; timeline: string; size: bigint }> {
  const { rows: said } = await client.query(`select now() as at, pg_logical_emit_message(true, 'backup', '')`);
  const { rows } = await client.query(`
    select lsn::text as flushed, substr(pg_walfile_name(lsn), 1, 8) as timeline,
      (select setting from pg_settings where name = 'wal_segment_size') as size
    from pg_current_wal_flush_lsn() lsn`);
  const row = placeRow.parse({ ...(rows[0] as object), at: (said[0] as { at: Date }).at });
  return { ...row, flushed: lsnOf(row.flushed) };
}

type NewPiece = { readonly segment: string; readonly reaches: Date; readonly whole: boolean };

/** Whatever was there of the segment before goes only when the better piece stands. */
async function keep(wal: string, piece: NewPiece, bytes: Uint8Array): Promise<void> {
  const packed = await pack(bytes, { level: 1 });
  const name = pieceName({ ...piece, hash: hashOf(packed) });
  await writeWhole(join(wal, name), packed);
  const before = (await namesIn(wal)).filter((other) => other !== name && pieceOf(other)?.segment === piece.segment);
  await removeAll(wal, before);
}

/** Which timeline grew out of which: so that a later restore gives its own a number nobody has. */
async function keepHistories(dataFolder: string, wal: string): Promise<void> {
  const kept = new Set(await namesIn(wal));
  for (const name of await namesIn(join(dataFolder, 'pg_wal')))
    if (/^[0-9A-F]{8}\.history$/.test(name) && !kept.has(name))
      await writeWhole(join(wal, name), await readFile(join(dataFolder, 'pg_wal', name)));
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r').catch(() => null);
  // Exactly at a boundary the next file may not be there yet.
  if (!file) return Buffer.alloc(0);
  try {
    const bytes = Buffer.alloc(length);
    await file.read(bytes, 0, length, 0);
    return bytes;
  } finally {
    await file.close();
  }
}

const lsnText = (lsn: bigint): string => `${(lsn >> 32n).toString(16)}/${(lsn & 0xffff_ffffn).toString(16)}`;
