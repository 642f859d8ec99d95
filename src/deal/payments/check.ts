import type { CheckAnswer, Notice } from './gateway.ts';

export type CheckFacts = {
  readonly notice: Pick<Notice, 'accountRef' | 'amount' | 'currency' | 'testMode'>;
  readonly attempt: { readonly accountId: string; readonly amount: bigint; readonly honouredUntil: Date } | null;
  /** The application may still become a contract by this payment. */
  readonly applicationOpen: boolean;
  readonly testMoneyCounts: boolean;
};

/** The bank asks before it takes money: may it? A refusal here saves a return later. */
export function checkAnswer(facts: CheckFacts, now: Date): CheckAnswer {
  const { notice, attempt } = facts;
  if (!attempt) return 'unknown-order';
  if (notice.accountRef !== attempt.accountId) return 'other-account';
  if (notice.currency !== 'KZT' || notice.amount !== attempt.amount) return 'wrong-amount';
  if (!facts.applicationOpen) return 'refused';
  if (notice.testMode && !facts.testMoneyCounts) return 'refused';
  if (now > attempt.honouredUntil) return 'expired';
  return 'go';
}
