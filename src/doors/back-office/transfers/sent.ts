import type { CivilDate } from '#kernel/civil-date.ts';
import type { SentRefusal, StatementLine, TypedSent } from '#transfers';

/** The choice of a form beside the lines of the statement. */
export const BY_ORDER = 'order';

/** Where each refusal is said. */
export const SENT_FIELDS: Readonly<Record<SentRefusal, string>> = {
  'order-missing': 'order',
  'order-used': 'order',
  'order-day': 'sentDay',
  'no-such-line': 'line',
};
export const isSentRefusal = (refused: string | undefined): refused is SentRefusal => refused !== undefined && refused in SENT_FIELDS;

/** What a form needs to ask how a sum left our account. */
export type Outgoing = {
  /** Free lines of the sum since it was decided, those to the payer first. */
  readonly lines: readonly StatementLine[];
  readonly today: CivilDate;
};

/** The line that was chosen, or the order's number and day. */
export const typedSent = (form: { readonly text: (name: string) => string }): TypedSent => {
  const line = form.text('line');
  return line !== '' && line !== BY_ORDER ? { line } : { order: form.text('order').slice(0, 60), day: form.text('sentDay').slice(0, 20) };
};
