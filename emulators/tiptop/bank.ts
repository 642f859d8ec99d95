import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Settings } from './settings.ts';

/** Money inside the test bank: a whole number of hundredths. */
export type Order = {
  readonly id: string;
  readonly number: number;
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly invoiceId: string;
  readonly accountId: string;
  readonly email: string;
  readonly jsonData: string;
  readonly requireConfirmation: boolean;
  readonly cultureName: string;
  readonly offerUri: string;
  readonly successUrl: string;
  readonly failUrl: string;
  readonly createdAt: number;
  cancelled: boolean;
};

export type OperationStatus = 'AwaitingAuthentication' | 'Authorized' | 'Completed' | 'Cancelled' | 'Declined';
export type Operation = {
  readonly transactionId: number;
  readonly orderId: string;
  readonly invoiceId: string;
  readonly accountId: string;
  readonly email: string;
  readonly description: string;
  readonly jsonData: string;
  readonly card: string;
  readonly cardExp: string;
  readonly holder: string;
  amount: number;
  currency: string;
  status: OperationStatus;
  reasonCode: number;
  readonly createdAt: number;
  authorizedAt: number | null;
  confirmedAt: number | null;
  refunded: number;
  /** Set on a refund. */
  readonly originalTransactionId: number | null;
  /** Status questions about it that still hang or fail. */
  troubles: number;
};

export type NoticeItem = {
  readonly id: number;
  readonly type: string;
  readonly transactionId: number;
  readonly fields: Record<string, string | number>;
  dueAt: number;
  tries: number;
  done: boolean;
  lastReply: string;
};

type State = { orders: Order[]; operations: Operation[]; notices: NoticeItem[]; offsetMs: number; lastId: number };

/** Everything the bank remembers; with a journal file it survives kill -9. */
export class Bank {
  readonly settings: Settings;
  #state: State = { orders: [], operations: [], notices: [], offsetMs: 0, lastId: 0 };

  constructor(settings: Settings) {
    this.settings = settings;
    if (settings.journal) this.#state = readJournal(settings.journal) ?? this.#state;
  }

  get orders(): readonly Order[] {
    return this.#state.orders;
  }
  get operations(): readonly Operation[] {
    return this.#state.operations;
  }
  get notices(): readonly NoticeItem[] {
    return this.#state.notices;
  }

  now(): number {
    return this.settings.now() + this.#state.offsetMs;
  }
  shiftClock(offsetMs: number): void {
    this.#state.offsetMs = offsetMs;
    this.save();
  }

  /** Ids grow with time, so a bank started anew never repeats one that a shop has seen. */
  nextId(): number {
    this.#state.lastId = Math.max(this.#state.lastId + 1, Math.floor(this.now() / 1000) * 1000);
    return this.#state.lastId;
  }

  addOrder(order: Order): Order {
    this.#state.orders.push(order);
    this.save();
    return order;
  }
  addOperation(operation: Operation): Operation {
    this.#state.operations.push(operation);
    this.save();
    return operation;
  }
  addNotice(notice: NoticeItem): NoticeItem {
    this.#state.notices.push(notice);
    this.save();
    return notice;
  }

  order = (id: string): Order | null => this.orders.findLast((one) => one.id === id) ?? null;
  operation = (id: number): Operation | null => this.operations.findLast((one) => one.transactionId === id) ?? null;
  expired = (order: Order): boolean => this.now() > order.createdAt + this.settings.orderMinutes * 60_000;
  paid = (order: Order): boolean =>
    this.operations.some(
      (one) =>
        one.orderId === order.id && (one.status === 'Completed' || one.status === 'Authorized') && one.originalTransactionId === null,
    );

  /** Called after every change of an order, operation or notice. */
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
