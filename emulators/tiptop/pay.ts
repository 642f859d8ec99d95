import type { Bank, Operation, Order } from './bank.ts';
import type { Card, Quirk } from './cards.ts';
import type { Notices } from './notices.ts';

export type CardEntry = { readonly card: Card; readonly exp: string; readonly holder: string };
export type PayResult = { readonly is: 'paid' | 'declined' | 'three-ds'; readonly operation: Operation };

/** The till: check with the shop, 3-D Secure where the card wants it, authorisation, notice. */
export class Till {
  readonly #bank: Bank;
  readonly #notices: Notices;

  constructor(bank: Bank, notices: Notices) {
    this.#bank = bank;
    this.#notices = notices;
  }

  async pay(order: Order, entry: CardEntry): Promise<PayResult> {
    if (entry.card.quirk === 'fail-then-pay' || entry.card.quirk === 'fail-after-pay') this.#firstTryFails(order, entry);
    const operation = this.#begin(order, entry);
    if (!skipsCheck(entry.card.quirk)) {
      const refusal = CHECK_REASONS.get(await this.#notices.check(operation)) ?? 3007;
      if (refusal !== 0) return this.#decline(operation, refusal);
    }
    return entry.card.threeDs ? { is: 'three-ds', operation } : this.authorise(order, operation, entry.card);
  }

  /** After the code page, or at once. */
  authorise(order: Order, operation: Operation, card: Card): PayResult {
    if (operation.status !== 'AwaitingAuthentication') return { is: operation.status === 'Declined' ? 'declined' : 'paid', operation };
    if (card.code !== 0) return this.#decline(operation, card.code);
    distort(operation, card.quirk);
    operation.authorizedAt = this.#bank.now();
    const held = order.requireConfirmation || this.#bank.settings.twoStage || card.quirk === 'only-held' || card.quirk === 'held-more';
    operation.status = held ? 'Authorized' : 'Completed';
    operation.confirmedAt = held ? null : this.#bank.now();
    this.#bank.save();
    this.#tell(operation, card.quirk);
    return { is: 'paid', operation };
  }

  wrongCode = (operation: Operation): PayResult => this.#decline(operation, 5206);

  #begin(order: Order, entry: CardEntry): Operation {
    return this.#bank.addOperation({
      transactionId: this.#bank.nextId(),
      orderId: order.id,
      invoiceId: order.invoiceId,
      accountId: order.accountId,
      email: order.email,
      description: order.description,
      jsonData: order.jsonData,
      card: entry.card.number,
      cardExp: entry.exp,
      holder: entry.holder,
      amount: order.amount,
      currency: order.currency,
      status: 'AwaitingAuthentication',
      reasonCode: 0,
      createdAt: this.#bank.now(),
      authorizedAt: null,
      confirmedAt: null,
      refunded: 0,
      originalTransactionId: null,
      troubles: entry.card.quirk === 'status-hangs' || entry.card.quirk === 'status-500' ? 2 : 0,
    });
  }

  #decline(operation: Operation, code: number, delayMs = this.#bank.settings.noticeDelayMs): PayResult {
    operation.status = 'Declined';
    operation.reasonCode = code;
    this.#bank.save();
    this.#notices.later('fail', operation, delayMs);
    return { is: 'declined', operation };
  }

  /** The decline of a first try, told before or after the success that follows it. */
  #firstTryFails(order: Order, entry: CardEntry): void {
    const { noticeDelayMs } = this.#bank.settings;
    this.#decline(this.#begin(order, entry), 5091, noticeDelayMs + (entry.card.quirk === 'fail-after-pay' ? 1500 : 0));
  }

  #tell(operation: Operation, quirk: Quirk | null): void {
    const { noticeDelayMs, lateNoticeMs } = this.#bank.settings;
    if (quirk === 'notice-lost') return;
    const delay = quirk === 'notice-late' ? lateNoticeMs : quirk === 'fail-then-pay' ? noticeDelayMs + 300 : noticeDelayMs;
    for (let copy = 0; copy < (quirk === 'notice-repeated' ? 5 : 1); copy += 1) this.#notices.later('pay', operation, delay);
    if (quirk === 'paid-twice') this.#payAgain(operation);
  }

  #payAgain(first: Operation): void {
    const second = this.#bank.addOperation({ ...first, transactionId: this.#bank.nextId() });
    this.#notices.later('pay', second, this.#bank.settings.noticeDelayMs);
  }
}

/** Reference C4: what the payer's side hears of the shop's answer. */
const CHECK_REASONS = new Map<number | null, number>([
  [0, 0],
  [10, 3001],
  [11, 3002],
  [12, 3003],
  [13, 3005],
  [20, 3004],
  [null, 3006],
]);

const skipsCheck = (quirk: Quirk | null): boolean => quirk === 'paid-past-expiry';

function distort(operation: Operation, quirk: Quirk | null): void {
  if (quirk === 'takes-less') operation.amount -= 100;
  if (quirk === 'takes-more' || quirk === 'held-more') operation.amount += 100_000;
  if (quirk === 'takes-roubles') operation.currency = 'RUB';
}
