import { contractById } from '#contracts';
import { captureById, gatewayNamed, gatewaysOf, isTransfer } from '#payments';
import type { Platform } from '#platform/context.ts';
import { whyByHand, type ByHand, type RefundCase, type Step } from './refund-case.ts';

/** Why a case waits for a hand, or went by one; null: it never did, or the settings of its bank are gone and nobody can tell. */
export async function whyGoesByHand(platform: Platform, one: RefundCase, steps: readonly Step[]): Promise<ByHand | null> {
  const stuck = steps.findLast((step) => step.state === 'stuck');
  if (!stuck) return null;
  if (stuck.actor.kind === 'gateway') return 'refused';
  const [contract, capture] = [await contractById(platform.db, one.contractId), await captureById(platform.db, one.captureId)];
  if (!contract || !capture) return null;
  const byTransfer = isTransfer(capture.provider);
  if (!byTransfer && !gatewaysOf(platform).some(({ name }) => name === capture.provider)) return null;
  const paid = { paidAt: capture.paidAt ?? contract.paidAt, amount: one.amount, byTransfer };
  return whyByHand(gatewayNamed(platform, capture.provider).can, paid, stuck.at);
}
