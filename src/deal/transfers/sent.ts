/** How staff show that a sum left our account: a line of the statement, or the number of the order that the bank was given. */
export type TypedSent = { readonly line: string } | { readonly order: string; readonly day: string };
export type SentRefusal = 'order-missing' | 'order-day' | 'order-used' | 'no-such-line';

/** So many days after its own a payment order may still be carried out. */
export const ORDER_DAYS = 10;

/** Banks write one number in several ways: `№ 000 417` is `417`. */
export const orderNumber = (text: string): string =>
  text
    .replaceAll(/[\s№#]/gu, '')
    .toUpperCase()
    .replace(/^0+(?=.)/u, '')
    .slice(0, 60);
