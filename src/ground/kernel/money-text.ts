import { tiyn, type Tiyn } from './tiyn.ts';

const NBSP = '\u00a0';

/** A sum as the bank tells it, in whatever currency: `27 300 RUB`. */
export const sumText = (amount: bigint, currency: string): string =>
  currency === 'KZT' ? moneyText(tiyn(amount)) : moneyText(tiyn(amount)).replace('₸', currency);

/** `2500000n` -> `25 000 ₸` with no-break spaces; tiyn are shown only when there are any (`1 234 567,50 ₸`). */
export function moneyText(amount: Tiyn): string {
  const abs = amount < 0n ? 0n - amount : amount;
  const whole = String(abs / 100n).replace(/\B(?=(\d{3})+$)/g, NBSP);
  const rest = abs % 100n === 0n ? '' : `,${String(abs % 100n).padStart(2, '0')}`;
  return `${amount < 0n ? '−' : ''}${whole}${rest}${NBSP}₸`;
}
