import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { captureById, type CaptureId } from '#payments';
import type { Db } from '#platform/database.ts';
import { freeOutgoing, linesByReference, type StatementLine } from '#transfers';
import type { Outgoing } from './sent.ts';

type Sum = { readonly amount: bigint; readonly since: CivilDate; readonly captureId: string | null };

/** Lines that may show this sum; what came by transfer was paid from an account that the statement names, and goes back to it. */
export async function outgoingOf(db: Db, { amount, since, captureId }: Sum, now: Date): Promise<Outgoing> {
  const [lines, capture] = [await freeOutgoing(db, amount, since), captureId ? await captureById(db, captureId as CaptureId) : null];
  const came = capture && (await linesByReference(db, [capture.transactionId])).get(capture.transactionId);
  const toPayer = (line: StatementLine): boolean =>
    !!came && ((line.partyAccount !== null && line.partyAccount === came.partyAccount) || (line.bin !== null && line.bin === came.bin));
  return { lines: lines.toSorted((a, b) => Number(toPayer(b)) - Number(toPayer(a))), today: almatyDay(now) };
}
