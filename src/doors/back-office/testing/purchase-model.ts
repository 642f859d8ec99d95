import type { Outcome } from './refund-model.ts';

/**
 * What a shop promises about money coming in, told once more and much simpler than the code does: one application, payments
 * in any number and order, and what is due to each of them once the shop has heard of it (offer 1.2.4, 3.1, 4.4).
 */
const PRICE = 2_500_000n;
const PAGE_MINUTES = 30;
type Fate = 'unheard' | 'buys' | 'goes-back' | 'is-held';
export type ModelPayment = { readonly transaction: string; readonly amount: bigint; readonly at: number; fate: Fate };

export class PurchaseModel {
  readonly payments: ModelPayment[] = [];
  /** When each page was opened. */
  readonly pages = new Map<string, number>();
  declinedAt: number | null = null;

  get contracts(): number {
    return this.payments.filter((one) => one.fate === 'buys').length;
  }
  get open(): boolean {
    return this.contracts === 0 && this.declinedAt === null;
  }

  decline(at: number): Outcome {
    if (!this.open) return 'refused';
    this.declinedAt = at;
    return 'done';
  }

  /** What the shop answers a bank that asks before it takes the money. */
  takes = (page: string, at: number): boolean => this.open && at <= this.pages.get(page)! + PAGE_MINUTES * 60_000;

  paid(transaction: string, amount: bigint, at: number): void {
    this.payments.push({ transaction, amount, at, fate: 'unheard' });
  }

  /** Heard of, however often and in whatever words: it is decided once. */
  heard(transaction: string): void {
    const one = this.payments.find((each) => each.transaction === transaction)!;
    if (one.fate !== 'unheard') return;
    if (this.contracts > 0) one.fate = 'goes-back';
    else if (one.amount < PRICE) one.fate = 'is-held';
    else if (this.declinedAt !== null && one.at >= this.declinedAt) one.fate = 'goes-back';
    else one.fate = 'buys';
  }

  /** A person gives back what is held. */
  decided(transaction: string): void {
    this.payments.find((each) => each.transaction === transaction)!.fate = 'goes-back';
  }

  private sum = (amount: (one: ModelPayment) => bigint): bigint => this.payments.reduce((total, one) => total + amount(one), 0n);
  get came(): bigint {
    return this.sum((one) => one.amount);
  }
  get held(): bigint {
    return this.sum((one) => (one.fate === 'is-held' ? one.amount : 0n));
  }
  /** By itself or by a person's decision; refunds of the price are another model's. */
  get back(): bigint {
    return this.sum((one) => (one.fate === 'goes-back' ? one.amount : one.fate === 'buys' ? one.amount - PRICE : 0n));
  }
}
