import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { SimulatedPlatform } from './shop.ts';
import { providerAccounts } from '#provider';
import { invoiceOfAttempt, type StatementRow } from '#transfers';
import type { BankRecord, SimulatedBank } from './bank.ts';

/** What the accountant gives the bank to send: `no` is ours, and a sum is sent under it once. */
export type PaymentOrder = { readonly no: string; readonly amount: bigint; readonly returnOf: string };

/** What the other export of the bank writes before its references: so the accountant knows one movement from two. */
export const RESTATED = 'EXPORT-2/';

/** The bank at which the fund has its account: it knows neither orders nor notices, and its statement is all it says. */
export type TransferBank = SimulatedBank & {
  /** False: sent before. */
  readonly send: (order: PaymentOrder) => boolean;
  readonly statement: (day: CivilDate) => readonly StatementRow[];
  /** The same day as another export states it: every movement under another reference. */
  readonly restated: (day: CivilDate) => readonly StatementRow[];
  /** Who paid without a number, as the accountant hears on the telephone; null: nobody knows the payer. */
  readonly calls: () => ReadonlyMap<string, string | null>;
};

export async function transferBank(platform: SimulatedPlatform): Promise<TransferBank> {
  const [account] = await providerAccounts(platform.db);
  const rows: (StatementRow & { readonly at: Date; readonly returnOf: string | null })[] = [];
  const calls = new Map<string, string | null>();
  const sent = new Set<string>();
  const statement = (day: CivilDate): readonly StatementRow[] =>
    rows.filter((row) => row.day === day).map(({ at: _at, returnOf: _returnOf, ...row }) => row);
  const put = (row: Pick<StatementRow, 'direction' | 'amount' | 'bin' | 'purpose'>, returnOf: string | null = null): string => {
    const at = platform.clock.now();
    const reference = `TR-${String(rows.length + 1).padStart(6, '0')}`;
    const from = { account: account!, name: 'Мектеп', partyAccount: 'KZ86125KZT5004100100' };
    rows.push({ ...row, ...from, reference, day: almatyDay(at), at, returnOf });
    return reference;
  };
  return {
    name: 'transfer',
    settings: {},
    repeatsNotices: false,
    async pay(page, { amount, nameless = false }) {
      const invoice = (await invoiceOfAttempt(platform.db, page))!;
      const named = { bin: invoice.bin, purpose: `Оплата по счету ${invoice.number} за обучение` };
      const paid = nameless ? { bin: null, purpose: 'Оплата за обучение' } : named;
      const reference = put({ direction: 'in', amount: amount === undefined ? invoice.amount : tiyn(amount), ...paid });
      if (nameless) calls.set(reference, invoice.number);
      return { transaction: reference, is: 'paid' };
    },
    tell: () => Promise.resolve('heard'),
    stray(amount) {
      const reference = put({ direction: 'in', amount: tiyn(amount), bin: null, purpose: 'Аударым' });
      calls.set(reference, null);
      return Promise.resolve(reference);
    },
    returnInCabinet: () => false,
    send({ no, amount, returnOf }) {
      if (sent.has(no)) return false;
      sent.add(no);
      put({ direction: 'out', amount: tiyn(amount), bin: null, purpose: `Возврат ${no}` }, returnOf);
      return true;
    },
    statement,
    restated: (day) => statement(day).map((row) => ({ ...row, reference: `${RESTATED}${row.reference}` })),
    calls: () => calls,
    records: () =>
      rows.map(({ direction, reference, amount, returnOf, at }): BankRecord => ({
        kind: direction === 'in' ? 'payment' : 'return',
        transaction: reference,
        amount,
        currency: 'KZT',
        asked: null,
        returnOf,
        at,
      })),
    close: () => Promise.resolve(),
  };
}
