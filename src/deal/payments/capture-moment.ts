/** What bounds the moment of a capture that the bank does not tell. */
export type CaptureBounds = {
  /** When the bank says the payment was begun; null: it does not say that either. */
  readonly begunAt: Date | null;
  readonly attemptAt: Date;
  /** When the house first heard that it is paid. */
  readonly heardAt: Date;
};

const MINUTE_MS = 60_000;
/** Clocks of bank and house differ a little. */
const SKEW_MS = 5 * MINUTE_MS;

/**
 * Whether a payment can have been captured then: not before it was begun, by the bank's own clock to the minute that
 * staff type, and not after the house heard of it.
 */
export function canBeCapturedAt(moment: Date, { begunAt, attemptAt, heardAt }: CaptureBounds): boolean {
  const earliest = begunAt ? Math.floor(begunAt.getTime() / MINUTE_MS) * MINUTE_MS : attemptAt.getTime() - SKEW_MS;
  return moment.getTime() >= earliest && moment.getTime() <= heardAt.getTime() + SKEW_MS;
}
