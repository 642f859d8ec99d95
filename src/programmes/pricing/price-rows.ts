import { ok, refuse, type Result } from '#kernel/result.ts';
import { parseTenge, tengeText, type Tiyn } from '#kernel/tiyn.ts';
import type { PriceListDraft, Vat } from './price-list.ts';

type DraftLine = PriceListDraft['lines'][number];

/** A line of a price list as it was typed or came in a table. */
export type PriceRow = { readonly programme: string; readonly amount: string; readonly vat: string; readonly days: string };
export type PriceRowFault = {
  readonly row: number;
  readonly why: 'unknown-programme' | 'programme-twice' | 'amount' | 'below-least' | 'vat' | 'days';
};

/** Whole tenge. */
const MOST = 1_000_000_000n;
const MOST_DAYS = 1095;

/**
 * Every fault of every row; `row` counts from 0. `least` is what the chosen bank takes at least: without a payment there
 * is no acceptance, so nothing is sold for less.
 */
export function parseRows(rows: readonly PriceRow[], programmes: ReadonlySet<string>, least: Tiyn): Result<DraftLine[], PriceRowFault[]> {
  const faults: PriceRowFault[] = [];
  const seen = new Set<string>();
  const lines = rows.flatMap((typed, row): DraftLine[] => {
    const [amount, vat, accessDays] = [amountOf(typed.amount), vatOf(typed.vat), daysOf(typed.days)];
    if (!programmes.has(typed.programme)) faults.push({ row, why: 'unknown-programme' });
    else if (seen.has(typed.programme)) faults.push({ row, why: 'programme-twice' });
    seen.add(typed.programme);
    if (amount === null) faults.push({ row, why: 'amount' });
    else if (amount < least || amount === 0n) faults.push({ row, why: 'below-least' });
    if (vat === null) faults.push({ row, why: 'vat' });
    if (accessDays === null) faults.push({ row, why: 'days' });
    return amount === null || vat === null || accessDays === null ? [] : [{ programme: typed.programme, amount, vat, accessDays }];
  });
  return faults.length > 0 ? refuse(faults) : ok(lines);
}

/** A list's lines as a form shows them. */
export const rowsOfDraft = (lines: PriceListDraft['lines']): PriceRow[] =>
  lines.map(({ programme, amount, vat, accessDays }) => ({
    programme,
    amount: tengeText(amount).replace(/\.00$/, ''),
    vat: String(vat),
    days: String(accessDays),
  }));

function amountOf(text: string): Tiyn | null {
  const parsed = parseTenge(text.replace(/[\s\u00a0\u202f]/g, '').replace(/[.,]0{1,2}$/, ''));
  if (!parsed.ok || parsed.value % 100n !== 0n) return null;
  return parsed.value >= 0n && parsed.value <= MOST ? parsed.value : null;
}

function vatOf(text: string): Vat | null {
  const vat = text.trim().toLowerCase();
  if (vat === '' || vat === 'none') return 'none';
  return vat === '0' ? 0 : vat === '16' ? 16 : null;
}

function daysOf(text: string): number | null {
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : null;
}
