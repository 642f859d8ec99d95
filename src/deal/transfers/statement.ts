import { parseCivilDate, type CivilDate } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { parseTenge, tengeText, type Tiyn } from '#kernel/tiyn.ts';

/** One movement on our account, as the bank states it. */
export type StatementRow = {
  readonly reference: string;
  readonly direction: 'in' | 'out';
  /** The value date: the day of payment (clause 3.11). */
  readonly day: CivilDate;
  readonly amount: Tiyn;
  /** Our account. */
  readonly account: string;
  readonly name: string;
  readonly bin: string | null;
  readonly partyAccount: string | null;
  readonly purpose: string;
  /** Number of the payment order, where the bank states it. */
  readonly document?: string | null;
};

export const columns = [
  'reference',
  'document',
  'direction',
  'day',
  'amount',
  'credit',
  'debit',
  'currency',
  'account',
  'name',
  'bin',
  'partyAccount',
  'purpose',
] as const;
export type Column = (typeof columns)[number];
/** A movement as a file writes it, with the line it begins on. */
export type WrittenRow = { readonly line: number; readonly cells: Partial<Readonly<Record<Column, string>>> };

export type RowFault = {
  readonly line: number;
  readonly column: Column;
  readonly why: 'empty' | 'wrong' | 'future' | 'not-tenge' | 'other-account' | 'twice' | 'differs';
};
export type StatementRefusal = 'no-file' | 'unreadable' | 'no-columns' | 'no-rows' | 'too-many-rows';
export type Statement = { readonly rows: readonly StatementRow[]; readonly faults: readonly RowFault[] };

export type StatementFacts = {
  readonly today: CivilDate;
  /** Our accounts, the present one first. */
  readonly accounts: readonly string[];
};
const MOST_ROWS = 5000;

/** Every row by itself: what is wrong is named with line and column; the file is taken whole or not at all. */
export function readStatement(written: readonly WrittenRow[], facts: StatementFacts): Result<Statement, StatementRefusal> {
  if (written.length === 0) return refuse('no-rows');
  if (written.length > MOST_ROWS) return refuse('too-many-rows');
  const rows: StatementRow[] = [];
  const faults: RowFault[] = [];
  const seen = new Set<string>();
  for (const one of written) {
    const own: RowFault[] = [];
    const row = readRow(one, facts, (column, why) => own.push({ line: one.line, column, why }));
    if (own.length === 0 && seen.has(row.reference)) own.push({ line: one.line, column: 'reference', why: 'twice' });
    seen.add(row.reference);
    if (own.length === 0) rows.push(row);
    faults.push(...own);
  }
  return ok({ rows, faults });
}

type Blame = (column: Column, why: RowFault['why']) => void;

function readRow({ cells }: WrittenRow, { today, accounts }: StatementFacts, blame: Blame): StatementRow {
  const text = (column: Column): string => (cells[column] ?? '').replace(/\s+/gu, ' ').trim();
  const { direction, amount } = readSum(text, blame);
  const day = readDay(text('day'));
  if (!day) blame('day', text('day') === '' ? 'empty' : 'wrong');
  else if (day > today) blame('day', 'future');
  if (text('currency') !== '' && !/^(kzt|398|₸|тг|теңге|тенге)\.?$/iu.test(text('currency'))) blame('currency', 'not-tenge');
  const account = text('account').replace(/\s/g, '').toUpperCase() || accounts[0]!;
  if (!accounts.includes(account)) blame('account', 'other-account');
  const bin = text('bin').replace(/\D/g, '');
  if (text('bin') !== '' && bin.length !== 12) blame('bin', 'wrong');
  const partyAccount = text('partyAccount').replace(/\s/g, '').toUpperCase() || null;
  const purpose = text('purpose');
  if (purpose === '') blame('purpose', 'empty');
  // A bank that gives no reference of its own is read by what makes a payment order one and the same.
  const document = text('document');
  const reference =
    text('reference') || (document === '' ? '' : [day, direction, document, partyAccount ?? bin, tengeText(amount)].join('/'));
  if (reference === '') blame('reference', 'empty');
  const parties = { name: text('name'), bin: bin || null, partyAccount, purpose };
  return { reference, direction, day: day ?? today, amount, account, ...parties, document: document || null };
}

/** One column with a sign or a word beside it, or a column for what came and one for what went. */
function readSum(text: (column: Column) => string, blame: Blame): Pick<StatementRow, 'direction' | 'amount'> {
  const [credit, debit] = [readAmount(text('credit')), readAmount(text('debit'))];
  if (credit && credit > 0n && !debit) return { direction: 'in', amount: credit };
  if (debit && debit > 0n && !credit) return { direction: 'out', amount: debit };
  const amount = readAmount(text('amount'));
  const word = text('direction').toLowerCase();
  const direction = /^(out|debit|дебет|расход|шығыс|списание)/u.test(word)
    ? 'out'
    : /^(in|credit|кредит|приход|кіріс|поступление|зачисление)/u.test(word)
      ? 'in'
      : null;
  if (amount && amount > 0n && direction) return { direction, amount };
  blame(amount && amount > 0n ? 'direction' : 'amount', text('amount') + text('credit') + text('debit') === '' ? 'empty' : 'wrong');
  return { direction: 'in', amount: 0n as Tiyn };
}

/** `1 234 567,50`, `1234567.5`, `1,234,567.50`; null: no sum, or nothing there. */
export function readAmount(text: string): Tiyn | null {
  let plain = text.replace(/[\s\u00a0\u202f'₸]|KZT/gu, '');
  if (plain === '') return null;
  if (plain.includes(',') && plain.includes('.')) {
    const thousands = plain.lastIndexOf(',') > plain.lastIndexOf('.') ? '.' : ',';
    plain = plain.replaceAll(thousands, '');
  }
  const read = parseTenge(plain.replace(',', '.'));
  return read.ok ? read.value : null;
}

/** `27.11.2026`, `27/11/2026`, `2026-11-27`, with or without an hour. */
export function readDay(text: string): CivilDate | null {
  const turned = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\D|$)/.exec(text);
  const iso = turned ? `${turned[3]}-${turned[2]!.padStart(2, '0')}-${turned[1]!.padStart(2, '0')}` : text.slice(0, 10);
  if (!turned && !/^\d{4}-\d{2}-\d{2}(?:\D|$)/.test(text)) return null;
  const read = parseCivilDate(iso);
  return read.ok ? read.value : null;
}

/** The rows as a table in our own words: what the checking page carries on to the accepting step. */
export const statementTable = (rows: readonly StatementRow[]): { readonly line: number; readonly cells: string[] }[] => [
  { line: 1, cells: ['reference', 'direction', 'day', 'amount', 'account', 'name', 'bin', 'partyAccount', 'purpose', 'document'] },
  ...rows.map((row, at) => ({
    line: at + 2,
    cells: [
      row.reference,
      row.direction,
      row.day,
      tengeText(row.amount),
      row.account,
      row.name,
      row.bin ?? '',
      row.partyAccount ?? '',
      row.purpose,
      row.document ?? '',
    ],
  })),
];
