import { lsnOf, pieceOf, segmentName } from './archive-names.ts';
import { basesIn, manifestOf } from './base.ts';
import { namesIn, placesIn, removeAll } from './store.ts';

const DAY = 86_400_000;

/** Removes what is not needed to go back `days` days: always kept is the newest copy that is older than that. Returns how many went. */
export async function sweepBackups(folder: string, now: Date, days: number): Promise<number> {
  const bases = await basesIn(folder);
  const covering = bases.findIndex(({ stoppedAt }) => stoppedAt.getTime() <= now.getTime() - days * DAY);
  if (covering < 0 || covering === bases.length - 1) return 0;
  const gone = bases.slice(covering + 1);
  const oldest = await manifestOf(folder, bases[covering]!);
  // A copy that does not open keeps everything: a person decides.
  if (!oldest) return 0;
  const { bases: place, wal } = placesIn(folder);
  await removeAll(
    place,
    gone.map(({ name }) => name),
  );
  const first = segmentName(oldest.timeline, lsnOf(oldest.startLsn) / oldest.segmentSize, oldest.segmentSize);
  const before = (await namesIn(wal)).filter((file) => {
    const piece = pieceOf(file);
    if (!piece) return false;
    // Of another timeline its age alone tells.
    return piece.segment.startsWith(oldest.timeline) ? piece.segment < first : piece.reaches < oldest.startedAt;
  });
  await removeAll(wal, before);
  return gone.length;
}
