import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Settings } from './settings.ts';

export type Token = {
  readonly value: string;
  readonly scope: string;
  /** Empty when the shop asked without it: then every status is answered 104. */
  readonly terminal: string;
  readonly until: number;
  /** What a payment token is bound to; null in a service token. */
  readonly bound: { readonly invoiceId: string; readonly amount: number; readonly currency: string; readonly secretHash: string } | null;
};

/** A whole number of hundredths inside the bank, tenge with two decimals on the wire. */
export type Invoice = {
  readonly id: string;
  readonly invoiceId: string;
  readonly terminal: string;
  readonly amount: number;
  readonly currency: string;
  readonly accountId: string;
  readonly description: string;
  readonly language: string;
  readonly email: string;
  readonly secretHash: string;
  readonly postLink: string;
  readonly failurePostLink: string;
  readonly backLink: string;
  readonly failureBackLink: string;
  readonly expiresAt: number;
};

export type StatusName = 'NEW' | '3D' | 'AUTH' | 'CHARGE' | 'CANCEL' | 'REFUND' | 'REJECT' | 'FAILED';
export type Transaction = {
  readonly id: string;
  readonly invoiceId: string;
  readonly createdAt: number;
  /** When the money was taken: the cabinet shows it, no answer of the interface does (reference A5). */
  chargedAt: number | null;
  readonly card: string;
  readonly holder: string;
  orgAmount: number;
  /** What is left after returns: the trap of reference A5. */
  amount: number;
  currency: string;
  statusName: StatusName;
  reasonCode: number;
  /** Status questions about it that are still answered with something else. */
  troubles: number;
};
export type Refund = { readonly transactionId: string; readonly amount: number; readonly externalId: string; readonly at: number };
export type Callback = {
  readonly invoiceId: string;
  readonly to: string;
  readonly body: Record<string, unknown>;
  tries: number;
  done: boolean;
  reply: string;
};

type State = {
  tokens: Token[];
  invoices: Invoice[];
  transactions: Transaction[];
  refunds: Refund[];
  callbacks: Callback[];
  offsetMs: number;
};

/** Everything the bank remembers; with a journal file it survives kill -9. */
export class Bank {
  readonly settings: Settings;
  #state: State = { tokens: [], invoices: [], transactions: [], refunds: [], callbacks: [], offsetMs: 0 };

  constructor(settings: Settings) {
    this.settings = settings;
    if (settings.journal) this.#state = readJournal(settings.journal) ?? this.#state;
  }

  get state(): Readonly<State> {
    return this.#state;
  }
  now = (): number => this.settings.now() + this.#state.offsetMs;
  shiftClock(offsetMs: number): void {
    this.#state.offsetMs = offsetMs;
    this.save();
  }

  issue(token: Omit<Token, 'value' | 'until'>): Token {
    const made = { ...token, value: randomUUID() + randomUUID(), until: this.now() + this.settings.tokenSeconds * 1000 };
    this.#state.tokens = [...this.#state.tokens.filter((one) => one.until > this.now()), made];
    this.save();
    return made;
  }
  token = (value: string): Token | null => this.#state.tokens.findLast((one) => one.value === value && one.until > this.now()) ?? null;

  /** A number is taken once, and tells orders apart by its last six digits. */
  isTaken = (invoiceId: string): boolean => this.#state.invoices.some((one) => one.invoiceId.slice(-6) === invoiceId.slice(-6));
  invoice = (id: string): Invoice | null => this.#state.invoices.findLast((one) => one.id === id) ?? null;
  invoiceOf = (invoiceId: string): Invoice | null => this.#state.invoices.findLast((one) => one.invoiceId === invoiceId) ?? null;
  transaction = (id: string): Transaction | null => this.#state.transactions.findLast((one) => one.id === id) ?? null;
  /** The bank speaks of one transaction an invoice: the last. */
  transactionOf = (invoiceId: string): Transaction | null =>
    this.#state.transactions.findLast((one) => one.invoiceId === invoiceId) ?? null;

  add<Kind extends 'invoices' | 'transactions' | 'refunds' | 'callbacks'>(kind: Kind, one: State[Kind][number]): State[Kind][number] {
    (this.#state[kind] as State[Kind][number][]).push(one);
    this.save();
    return one;
  }

  /** Called after every change. */
  save(): void {
    const { journal } = this.settings;
    if (!journal) return;
    writeFileSync(`${journal}.new`, JSON.stringify(this.#state));
    renameSync(`${journal}.new`, journal);
  }
}

function readJournal(path: string): State | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as State;
  } catch {
    return null;
  }
}
