import { createHmac } from 'node:crypto';
import type { Clock } from '#kernel/clock.ts';
import { almatyDay } from '#kernel/civil-date.ts';
import { ok, refuse } from '#kernel/result.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { Answered, Gateway, Notice, Operation, PageOrder, RawNotice, ReturnTrace, SoughtReturn, UnknownCause } from '../gateway.ts';

/** The process that asked the bank is gone: what the bank did stays done, what we would have done with the answer does not. */
export class WorkerKilled extends Error {}

/** How often, in a thousand calls, something goes wrong on the line. */
export type Trouble = { readonly unheard: number; readonly answerLost: number; readonly killed: number };

type Page = { readonly order: PageOrder; readonly ref: string; open: boolean };
/** A movement of money in the bank's own records; `page` is what the order asked for. */
export type BankRecord = {
  readonly kind: 'payment' | 'return';
  readonly transactionId: string;
  readonly amount: bigint;
  readonly asked: bigint | null;
  readonly attemptRef: string | null;
  readonly returnOf: string | null;
};

/** A bank in memory behind the house's own interface. Its records are the truth the books are held against. */
export class SimulatedBank implements Gateway {
  readonly records: BankRecord[] = [];
  readonly #byId = new Map<string, Operation>();
  readonly #byAttempt = new Map<string, Operation[]>();
  readonly #byDay = new Map<string, Operation[]>();
  readonly #pages = new Map<string, Page>();
  readonly name: string;
  readonly can = { repeatsNotices: true, listsDays: true, closesPages: true, namesReturns: true, smallestReturn: tiyn(1n) };
  readonly pageOrigin = 'https://bank.example';
  readonly #clock: Clock;
  readonly #dice: (below: number) => number;
  readonly #trouble: Trouble;
  /** Somebody asks for a page for this attempt, whatever comes of it. */
  onAsked: (attemptId: string) => void = () => undefined;
  #serial = 0;

  constructor(name: string, clock: Clock, dice: (below: number) => number, trouble: Trouble) {
    this.name = name;
    this.#clock = clock;
    this.#dice = dice;
    this.#trouble = trouble;
  }

  /** The payer pays on the page; null when the page is closed. `amount` null: what the page asks. */
  pay(attemptId: string, wish: { amount?: bigint; accountId?: string } = {}): Notice | null {
    const page = this.#pages.get(attemptId);
    if (!page?.open) return null;
    return this.take({
      attemptRef: attemptId,
      accountRef: wish.accountId ?? page.order.accountId,
      amount: wish.amount ?? page.order.amount,
      asked: page.order.amount,
    });
  }

  /** Money that came, whatever it names. */
  take(paid: { attemptRef: string | null; accountRef: string | null; amount: bigint; asked: bigint | null }): Notice {
    const operation = this.#keep({
      kind: 'payment',
      attemptRef: paid.attemptRef,
      accountRef: paid.accountRef,
      amount: paid.amount,
      returnOf: null,
      requestRef: null,
    });
    const { transactionId } = operation;
    this.records.push({ ...paid, kind: 'payment', transactionId, returnOf: null });
    return noticeOf(operation, 'pay');
  }

  /** A card that was declined: no money moves. */
  decline(attemptId: string): Notice | null {
    const page = this.#pages.get(attemptId);
    if (!page?.open) return null;
    const { accountId, amount } = page.order;
    const declined = { kind: 'payment', attemptRef: attemptId, accountRef: accountId, amount, returnOf: null, requestRef: null } as const;
    return noticeOf(this.#keep(declined, 'failed'), 'fail');
  }

  signed(notice: Notice, change: Partial<Record<'amount' | 'attemptRef', string>> = {}): RawNotice {
    const body = Buffer.from(JSON.stringify({ ...notice, amount: notice.amount.toString() }));
    const signature = this.#signatureOf(body);
    const sent =
      Object.keys(change).length === 0 ? body : Buffer.from(JSON.stringify({ ...notice, amount: notice.amount.toString(), ...change }));
    return { type: notice.type, body: sent, headers: { 'content-type': 'application/json', 'x-signature': signature } };
  }

  openPage(order: PageOrder) {
    this.onAsked(order.attemptId);
    return this.#call(() => {
      const page = this.#pages.get(order.attemptId) ?? { order, ref: `page-${this.#pages.size + 1}`, open: true };
      this.#pages.set(order.attemptId, page);
      return { pageRef: page.ref, url: `https://${this.name}.example/${page.ref}` };
    });
  }

  cancelPage(pageRef: string) {
    return this.#call(() => {
      for (const page of this.#pages.values()) if (page.ref === pageRef) page.open = false;
      return 'closed' as const;
    });
  }

  async verifyNotice({ body, headers }: RawNotice) {
    const signature = headers['x-signature'];
    if (!signature) return refuse('unsigned' as const);
    if (signature !== this.#signatureOf(body)) return refuse('forged' as const);
    const read = JSON.parse(Buffer.from(body).toString('utf8')) as Omit<Notice, 'amount'> & { amount: string };
    return ok({ ...read, amount: BigInt(read.amount) });
  }

  noticeReply(outcome: 'accepted' | 'again') {
    return { status: outcome === 'accepted' ? 200 : 503, type: 'text/plain', body: outcome };
  }
  answerCheck(answer: string) {
    return { status: 200, type: 'text/plain', body: answer };
  }

  askOperation(transactionId: string) {
    return this.#call(() => this.#byId.get(transactionId) ?? null);
  }
  askStatus({ id }: { id: string }) {
    return this.#call(() => [...(this.#byAttempt.get(id) ?? [])]);
  }
  listDay(day: string) {
    return this.#call(() => [...(this.#byDay.get(day) ?? [])]);
  }

  /** On purpose without idempotency: who asks twice is paid twice, as long as the payment has something left. */
  async giveBack({ transactionId, amount, requestId }: { transactionId: string; amount: bigint; requestId: string }) {
    const answer = await this.#call(() => {
      const paid = this.#byId.get(transactionId);
      const gone = this.records.filter((one) => one.returnOf === transactionId).reduce((all, one) => all + one.amount, 0n);
      if (!paid || gone + amount > paid.amount) return null;
      const { attemptRef, accountRef } = paid;
      const made = this.#keep({ kind: 'return', attemptRef, accountRef, amount, returnOf: transactionId, requestRef: requestId });
      this.records.push({ kind: 'return', transactionId: made.transactionId, amount, asked: null, attemptRef, returnOf: transactionId });
      return { refundId: made.transactionId };
    });
    if (answer.is !== 'done') return answer;
    if (answer.value === null) return { is: 'refused' as const, code: 'too-much', message: 'nothing left of this payment' };
    return { is: 'done' as const, value: answer.value };
  }

  findReturn({ transactionId, requestId }: SoughtReturn) {
    return this.#call((): ReturnTrace => {
      const made = [...this.#byId.values()].find((one) => one.returnOf === transactionId && one.requestRef === requestId);
      return made ? { is: 'made', refundId: made.transactionId } : { is: 'not-made' };
    });
  }

  #keep(
    said: Pick<Operation, 'kind' | 'attemptRef' | 'accountRef' | 'amount' | 'returnOf' | 'requestRef'>,
    state: Operation['state'] = 'paid',
  ): Operation {
    const at = this.#clock.now();
    const operation: Operation = {
      ...said,
      transactionId: `${this.name}-${(this.#serial += 1)}`,
      state,
      currency: 'KZT',
      paidAt: state === 'paid' ? at : null,
      reasonCode: state === 'paid' ? null : '5051',
      testMode: false,
      card: null,
      authCode: null,
      rrn: null,
      returned: null,
    };
    this.#byId.set(operation.transactionId, operation);
    append(this.#byDay, almatyDay(at), operation);
    if (operation.attemptRef) append(this.#byAttempt, operation.attemptRef, operation);
    return operation;
  }

  #call<Value>(effect: () => Value): Promise<Answered<Value>> {
    const roll = this.#dice(1000);
    const { unheard, answerLost, killed } = this.#trouble;
    if (roll < unheard) return Promise.resolve({ is: 'unknown', cause: this.#cause() });
    const value = effect();
    if (roll < unheard + answerLost) return Promise.resolve({ is: 'unknown', cause: 'timeout' });
    if (roll < unheard + answerLost + killed) return Promise.reject(new WorkerKilled('killed with the answer in hand'));
    return Promise.resolve({ is: 'done', value });
  }

  #cause(): UnknownCause {
    return (['timeout', 'connection', 'server-error', 'busy', 'unreadable'] as const)[this.#dice(5)]!;
  }
  #signatureOf(body: Uint8Array): string {
    return createHmac('sha256', `secret of ${this.name}`).update(body).digest('base64');
  }
}

const append = (into: Map<string, Operation[]>, key: string, one: Operation): void => {
  const kept = into.get(key);
  if (kept) kept.push(one);
  else into.set(key, [one]);
};

const noticeOf = (operation: Operation, type: 'pay' | 'fail'): Notice => ({
  type,
  key: `${operation.transactionId}:${operation.state}`,
  transactionId: operation.transactionId,
  attemptRef: operation.attemptRef,
  accountRef: operation.accountRef,
  amount: operation.amount,
  currency: operation.currency,
  testMode: operation.testMode,
  reasonCode: operation.reasonCode,
  returnOf: operation.returnOf,
});
