import { randomBytes, randomUUID } from 'node:crypto';
import type { Bank, Invoice, Transaction } from './bank.ts';
import type { Callbacks } from './callbacks.ts';
import type { Card, Quirk } from './cards.ts';
import { callbackBody } from './models.ts';

export type PayResult = { readonly is: 'paid' | 'declined' | 'three-ds'; readonly transaction: Transaction };

/** Status questions that are answered with something else first, by card. */
const TROUBLES: Readonly<Partial<Record<Quirk, number>>> = {
  'in-progress': 3,
  'no-answer-then-charge': 2,
  'strange-status': 2,
  'status-hangs': 2,
  'status-500': 2,
};

/** The till: 3-D Secure where the card wants it, authorisation, capture unless two-stage, callback. */
export class Till {
  readonly #bank: Bank;
  readonly #callbacks: Callbacks;

  constructor(bank: Bank, callbacks: Callbacks) {
    this.#bank = bank;
    this.#callbacks = callbacks;
  }

  pay(invoice: Invoice, card: Card, holder: string): PayResult {
    const transaction = this.#bank.add('transactions', {
      id: randomUUID(),
      invoiceId: invoice.invoiceId,
      createdAt: this.#bank.now(),
      chargedAt: null,
      card: card.number,
      holder,
      orgAmount: invoice.amount,
      amount: invoice.amount,
      currency: invoice.currency,
      statusName: card.threeDs ? '3D' : 'NEW',
      reasonCode: 0,
      troubles: (card.quirk && TROUBLES[card.quirk]) ?? 0,
    });
    return card.threeDs ? { is: 'three-ds', transaction } : this.authorise(invoice, transaction, card);
  }

  /** After the code page, or at once. */
  authorise(invoice: Invoice, transaction: Transaction, card: Card): PayResult {
    if (transaction.statusName !== 'NEW' && transaction.statusName !== '3D')
      return { is: transaction.reasonCode === 0 ? 'paid' : 'declined', transaction };
    if (card.code !== 0) return this.#decline(invoice, transaction, card.code);
    if (card.quirk === 'takes-less') transaction.orgAmount -= 100;
    if (card.quirk === 'takes-more' || card.quirk === 'held-more') transaction.orgAmount += 100_000;
    if (card.quirk === 'takes-roubles') transaction.currency = 'RUB';
    transaction.amount = transaction.orgAmount;
    const held = this.#bank.settings.twoStage || card.quirk === 'only-held' || card.quirk === 'held-more';
    transaction.statusName = held ? 'AUTH' : 'CHARGE';
    transaction.chargedAt = held ? null : this.#bank.now();
    this.#bank.save();
    this.#tell(invoice, transaction, card.quirk);
    return { is: 'paid', transaction };
  }

  wrongCode = (invoice: Invoice, transaction: Transaction): PayResult => this.#decline(invoice, transaction, 455);

  #decline(invoice: Invoice, transaction: Transaction, code: number): PayResult {
    transaction.statusName = code === 465 ? 'REJECT' : 'FAILED';
    transaction.reasonCode = code;
    this.#bank.save();
    this.#callbacks.later(
      invoice.invoiceId,
      invoice.failurePostLink,
      callbackBody(transaction, invoice),
      this.#bank.settings.noticeDelayMs,
    );
    return { is: 'declined', transaction };
  }

  #tell(invoice: Invoice, transaction: Transaction, quirk: Quirk | null): void {
    if (quirk === 'callback-lost') return;
    const { noticeDelayMs, lateNoticeMs } = this.#bank.settings;
    const body = callbackBody(transaction, invoice);
    if (quirk === 'callback-forged') body['secret_hash'] = randomBytes(32).toString('base64url');
    if (quirk === 'callback-wrong-sum') body['amount'] = 1;
    const delay = quirk === 'callback-late' ? lateNoticeMs : noticeDelayMs;
    for (let copy = 0; copy < (quirk === 'callback-repeated' ? 5 : 1); copy += 1)
      this.#callbacks.later(invoice.invoiceId, invoice.postLink, body, delay);
  }
}
