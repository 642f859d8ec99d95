import type { Contract } from '#contracts';
import type { RefundTurn } from '#messages';
import type { Capture } from '#payments';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { Chargeback } from './chargeback.sql.ts';
import { tellDispute, tellPayer } from './tell-refund.command.ts';

/** `lost-contract`: the contract ended by it. */
export type DisputeTurn = 'opened' | 'won' | 'lost' | 'lost-contract';
const EVENTS = { opened: 'disputed', won: 'dispute-won', lost: 'dispute-lost', 'lost-contract': 'dispute-lost' } as const;
const OF_CONTRACT = { opened: 'disputed', won: 'dispute-won', lost: 'dispute-lost-part', 'lost-contract': 'dispute-lost' } as const;
const OF_MONEY: Readonly<Record<DisputeTurn, RefundTurn>> = {
  opened: 'disputed-money',
  won: 'dispute-money-won',
  lost: 'dispute-money-lost',
  'lost-contract': 'dispute-money-lost',
};

type Noted = {
  readonly paid: Capture;
  readonly contract: Contract | null;
  readonly staffId: string;
  readonly turn: DisputeTurn;
  readonly at: Date;
};

/** A line in the journal of the contract, or of the payment that concluded none; and a letter to whoever paid, but of a claim on the bank. */
export async function noteDispute(
  tx: Tx,
  platform: Platform,
  one: Chargeback,
  { paid, contract, staffId, turn, at }: Noted,
): Promise<void> {
  await journal(tx, {
    event: `chargeback.${EVENTS[turn]}`,
    subject: contract ? { kind: 'contract', id: contract.id } : { kind: 'capture', id: paid.id },
    actor: { kind: 'staff', id: staffId },
    at,
    facts: { bank: one.bankRef, amount: one.amount.toString() },
  });
  if (one.deniedIn !== null) return;
  if (contract) await tellDispute(tx, platform, one, contract, OF_CONTRACT[turn]);
  else await tellPayer(tx, platform, one, paid, OF_MONEY[turn]);
}
