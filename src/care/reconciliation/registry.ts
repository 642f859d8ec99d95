import { parseCivilDate, type CivilDate } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { parseTenge } from '#kernel/tiyn.ts';

export const registryKinds = ['payment', 'refund', 'chargeback', 'payout'] as const;
export type RegistryKind = (typeof registryKinds)[number];

/** One operation as the gateway's registry states it; sums in hundredths. */
export type RegistryRow = {
  readonly kind: RegistryKind;
  readonly transactionId: string;
  readonly amount: bigint;
  readonly currency: string;
  /** Null: this registry does not tell fees. */
  readonly fee: bigint | null;
  readonly day: CivilDate;
  /** For a refund or chargeback: the payment it takes back. */
  readonly paymentId: string | null;
};

export type RegistryColumn = 'kind' | 'transaction' | 'day' | 'amount' | 'fee' | 'payment' | 'currency';
export type RowFault = { readonly line: number; readonly column: RegistryColumn; readonly fault: 'wrong' | 'twice' };
export type TableFault = 'unreadable' | 'no-columns' | 'no-rows' | 'too-many-rows';
export type SheetRow = { readonly line: number; readonly cells: readonly string[] };

const MOST_ROWS = 5000;
/** Names of columns as our example, the cabinet and people write them. */
const NAMES: Readonly<Record<RegistryColumn, readonly string[]>> = {
  kind: ['kind', 'type', 'тип', 'тип операции', 'түрі'],
  transaction: ['transaction', 'transaction id', 'номер транзакции', 'номер операции', 'операция нөмірі'],
  day: ['date', 'day', 'дата', 'күні'],
  amount: ['amount', 'сумма', 'сомасы'],
  fee: ['fee', 'commission', 'комиссия', 'комиссиясы'],
  payment: ['payment', 'исходная операция', 'исходная транзакция', 'бастапқы операция'],
  currency: ['currency', 'валюта', 'валютасы'],
};
const KINDS: Readonly<Record<RegistryKind, readonly string[]>> = {
  payment: ['payment', 'платёж', 'платеж', 'оплата', 'төлем'],
  refund: ['refund', 'возврат', 'қайтару'],
  chargeback: ['chargeback', 'чарджбэк', 'опротестование', 'даулау'],
  payout: ['payout', 'перечисление', 'выплата', 'аударым'],
};
const REQUIRED: readonly RegistryColumn[] = ['kind', 'transaction', 'day', 'amount'];

/** The table of a registry: every faulty row by its line, or all rows. */
export function readRegistry(
  table: readonly SheetRow[],
  today: CivilDate,
): Result<{ rows: RegistryRow[]; faults: RowFault[] }, TableFault> {
  const [head, ...body] = table;
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const place = (column: RegistryColumn): number => names.findIndex((name) => NAMES[column].includes(name));
  if (REQUIRED.some((column) => place(column) < 0)) return refuse('no-columns');
  if (body.length === 0) return refuse('no-rows');
  if (body.length > MOST_ROWS) return refuse('too-many-rows');
  const [rows, faults, seen]: [RegistryRow[], RowFault[], Set<string>] = [[], [], new Set()];
  for (const { line, cells } of body) {
    const read = readRow((column) => (cells[place(column)] ?? '').trim(), today);
    const key = `${read.row?.kind}:${read.row?.transactionId}`;
    if (read.row === null) faults.push(...read.wrong.map((column) => ({ line, column, fault: 'wrong' as const })));
    else if (seen.has(key)) faults.push({ line, column: 'transaction', fault: 'twice' });
    else rows.push(read.row);
    seen.add(key);
  }
  return ok({ rows, faults });
}

function readRow(
  cell: (column: RegistryColumn) => string,
  today: CivilDate,
): { row: RegistryRow; wrong: [] } | { row: null; wrong: RegistryColumn[] } {
  const kind = registryKinds.find((one) => KINDS[one].includes(cell('kind').toLowerCase())) ?? null;
  const [transactionId, day, amount] = [cell('transaction'), dayOf(cell('day')), sumOf(cell('amount'))];
  const fee = cell('fee') === '' ? null : sumOf(cell('fee'));
  const currency = cell('currency').toUpperCase() || 'KZT';
  const wrong: RegistryColumn[] = [];
  if (!kind) wrong.push('kind');
  if (!/^[\w.-]{1,64}$/.test(transactionId)) wrong.push('transaction');
  if (!day || day > today) wrong.push('day');
  if (amount === null || amount === 0n) wrong.push('amount');
  if (cell('fee') !== '' && (fee === null || fee > (amount ?? 0n))) wrong.push('fee');
  if (!/^[A-Z]{3}$/.test(currency)) wrong.push('currency');
  if (wrong.length > 0 || !kind || !day || amount === null) return { row: null, wrong };
  return { row: { kind, transactionId, amount, currency, fee, day, paymentId: cell('payment') || null }, wrong: [] };
}

/** `2026-11-22`, `22.11.2026`, either with a time after it. */
function dayOf(text: string): CivilDate | null {
  const local = /^(\d{2})\.(\d{2})\.(\d{4})(?:\D|$)/.exec(text);
  const read = parseCivilDate(local ? `${local[3]}-${local[2]}-${local[1]}` : text.slice(0, 10));
  return read.ok ? read.value : null;
}

/** `25 000,50`, `25000.5`; refunds stand with a minus in some registries: the kind says the direction. */
function sumOf(text: string): bigint | null {
  const read = parseTenge(
    text
      .replaceAll(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.')
      .replace(/^[-\u2212]/, ''),
  );
  return read.ok ? read.value : null;
}

export const rowKey = (row: Pick<RegistryRow, 'kind' | 'transactionId'>): string => `${row.kind}:${row.transactionId}`;

/** What stands before a file comes: rows that an earlier file with a payout has settled, and fees that are known. */
export type Settled = { readonly settled: ReadonlySet<string>; readonly fees: ReadonlyMap<string, bigint> };

export const newPayouts = (rows: readonly RegistryRow[], { settled }: Settled): RegistryRow[] =>
  rows.filter((row) => row.kind === 'payout' && !settled.has(rowKey(row)));

/**
 * Payout = gross - fees - refunds - chargebacks, in tenge, of what no earlier file has settled; or of the whole file, when
 * that adds up. Null where the registry holds no new payout.
 */
export function payoutDifference(rows: readonly RegistryRow[], before: Settled): bigint | null {
  if (newPayouts(rows, before).length === 0) return null;
  const left = (of: readonly RegistryRow[]): bigint =>
    of
      .filter((row) => row.currency === 'KZT')
      .reduce(
        (sum, row) => sum + (row.kind === 'payment' ? row.amount : -row.amount) - (row.fee ?? before.fees.get(rowKey(row)) ?? 0n),
        0n,
      );
  return left(rows) === 0n ? 0n : left(rows.filter((row) => !before.settled.has(rowKey(row))));
}

/** The days a file is taken to be whole for unless staff say otherwise: those of its operations, as far as they are over. */
export function wholeDays(rows: readonly RegistryRow[], today: CivilDate): { from: CivilDate; to: CivilDate } | null {
  const days = rows
    .filter((row) => (row.kind === 'payment' || row.kind === 'refund') && row.day < today)
    .map((row) => row.day)
    .sort();
  return days.length === 0 ? null : { from: days[0]!, to: days.at(-1)! };
}
