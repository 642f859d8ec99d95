import { z } from 'zod';
import type { Brand } from '#kernel/brand.ts';
import type { OddityKind } from './oddity.ts';

export type MoneyBackId = Brand<string, 'MoneyBackId'>;

/** owed: decided; asked: the bank was or is being asked and we do not know; done and refused: the bank said so. */
export const moneyBackStates = ['owed', 'asked', 'done', 'refused'] as const;
export type MoneyBackState = (typeof moneyBackStates)[number];

/** A call may still be worked on this long after it hung (reference C1: up to 5 minutes). */
export const QUIET_MINUTES = 6;

export type NextStep =
  | { readonly do: 'ask-bank' }
  | { readonly do: 'look-first' }
  | { readonly do: 'wait'; readonly until: Date }
  | { readonly do: 'nothing' };

/** What the return job does next: after a lost answer it waits, looks, and only then may ask again. */
export function nextStep(row: { state: MoneyBackState; askedAt: Date | null }, quietMs: number, now: Date): NextStep {
  if (row.state === 'done' || row.state === 'refused') return { do: 'nothing' };
  if (row.state === 'owed' || !row.askedAt) return { do: 'ask-bank' };
  const quietUntil = new Date(row.askedAt.getTime() + quietMs);
  return now < quietUntil ? { do: 'wait', until: quietUntil } : { do: 'look-first' };
}

/** The job that gives back; named here so that commands may enqueue it. */
export const giveBackTask = { name: 'payments.give-back', maxAttempts: 25, schema: z.object({ moneyBackId: z.string() }) } as const;

/**
 * duplicate, surplus and unsellable go back by themselves; found: the bank held it beyond our books; service by an approved refund
 * case; chargeback by the bank, of a price, chargeback-held of what is none; the others by a person's decision.
 */
export const moneyBackReasons = [
  'duplicate',
  'surplus',
  'unsellable',
  'short',
  'terms-changed',
  'decided',
  'found',
  'service',
  'chargeback',
  'chargeback-held',
] as const;
export type MoneyBackReason = (typeof moneyBackReasons)[number];

/**
 * The reason of a return that staff decided, by the case it closes. 'terms-changed' is the person's own choice only; what was found at
 * the bank stays that when its return was refused.
 */
export const decidedReason = ({
  kind,
  facts,
}: {
  readonly kind: OddityKind;
  readonly facts: Readonly<Record<string, unknown>>;
}): MoneyBackReason => (facts['reason'] === 'found' ? 'found' : kind === 'underpaid' ? 'short' : 'decided');

/**
 * gateway: the way the money came; transfer: from our bank account, by hand; chargeback: taken by the bank itself; cabinet:
 * gone already by a clerk's hand in the bank's cabinet, and explained by this row.
 */
export type MoneyBackWay = 'gateway' | 'transfer' | 'chargeback' | 'cabinet';
