import type { Locale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { Arithmetic } from './arithmetic.ts';
import { refundWords } from './refunds.messages.ts';

/** The computation as lines of words and sums, the same on every page and paper; the last is what goes back. */
export function arithmeticRows(one: Arithmetic, locale: Locale): (readonly [words: string, sum: string])[] {
  const t = refundWords[locale];
  const money = (sum: bigint): string => moneyText(tiyn(sum));
  const rows: [string, string][] = [[t.price, money(one.price)]];
  if (one.ground === 'provider-fault') rows.push([t.fault, '']);
  if (one.completed) rows.push([t.completed, '']);
  for (const share of one.shares) rows.push([t[share.by](share.used, share.of), money(share.cost)]);
  if (one.combine) rows.push([t[one.combine], '']);
  if (one.capPercent !== null) rows.push([t.cap(one.capPercent), money(one.cost)]);
  if (one.ground === 'withdrawal') rows.push([t.cost, minus(money(one.cost), one.cost)]);
  if (one.returnedBefore > 0n) rows.push([t.before, minus(money(one.returnedBefore), one.returnedBefore)]);
  rows.push([t.refund, money(one.refund)]);
  return rows;
}

const minus = (text: string, sum: bigint): string => (sum > 0n ? `−\u00a0${text}` : text);
