import type { AttemptId } from './attempt.ts';

/** An order as a bank with numbers of its own knows it. */
export type BankOrder = {
  /** 6 to 15 digits, unique also in the last six. */
  readonly number: string;
  readonly attemptId: AttemptId;
  readonly accountId: string;
  readonly secret: string;
};

/** Orders of one terminal of one bank. Each number is given once and for ever. */
export type OrderBook = {
  /** Committed before the bank hears of it; null: the terminal has used up its million numbers. */
  readonly open: (attemptId: AttemptId) => Promise<BankOrder | null>;
  /** The earliest first; several when a lost answer was asked again. */
  readonly ofAttempt: (attemptId: string) => Promise<readonly BankOrder[]>;
  readonly byNumber: (number: string) => Promise<BankOrder | null>;
};

export const isOrderNumber = (text: string): boolean => /^[1-9]\d{5,14}$/.test(text);
