import { ok, refuse, type Result } from '#kernel/result.ts';
import { book, entry } from '#ledger';
import { oddityById, resolveOddity, type Oddity } from '#payments';
import { isSamePerson } from '#people';
import type { Platform } from '#platform/context.ts';
import { refusedBy, transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { ruleAt } from '#refunds';
import { alarmOf } from './alarm.sql.ts';
import { checkBooks } from './check-books.command.ts';
import { correctionFault, type Correction, type CorrectionFault, type TypedCorrection } from './correction.ts';
import { correctionOf, insertBooked, insertCorrection } from './correction.sql.ts';

export type CorrectRefusal = 'not-found' | 'already-resolved' | 'reason-missing' | 'second-person' | 'not-possible' | CorrectionFault;
type Correcting = { readonly oddityId: string; readonly staffId: string; readonly reason: string };

/**
 * A correcting posting that answers an alarm of the books: booked at once, or, above the sum that the refund rule sets and wherever
 * the alarm names no sum, when a second person lets it through. `waits`: it is written and waits for that person. The rules are looked at first: what has come right
 * meanwhile is closed, and nothing answers it a second time.
 */
export async function correctBooks(
  platform: Platform,
  { typed, ...by }: Correcting & { readonly typed: TypedCorrection },
): Promise<Result<'booked' | 'waits', CorrectRefusal>> {
  const at = platform.clock.now();
  const reason = by.reason.trim();
  if (reason === '') return refuse('reason-missing');
  await checkBooks(platform);
  return done(platform, async (tx) => {
    const found = await openAlarm(tx, by.oddityId);
    if (!found.ok) return found;
    const alarm = await alarmOf(tx, found.value);
    const fault = correctionFault(alarm, typed);
    if (fault) return refuse(fault);
    // Where the alarm names no difference, nothing but a second pair of eyes holds the sum.
    const needsTwo = alarm.difference === 0n || typed.amount > (await ruleAt(tx, at)).secondApprovalAbove;
    await insertCorrection(tx, { ...typed, oddityId: by.oddityId, alarm, needsTwo, reason, staffId: by.staffId, at });
    const facts = { oddity: by.oddityId, debit: typed.debit, credit: typed.credit, amount: typed.amount.toString() };
    const actor = { kind: 'staff', id: by.staffId } as const;
    await journal(tx, { event: 'books.correction-written', subject: { kind: 'oddity', id: by.oddityId }, actor, at, facts });
    if (needsTwo) return ok('waits');
    return letThrough(tx, (await correctionOf(tx, by.oddityId))!, { ...by, reason }, at);
  });
}

/** A second person lets through what is written: `correctionId` is the one they saw. */
export async function approveCorrection(
  platform: Platform,
  { correctionId, ...by }: Correcting & { readonly correctionId: string },
): Promise<Result<'booked' | 'waits', CorrectRefusal>> {
  const at = platform.clock.now();
  const reason = by.reason.trim();
  if (reason === '') return refuse('reason-missing');
  await checkBooks(platform);
  return done(platform, async (tx) => {
    const found = await openAlarm(tx, by.oddityId);
    if (!found.ok) return found;
    const written = await correctionOf(tx, by.oddityId);
    if (!written || written.id !== correctionId) return refuse('already-resolved');
    if (written.needsTwo && (await isSamePerson(tx, written.staffId, by.staffId))) return refuse('second-person');
    return letThrough(tx, written, { ...by, reason }, at);
  });
}

async function openAlarm(tx: Tx, oddityId: string): Promise<Result<Oddity, CorrectRefusal>> {
  const oddity = await oddityById(tx, oddityId);
  if (oddity?.kind !== 'books-differ') return refuse('not-found');
  return oddity.resolved ? refuse('already-resolved') : ok(oddity);
}

async function letThrough(
  tx: Tx,
  one: Correction,
  { oddityId, staffId, reason }: Correcting,
  at: Date,
): Promise<Result<'booked', CorrectRefusal>> {
  const actor = { kind: 'staff', id: staffId } as const;
  if (!(await resolveOddity(tx, oddityId, { action: 'corrected', actor, reason, at }))) return refuse('already-resolved');
  await insertBooked(tx, { correctionId: one.id, oddityId, staffId, at });
  const of = {
    ...(one.provider ? { provider: one.provider } : {}),
    ...(one.contractId ? { contractId: one.contractId } : {}),
    ...(one.seatNo ? { seatNo: one.seatNo } : {}),
  };
  await book(tx, [entry('corrected', one.id, [one.debit, one.credit], { amount: one.amount, currency: one.currency }, of)], at);
  const facts = { oddity: oddityId, debit: one.debit, credit: one.credit, amount: one.amount.toString(), entry: one.id };
  await journal(tx, { event: 'books.corrected', subject: { kind: 'oddity', id: oddityId }, actor, at, facts });
  return ok('booked');
}

/** What the database refuses is not possible; after a posting the rules are looked at anew. */
async function done(
  platform: Platform,
  work: (tx: Tx) => Promise<Result<'booked' | 'waits', CorrectRefusal>>,
): Promise<Result<'booked' | 'waits', CorrectRefusal>> {
  try {
    const result = await transact(platform.db, work);
    if (result.ok && result.value === 'booked') await checkBooks(platform);
    return result;
  } catch (fault) {
    const rule = refusedBy(fault);
    if (rule === 'second_person_corrects') return refuse('second-person');
    if (rule) return refuse('not-possible');
    throw fault;
  }
}
