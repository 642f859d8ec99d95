import { expect } from 'vitest';
import type { AttemptId } from '../attempt.ts';
import type { Answered, Gateway, NoticeType, OpenedPage, Operation, RawNotice } from '../gateway.ts';

export type Trouble = '500-before' | '500-after' | 'hang-before' | 'hang-after' | 'drop-after';
/** What the contract needs of a bank to put its adapter through every behaviour. */
export type BankUnderTest = {
  readonly gateway: Gateway;
  readonly cards: Readonly<Record<'good' | 'declined' | 'lost' | 'repeated' | 'less' | 'held' | 'heldMore', string>>;
  /** Pays at an opened page; the bank's number of the operation. */
  readonly pay: (order: { attemptId: string; page: OpenedPage }, card: string) => Promise<string>;
  readonly plan: (call: 'open' | 'status' | 'return' | 'charge' | 'release', trouble: Trouble | 'refused') => Promise<void>;
  /** Ways in which the bank may speak of a held sum of which a part was charged. */
  readonly tellingParts: readonly (() => Promise<unknown>)[];
  readonly returnInCabinet: (transactionId: string, tenge: number) => Promise<void>;
  /** How often money went back of a payment, as the bank counts. */
  readonly returnsOf: (transactionId: string) => Promise<number>;
  readonly noticesOf: (type: NoticeType, transactionId: string, count: number) => Promise<RawNotice[]>;
  /** The same notice as a stranger would send it. */
  readonly forge: (notice: RawNotice) => RawNotice;
  readonly stop: () => Promise<void>;
};

type Paid = { readonly attemptId: AttemptId; readonly createdAt: Date; readonly transactionId: string };
export type ContractTools = {
  readonly bank: () => BankUnderTest;
  readonly paid: (card: string) => Promise<Paid>;
  readonly status: (one: Paid) => Promise<Operation[]>;
};

export function done<Value>(answer: Answered<Value>): Value {
  expect(answer.is).toBe('done');
  return (answer as { value: Value }).value;
}
