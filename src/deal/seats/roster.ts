import { parsePhone } from '#kernel/phone.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { parseEmail } from '#people';
import type { Contact } from './seat.ts';

/** A table as a file holds it: rows of cells, with the number of the line each begins on. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] };

export type RosterField = 'name' | 'email' | 'phone';
export type RosterFault =
  | { readonly field: RosterField; readonly why: 'empty' | 'wrong' | 'too-long' | 'unprintable' }
  | { readonly field: 'email'; readonly why: 'twice'; readonly line: number }
  | { readonly field: 'email'; readonly why: 'has-seat' };

export type RosterRow = {
  readonly line: number;
  /** As the file has it, so that it can be found there. */
  readonly typed: Readonly<Record<RosterField, string>>;
  readonly contact: Contact | null;
  readonly faults: readonly RosterFault[];
};
/** `over`: good rows that find no seat. */
export type Roster = { readonly rows: readonly RosterRow[]; readonly good: readonly Contact[]; readonly over: number };
export type RosterRefusal = 'no-rows' | 'no-columns' | 'too-many-rows';

export type RosterFacts = {
  readonly freeSeats: number;
  /** Emails that have a seat of this contract already. */
  readonly taken: ReadonlySet<string>;
  readonly unprintable: (text: string) => readonly string[];
};

const MOST_ROWS = 1000;
const LONGEST = 200;

/** Headings people write, in small letters without spaces and signs. */
const HEADINGS: Readonly<Record<string, RosterField | 'part'>> = {
  name: 'name',
  fullname: 'name',
  фио: 'name',
  тәж: 'name',
  аты: 'part',
  атыжөні: 'name',
  толықаты: 'name',
  слушатель: 'name',
  тыңдаушы: 'name',
  преподаватель: 'name',
  surname: 'part',
  lastname: 'part',
  firstname: 'part',
  patronymic: 'part',
  фамилия: 'part',
  имя: 'part',
  отчество: 'part',
  тегі: 'part',
  әкесініңаты: 'part',
  email: 'email',
  mail: 'email',
  почта: 'email',
  пошта: 'email',
  электроннаяпочта: 'email',
  электрондықпошта: 'email',
  эпочта: 'email',
  адресэлектроннойпочты: 'email',
  phone: 'phone',
  tel: 'phone',
  mobile: 'phone',
  телефон: 'phone',
  тел: 'phone',
  мобильный: 'phone',
  сотовый: 'phone',
  ұялы: 'phone',
  ұялытелефон: 'phone',
  мобильныйтелефон: 'phone',
};

type Columns = Readonly<Record<RosterField, readonly number[]>>;

/** Checks every row by itself, names each fault with its line and field, and counts what would be invited. Nothing is kept. */
export function readRoster(rows: readonly SheetRow[], facts: RosterFacts): Result<Roster, RosterRefusal> {
  const [head, ...rest] = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (!head) return refuse('no-rows');
  const named = columnsOf(head);
  const body = named ? rest : [head, ...rest];
  const columns = named ?? (head.cells.some((cell) => cell.includes('@')) ? inOrder(head) : null);
  if (!columns) return refuse('no-columns');
  if (body.length === 0) return refuse('no-rows');
  if (body.length > MOST_ROWS) return refuse('too-many-rows');
  const seen = new Map<string, number>();
  const read = body.map((row) => readRow(row, columns, seen, facts));
  const good = read.flatMap(({ contact }) => contact ?? []);
  return ok({ rows: read, good: good.slice(0, facts.freeSeats), over: Math.max(0, good.length - facts.freeSeats) });
}

function columnsOf({ cells }: SheetRow): Columns | null {
  const kinds = cells.map((cell) => HEADINGS[cell.toLowerCase().replace(/[^\p{L}]/gu, '')]);
  const of = (...wanted: (RosterField | 'part')[]) => kinds.flatMap((kind, at) => (kind && wanted.includes(kind) ? [at] : []));
  const whole = of('name');
  const columns = {
    name: whole.length > 0 ? whole.slice(0, 1) : of('part'),
    email: of('email').slice(0, 1),
    phone: of('phone').slice(0, 1),
  };
  return columns.email.length > 0 && columns.name.length > 0 ? columns : null;
}

/** A file without headings: the name comes first, then the email wherever it stands, then a phone if there is one. */
function inOrder({ cells }: SheetRow): Columns {
  const email = cells.findIndex((cell) => cell.includes('@'));
  const rest = cells.map((_, at) => at).filter((at) => at !== email);
  return { name: rest.slice(0, 1), email: [email], phone: rest.slice(1, 2) };
}

function readRow(row: SheetRow, columns: Columns, seen: Map<string, number>, facts: RosterFacts): RosterRow {
  const cell = (field: RosterField) =>
    columns[field]
      .map((at) => (row.cells[at] ?? '').replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '')
      .join(' ');
  const typed = { name: cell('name'), email: cell('email'), phone: cell('phone') };
  const faults: RosterFault[] = [];
  if (typed.name === '') faults.push({ field: 'name', why: 'empty' });
  else if (typed.name.length > LONGEST) faults.push({ field: 'name', why: 'too-long' });
  else if (facts.unprintable(typed.name).length > 0) faults.push({ field: 'name', why: 'unprintable' });
  const email = typed.email === '' ? null : parseEmail(typed.email);
  if (!email?.ok) faults.push({ field: 'email', why: email ? 'wrong' : 'empty' });
  else faults.push(...sameEmail(email.value, row.line, seen, facts));
  const phone = typed.phone === '' ? null : parsePhone(typed.phone);
  if (phone && !phone.ok) faults.push({ field: 'phone', why: 'wrong' });
  const contact = faults.length === 0 && email?.ok ? { name: typed.name, email: email.value, phone: phone?.ok ? phone.value : null } : null;
  return { line: row.line, typed, contact, faults };
}

function sameEmail(email: string, line: number, seen: Map<string, number>, { taken }: RosterFacts): RosterFault[] {
  const before = seen.get(email);
  if (before !== undefined) return [{ field: 'email', why: 'twice', line: before }];
  seen.set(email, line);
  return taken.has(email) ? [{ field: 'email', why: 'has-seat' }] : [];
}
