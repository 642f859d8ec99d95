import type { Locale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { Arithmetic, Ground, SeatArithmetic } from './arithmetic.ts';
import { refundWords } from './refunds.messages.ts';
import { numbersText } from './seat-numbers.ts';

/** Of a seat an organisation sees the sums: how far its learner has come stays with the learner (clause 3.6). */
export type Reader = 'customer' | 'staff';

/** `part`: what stands in it is counted once more by the lines below, of all seats together. */
export type ArithmeticRow = readonly [words: string, sum: string, part?: 'part'];

/** The computation as lines of words and sums, the same on every page and paper of one reader; the last is what goes back. */
export function arithmeticRows(one: Arithmetic, locale: Locale, reader: Reader): ArithmeticRow[] {
  const t = refundWords[locale];
  const money = (sum: bigint): string => moneyText(tiyn(sum));
  const rows: ArithmeticRow[] = one.seats
    ? seatRows({ ...one, seats: one.seats }, locale, reader).map(([words, sum]) => [words, sum, 'part'])
    : [[t.price, money(one.price)]];
  if (one.seats) rows.push([t.seatsPrice(one.seats.length), money(one.price)]);
  if (one.ground === 'provider-fault') rows.push([t.fault, '']);
  rows.push(...costRows(one, locale));
  if (one.ground !== 'provider-fault') rows.push([costWords(one.ground, locale), minus(money(one.cost), one.cost)]);
  if (one.returnedBefore > 0n) rows.push([t.before, minus(money(one.returnedBefore), one.returnedBefore)]);
  rows.push([one.gone ? t.gone : t.refund, money(one.refund)]);
  return rows;
}

/** What is kept: the actual cost of a withdrawal, the days served until a termination. */
const costWords = (ground: Ground, locale: Locale): string => refundWords[locale][ground === 'terminated' ? 'earned' : 'cost'];

/** How the cost came about, step by step. */
function costRows(one: Pick<Arithmetic, 'completed' | 'shares' | 'combine' | 'capPercent' | 'cost'>, locale: Locale): [string, string][] {
  const t = refundWords[locale];
  const money = (sum: bigint): string => moneyText(tiyn(sum));
  return [
    ...(one.completed ? [[t.completed, ''] as [string, string]] : []),
    ...one.shares.map((share): [string, string] => [t[share.by](share.used, share.of), money(share.cost)]),
    ...(one.combine ? [[t[one.combine], ''] as [string, string]] : []),
    ...(one.capPercent === null ? [] : [[t.cap(one.capPercent), money(one.cost)] as [string, string]]),
  ];
}

/** Seats of which nothing is kept stand in one line, every other one with its own steps. */
function seatRows(
  { ground, seats }: { ground: Ground; seats: readonly SeatArithmetic[] },
  locale: Locale,
  reader: Reader,
): [string, string][] {
  const t = refundWords[locale];
  const money = (sum: bigint): string => moneyText(tiyn(sum));
  const whole = seats.filter((one) => one.refund === one.price);
  return [
    ...seats
      .filter((one) => one.refund !== one.price)
      .flatMap((one): [string, string][] => [
        [t.seat(one.no), money(one.price)],
        ...(reader === 'staff' && ground !== 'terminated'
          ? costRows(one, locale)
          : [[costWords(ground, locale), minus(money(one.cost), one.cost)] as [string, string]]),
        ...(one.returnedBefore > 0n ? [[t.before, minus(money(one.returnedBefore), one.returnedBefore)] as [string, string]] : []),
        [t.seatRefund(one.no), money(one.refund)],
      ]),
    ...(whole.length > 0
      ? [
          [t.seatsWhole(numbersText(whole.map((one) => one.no))), money(whole.reduce((all, one) => all + one.refund, 0n))] as [
            string,
            string,
          ],
        ]
      : []),
  ];
}

const minus = (text: string, sum: bigint): string => (sum > 0n ? `−\u00a0${text}` : text);
