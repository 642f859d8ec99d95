import { addDays, almatyDay, daysBetween, parseCivilDate, type CivilDate } from '#kernel/civil-date.ts';
import { accountCodes, type Account, type LedgerAsk } from '#ledger';

export const ENTRIES_PAGE = 100;
const LONGEST_SPAN = 3660;

export type EntriesQuery = Omit<LedgerAsk, 'contractId'> & { readonly contract: string; readonly page: number };
export type BooksFaultField = 'from' | 'to' | 'contract';

/** The day of the trial balance: today unless another, earlier one is asked for. */
export function dayAsked(text: string | null, now: Date): { day: CivilDate; wrong: boolean } {
  const today = almatyDay(now);
  if (!text) return { day: today, wrong: false };
  const read = parseCivilDate(text);
  return read.ok && read.value <= today ? { day: read.value, wrong: false } : { day: today, wrong: true };
}

/** The question as it stands in the address; what cannot be read is told and left out. */
export function entriesAsked(query: URLSearchParams, now: Date): { query: EntriesQuery; faults: BooksFaultField[] } {
  const today = almatyDay(now);
  const faults: BooksFaultField[] = [];
  const dayOf = (field: 'from' | 'to', otherwise: CivilDate): CivilDate => {
    const text = query.get(field) ?? '';
    if (text === '') return otherwise;
    const read = parseCivilDate(text);
    if (!read.ok) faults.push(field);
    return read.ok ? read.value : otherwise;
  };
  const to = dayOf('to', today);
  const from = dayOf('from', addDays(to, -30));
  if (from > to || daysBetween(from, to) > LONGEST_SPAN) faults.push('from');
  const account = accountCodes.find((one) => one === query.get('account')) ?? null;
  const event = /^[a-z][a-z-]*$/.test(query.get('event') ?? '') ? query.get('event') : null;
  const page = Math.min(10_000, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1));
  return {
    query: { from, to, account, event, contract: (query.get('contract') ?? '').trim().slice(0, 40), page },
    faults: [...new Set(faults)],
  };
}

/** The same question as an address has it. */
export function entriesText(query: EntriesQuery, change: { page?: number; account?: Account } = {}): string {
  const { from, to, account, event, contract, page } = { ...query, page: 1, ...change };
  return new URLSearchParams({
    from,
    to,
    ...(account && { account }),
    ...(event && { event }),
    ...(contract && { contract }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
}
