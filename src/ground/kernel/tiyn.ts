import type { Brand } from './brand.ts';
import { ok, refuse, type Result } from './result.ts';

/** Money: a whole number of tiyn (100 to the tenge, ISO 4217 KZT). Never a float. */
export type Tiyn = Brand<bigint, 'Tiyn'>;

export const tiyn = (amount: bigint): Tiyn => amount as Tiyn;
export const tenge = (amount: number | bigint): Tiyn => tiyn(BigInt(amount) * 100n);
export const minus = (a: Tiyn, b: Tiyn): Tiyn => tiyn(a - b);

/** Reads a gateway's decimal text of tenge: `25000`, `25000.5`, `25000.00`; at most two decimals. */
export function parseTenge(text: string): Result<Tiyn, 'not-an-amount'> {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return refuse('not-an-amount');
  const amount = BigInt(match[2]!) * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
  return ok(tiyn(match[1] ? -amount : amount));
}

/** `2500050n` -> `25000.50`, the form gateways take. */
export function tengeText(amount: Tiyn): string {
  const abs = amount < 0n ? 0n - amount : amount;
  return `${amount < 0n ? '-' : ''}${abs / 100n}.${String(abs % 100n).padStart(2, '0')}`;
}

/** VAT inside a sum: half-up(sum * rate / (100 + rate)); rate in whole percent (reference: Tax Code 2026, 16). */
export function includedVat(amount: Tiyn, ratePercent: number): Tiyn {
  const rate = BigInt(ratePercent);
  const base = 100n + rate;
  return tiyn((2n * amount * rate + base) / (2n * base));
}
