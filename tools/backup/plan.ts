import { bestPieces, lsnOf, segmentName, type Piece } from './archive-names.ts';
import { basesIn, manifestOf, type Base, type Manifest } from './base.ts';
import { namesIn, placesIn } from './store.ts';
import { almatyText } from './when.ts';

export type Plan = {
  readonly base: Base;
  readonly manifest: Manifest;
  readonly pieces: readonly Piece[];
  /** How far this backup can bring the house. */
  readonly reaches: Date;
};

/** Chooses the base copy and the pieces of log for a time (null: as late as possible). Throws in words what stands against it. */
export async function planRestore(folder: string, to: Date | null): Promise<Plan> {
  const bases = await basesIn(folder);
  if (bases.length === 0) throw new Error(`${folder} holds no finished backup`);
  const base = to ? bases.find(({ stoppedAt }) => stoppedAt <= to) : bases[0];
  if (!base) throw new Error(`the oldest backup is of ${almatyText(bases.at(-1)!.stoppedAt)}: there is nothing before it`);
  const manifest = await manifestOf(folder, base);
  if (!manifest) throw new Error(`base/${base.name}/manifest.json is missing or has changed`);
  const later = bases[bases.indexOf(base) - 1];
  const next = to && later ? await manifestOf(folder, later) : null;
  const pieces = chain(manifest, bestPieces(await namesIn(placesIn(folder).wal)), next);
  const reaches = new Date(Math.max(manifest.stoppedAt.getTime(), ...pieces.map((piece) => piece.reaches.getTime())));
  if (to && to >= reaches) throw new Error(`the backup reaches until ${almatyText(reaches)}, not to ${almatyText(to)}`);
  return { base, manifest, pieces, reaches };
}

/** The log from the copy's first segment on, without a hole; up to the next copy, where one on the same timeline follows. */
function chain(manifest: Manifest, known: ReadonlyMap<string, Piece>, next: Manifest | null): Piece[] {
  const { segmentSize: size, timeline } = manifest;
  const numbers = [...known.keys()].filter((segment) => segment.startsWith(timeline)).map((segment) => numberOf(segment, size));
  const newest = numbers.reduce((most, one) => (one > most ? one : most), lsnOf(manifest.stopLsn) / size);
  const last = next?.timeline === timeline ? lsnOf(next.stopLsn) / size : newest;
  const pieces: Piece[] = [];
  const missing: string[] = [];
  for (let number = lsnOf(manifest.startLsn) / size; number <= last; number += 1n) {
    const name = segmentName(timeline, number, size);
    const piece = known.get(name);
    // Only the last one may be a part.
    if (piece && (piece.whole || number === last)) pieces.push(piece);
    else missing.push(name);
  }
  if (missing.length > 0) throw new Error(`pieces of the log are missing in wal/: ${missing.join(', ')}`);
  return pieces;
}

const numberOf = (segment: string, size: bigint): bigint =>
  BigInt(`0x${segment.slice(8, 16)}`) * (0x1_0000_0000n / size) + BigInt(`0x${segment.slice(16)}`);
