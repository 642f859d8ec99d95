import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { tengeText, tiyn } from '#kernel/tiyn.ts';
import type { BankRecord, SimulatedBank } from './bank.ts';

/** A sum the bank took back on a cardholder's claim. */
export type Chargeback = {
  readonly bank: string;
  readonly ref: string;
  readonly transaction: string;
  readonly amount: bigint;
  readonly at: Date;
  outcome: 'won' | 'lost' | null;
};

/** The bank keeps 2.5 %, rounded down; TipTop Pay tells it in its own lists, too. */
export const FEE_PERMILLE = 25;
const feeOf = (one: BankRecord): bigint =>
  one.kind === 'payment' && one.currency === 'KZT' ? (one.amount * BigInt(FEE_PERMILLE)) / 1000n : 0n;

export type Registry = { readonly csv: string | null; readonly fees: bigint; readonly payout: bigint };

/** A day's registry as the cabinet would give it: operations with fees, disputes, and the payout that follows from them. */
export function registryOf(bank: SimulatedBank, chargebacks: readonly Chargeback[], day: CivilDate): Registry {
  const records = bank.records().filter((one) => almatyDay(one.at) === day);
  const disputed = chargebacks.filter((one) => one.bank === bank.name && almatyDay(one.at) === day);
  if (records.length + disputed.length === 0) return { csv: null, fees: 0n, payout: 0n };
  const rows = records.map((one) =>
    line(one.kind === 'payment' ? 'оплата' : 'возврат', one.transaction, one, feeOf(one), one.returnOf ?? ''),
  );
  for (const one of disputed) rows.push(line('опротестование', one.ref, { ...one, currency: 'KZT' }, 0n, one.transaction));
  const tenge = records.filter((one) => one.currency === 'KZT');
  const fees = tenge.reduce((sum, one) => sum + feeOf(one), 0n);
  const kept = tenge.reduce((sum, one) => sum + (one.kind === 'payment' ? one.amount : -one.amount), 0n);
  const payout = kept - fees - disputed.reduce((sum, one) => sum + one.amount, 0n);
  // A day on which more went than came is not paid out: the bank keeps it as a debt.
  const paid = payout > 0n ? payout : 0n;
  if (paid > 0n) rows.push(line('перечисление', `PO-${bank.name}-${day}`, { amount: paid, currency: 'KZT', at: null }, 0n, '', day));
  return { csv: ['Тип;Номер транзакции;Дата;Сумма;Комиссия;Исходная транзакция;Валюта', ...rows].join('\n'), fees, payout: paid };
}

type Row = { readonly amount: bigint; readonly currency: string; readonly at: Date | null };

const line = (kind: string, transaction: string, { amount, currency, at }: Row, fee: bigint, payment: string, day?: CivilDate): string =>
  [kind, transaction, day ?? almatyDay(at!), tengeText(tiyn(amount)), fee === 0n ? '' : tengeText(tiyn(fee)), payment, currency].join(';');
