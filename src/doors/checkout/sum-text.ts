import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';

/** Tenge as everywhere; another currency by its code. */
export const sumText = (amount: bigint, currency: string): string =>
  currency === 'KZT' ? moneyText(tiyn(amount)) : moneyText(tiyn(amount)).replace('₸', currency);
