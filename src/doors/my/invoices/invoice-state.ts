import type { PaymentView } from '#checkout';
import type { Attempt } from '#payments';

export type InvoiceState = 'waiting' | 'paid' | 'choose' | 'held' | 'returning' | 'returned' | 'over' | 'withdrawn';

export type InvoiceFacts = {
  readonly attempt: Pick<Attempt, 'state' | 'honouredUntil'>;
  readonly view: PaymentView;
  /** The application has its contract, by whatever payment. */
  readonly concluded: boolean;
};

/** Money that came says most; only without any do the invoice's own days count. */
export function invoiceState({ attempt, view, concluded }: InvoiceFacts, now: Date): InvoiceState {
  if (view.kind === 'paid' || view.kind === 'choose' || view.kind === 'held') return view.kind;
  if (view.kind === 'returning') return view.going.done ? 'returned' : 'returning';
  if (attempt.state === 'cancelled' || concluded) return 'withdrawn';
  return now > attempt.honouredUntil ? 'over' : 'waiting';
}
