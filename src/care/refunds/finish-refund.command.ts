import { book } from '#ledger';
import { endByHand, oddityOfOutside, outsideReturnById, oweServiceReturn, resolveOddity, type OutsideReturn } from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import type { Tx } from '#platform/database.ts';
import { onRefundOutside } from './entries.ts';
import { fellCertificate } from './fell-certificate.command.ts';
import type { RefundCase, Step } from './refund-case.ts';
import { takeStep } from './take-step.command.ts';
import { tellRefund } from './tell-refund.command.ts';

/** The money has gone: the case is done, the certificate falls where the whole has gone, the customer reads it. */
export async function finishRefund(
  tx: Tx,
  platform: Platform,
  one: RefundCase,
  step: Pick<Step, 'actor' | 'at'> & { words?: string },
  turn: 'done' | 'transferred',
): Promise<void> {
  await takeStep(tx, one, { ...step, state: 'done' });
  await fellCertificate(tx, one, step.at);
  crashPoint(platform, 'refund-certificate-fell');
  await tellRefund(tx, platform, one, turn);
}

type ByCabinet = { readonly outside: OutsideReturn; readonly staffId: string; readonly at: Date };

/** It went by a clerk's hand in the bank's cabinet: booked out of what waited to be explained, whose case in the queue is closed. */
export async function settleByCabinet(tx: Tx, platform: Platform, one: RefundCase, { outside, staffId, at }: ByCabinet): Promise<void> {
  const owed = { captureId: one.captureId, amount: one.amount, caseRef: one.id, way: 'cabinet' as const, outsideId: outside.id, at };
  await endByHand(tx, await oweServiceReturn(tx, owed), { reference: outside.transactionId }, at);
  crashPoint(platform, 'cabinet-return-ended');
  await book(tx, [onRefundOutside(one.id, one.amount, { contractId: one.contractId, provider: outside.provider })], at);
  crashPoint(platform, 'cabinet-return-booked');
  const actor = { kind: 'staff', id: staffId } as const;
  await finishRefund(tx, platform, one, { actor, words: outside.transactionId, at }, 'done');
  crashPoint(platform, 'cabinet-case-finished');
  const { amount, explained } = (await outsideReturnById(tx, outside.id))!;
  const oddity = explained < amount ? null : await oddityOfOutside(tx, outside);
  if (oddity) await resolveOddity(tx, oddity.id, { action: 'as-refund', actor, reason: one.number, at });
}
