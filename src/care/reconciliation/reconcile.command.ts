import { createHash } from 'node:crypto';
import { addDays, almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { preparedOf, queueOddity, type Gateway, type Operation } from '#payments';
import { wholeDays, type RegistryKind, type RegistryRow } from './registry.ts';
import { deniedAndListed, differingCaptures, differingReturns, type Differing } from './compared.sql.ts';
import { followUnknown } from './follow-unknown.command.ts';
import { followLacking } from './follow-lacking.command.ts';
import { endSilence } from './note-silence.command.ts';
import { insertRegistry, unknownOperations, type Days } from './registry.sql.ts';
import { queueRow, statement, takePayouts, takeRows } from './take-rows.command.ts';
import { lockStatements, settledBefore } from './taken.sql.ts';

/** The one way an operation of the bank is settled, which stands in a later room and is handed in by the house. */
export type Settle = (platform: Platform, operation: Operation, source: { readonly provider: string }) => Promise<unknown>;
export type Bank = { readonly gateway: Gateway; readonly settle: Settle };
export type Reconciled = { readonly is: 'in' | 'known-file' };

/** How far back an operation that the bank could not explain is asked about again. */
const ASK_AGAIN_DAYS = 30;

/** The gateway's own list of a finished day. */
export async function reconcileDay(platform: Platform, bank: Bank, day: CivilDate): Promise<boolean> {
  const { gateway } = bank;
  const listed = await gateway.listDay(day);
  if (listed.is !== 'done') return false;
  const rows = listed.value.flatMap((one) => rowOf(one, day));
  const now = platform.clock.now();
  await transact(platform.db, async (tx) => {
    await lockStatements(tx, gateway.name);
    const registryId = (await insertRegistry(tx, { provider: gateway.name, rows: rows.length, at: now, day }))!;
    await takeRows(tx, gateway.name, registryId, rows, now);
  });
  await compare(platform, bank);
  return true;
}

const rowOf = (one: Operation, listed: CivilDate): RegistryRow[] =>
  one.state !== 'paid'
    ? []
    : [
        {
          kind: one.kind === 'return' ? 'refund' : 'payment',
          transactionId: one.transactionId,
          amount: one.amount,
          currency: one.currency,
          // Fees are in tenge, and never above what was paid.
          fee: one.currency === 'KZT' && one.fee && one.fee <= one.amount ? one.fee : null,
          day: one.paidAt ? almatyDay(one.paidAt) : listed,
          paymentId: one.returnOf,
        },
      ];

/** A file of the bank's cabinet, with fees and payouts; the same rows a second time change nothing. */
export async function reconcileFile(
  platform: Platform,
  bank: Bank,
  file: {
    readonly rows: readonly RegistryRow[];
    readonly staffId: string;
    /** Days the file is whole for. */ readonly covers?: Days | null;
  },
): Promise<Reconciled> {
  const { gateway } = bank;
  const now = platform.clock.now();
  const rowsHash = createHash('sha256').update(file.rows.map(rowText).sort().join('\n')).digest();
  const taken = await transact(platform.db, async (tx) => {
    await lockStatements(tx, gateway.name);
    const registryId = await insertRegistry(tx, {
      provider: gateway.name,
      rows: file.rows.length,
      at: now,
      rowsHash,
      staffId: file.staffId,
      covers: file.covers === undefined ? wholeDays(file.rows, almatyDay(now)) : file.covers,
    });
    if (!registryId) return false;
    const before = await settledBefore(tx, gateway.name, file.rows);
    await takeRows(tx, gateway.name, registryId, file.rows, now);
    await takePayouts(tx, { provider: gateway.name, registryId, rows: file.rows, before }, now);
    await journal(tx, {
      event: 'reconciliation.file-taken',
      subject: { kind: 'registry', id: registryId },
      actor: { kind: 'staff', id: file.staffId },
      at: now,
      facts: { provider: gateway.name, rows: file.rows.length },
    });
    return true;
  });
  // Also of a known file: whoever took it in may have died, or met a silent bank, before it was compared.
  await compare(platform, bank);
  if (!taken) return { is: 'known-file' };
  await endSilence(platform, gateway.name);
  return { is: 'in' };
}

const rowText = (row: RegistryRow): string =>
  [row.kind, row.transactionId, row.amount, row.currency, row.fee, row.day, row.paymentId].join('|');

/** What the bank states and we do not know is settled by its own word; what it does not state waits for a person. */
export async function compare(platform: Platform, { gateway, settle }: Bank): Promise<void> {
  const { db } = platform;
  const now = platform.clock.now();
  // Such a bank is asked about the payment: its remainder shows what went back of it (reference A6).
  const bySums = !gateway.can.namesReturns;
  const unknown = () => unknownOperations(db, gateway.name, addDays(almatyDay(now), -ASK_AGAIN_DAYS), bySums);
  const unexplained = new Set<string>();
  for (const row of await unknown()) {
    const ofPayment = bySums && row.kind === 'refund' ? row.paymentId : null;
    const asked = await gateway.askOperation(ofPayment ?? row.transactionId);
    if (asked.is === 'done' && asked.value) await settle(platform, asked.value, { provider: gateway.name });
    if (asked.is === 'done' && (!asked.value || ofPayment !== null)) unexplained.add(row.transactionId);
  }
  for (const row of unexplained.size > 0 ? await unknown() : [])
    if (unexplained.has(row.transactionId))
      await transact(db, (tx) =>
        queueRow(tx, {
          kind: 'unknown-operation',
          provider: gateway.name,
          row,
          due: null,
          prepared: preparedOf('unknown-operation'),
          at: now,
        }),
      );
  await transact(db, async (tx) => {
    for (const one of await differingCaptures(tx, gateway.name)) await queueDiffering(tx, gateway.name, 'payment', one, now);
    for (const one of await differingReturns(tx, gateway.name)) await queueDiffering(tx, gateway.name, 'refund', one, now);
    for (const one of await deniedAndListed(tx, gateway.name)) await queueDiffering(tx, gateway.name, 'payment', one, now, ':denied');
    await followUnknown(tx, gateway.name, bySums, now);
    await followLacking(tx, platform, gateway.name, bySums);
  });
}

const queueDiffering = (tx: Tx, provider: string, kind: RegistryKind, one: Differing, at: Date, also = ''): Promise<boolean> =>
  queueOddity(tx, {
    kind: 'sum-differs',
    reference: `${provider}:${kind}:${one.transactionId}:${statement({ ...one, amount: one.theirs })}${also}`,
    captureId: one.captureId,
    attemptId: null,
    facts: {
      operation: kind,
      transaction: one.transactionId,
      amount: one.theirs.toString(),
      currency: one.currency,
      due: one.ours.toString(),
    },
    prepared: preparedOf('sum-differs'),
    at,
  });
