import { settleStatement } from '#checkout';
import { almatyDay } from '#kernel/civil-date.ts';
import { owedTransfers } from '#payments';
import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import type { Db } from '#platform/database.ts';
import { providerAccounts } from '#provider';
import { csvText } from '#seats';
import {
  answerByHand,
  differing,
  freeOutgoing,
  invoiceRule,
  latestInvoices,
  latestStatements,
  markSent,
  parseRule,
  readStatement,
  readStatementFile,
  readStatementTable,
  repeatsIn,
  setInvoiceRule,
  statementTable,
  takeStatement,
  unansweredOrders,
  USUAL,
  type StatementRow,
  type WrittenRow,
} from '#transfers';
import { onlyFor } from '../only-for.sql.ts';
import { shellOf } from '../shell.sql.ts';
import { transferPaths } from './addresses.ts';
import type { LikelyRow } from './statement.page.tsx';
import { STATEMENT_BYTES } from './statement-limit.ts';
import { TransfersPage, type TransfersPageProps } from './transfers.page.tsx';

export const transferRoutes = [
  route({ method: 'GET', path: transferPaths.main, access: 'staff', answer: onlyFor('take-statement', (visit) => show(visit)) }),
  route({ method: 'POST', path: transferPaths.rule, access: 'staff', answer: onlyFor('switch-invoices', setRule) }),
  route({
    method: 'POST',
    path: transferPaths.statement,
    access: 'staff',
    answer: onlyFor('take-statement', load),
    takesFiles: true,
    bodyLimit: STATEMENT_BYTES,
    tooLarge: onlyFor('take-statement', (visit) => show(visit, { refusal: 'over-limit' }, 413)),
  }),
  route({ method: 'POST', path: transferPaths.sent, access: 'staff', answer: onlyFor('take-statement', sent) }),
  route({ method: 'POST', path: transferPaths.answer, access: 'staff', answer: onlyFor('take-statement', answer) }),
];

async function show(visit: Visit, more: Partial<TransfersPageProps> = {}, status = 200): Promise<Answer> {
  const { db } = visit.platform;
  const [shell, rule, statements, owed, invoices] = await Promise.all([
    shellOf(visit),
    invoiceRule(db),
    latestStatements(db),
    owedTransfers(db),
    latestInvoices(db),
  ]);
  const typed = {
    open: rule?.open ?? false,
    validDays: String(rule?.validDays ?? USUAL.validDays),
    knp: rule?.knp ?? USUAL.knp,
    kbe: rule?.kbe ?? USUAL.kbe,
  };
  const withLines = await Promise.all(owed.map(async (one) => ({ ...one, lines: await freeOutgoing(db, one.amount) })));
  const orders = await unansweredOrders(db);
  const unanswered = await Promise.all(orders.map(async (one) => ({ ...one, lines: await freeOutgoing(db, one.amount) })));
  const told = toldOf(visit);
  return html(
    <TransfersPage
      shell={shell}
      rule={rule}
      typed={typed}
      statements={statements}
      owed={withLines}
      unanswered={unanswered}
      invoices={invoices}
      {...(told && { told })}
      {...more}
    />,
    { status },
  );
}

function toldOf({ query }: Visit): TransfersPageProps['told'] {
  const fresh = /^\d{1,5}$/.exec(query.get('fresh') ?? '');
  if (fresh) return { fresh: Number(fresh[0]), repeats: Number(/^\d{1,5}$/.exec(query.get('repeats') ?? '')?.[0] ?? 0) };
  const told = query.get('told');
  return told === 'saved' || told === 'sent' || told === 'not-sent' || told === 'answered' || told === 'known' ? told : undefined;
}

const back = (visit: Visit, question: string): Answer => seeOther(visit.url(`${transferPaths.main}?${question}`));

async function setRule(visit: Visit): Promise<Answer> {
  const { form, platform, session } = visit;
  const typed = { open: form.has('open'), validDays: form.text('validDays'), knp: form.text('knp'), kbe: form.text('kbe') };
  const { rule, faults } = parseRule(typed);
  if (faults.length > 0) return show(visit, { typed, ruleFaults: faults }, 422);
  await setInvoiceRule(platform, { ...rule, staffId: session!.accountId });
  return back(visit, 'told=saved');
}

/** `check` reads the file and changes nothing; `accept` reads what was checked once more, takes it and settles it. */
async function load(visit: Visit): Promise<Answer> {
  const { form, platform, session } = visit;
  const accepting = form.text('action') === 'accept';
  const accounts = await providerAccounts(platform.db);
  const file = form.file('file');
  if (!accepting && (!file || file.bytes.length === 0)) return show(visit, { refusal: 'no-file' }, 422);
  const format = accepting ? formatOf(form.text('format')) : null;
  const read = accepting ? readStatementTable(form.text('table')) : await readStatementFile(file!.bytes, accounts);
  if (!read.ok) return show(visit, { refusal: read.refusal }, 422);
  const { rows: written, found } =
    'rows' in read.value ? { rows: read.value.rows, found: read.value.format } : { rows: read.value, found: format! };
  return taken(visit, { written, format: found, accepting, accounts, staffId: session!.accountId });
}

const formatOf = (text: string): '1c' | 'table' => (text === '1c' ? '1c' : 'table');

type Loaded = {
  readonly written: readonly WrittenRow[];
  readonly format: '1c' | 'table';
  readonly accepting: boolean;
  readonly accounts: readonly string[];
  readonly staffId: string;
};

async function taken(visit: Visit, { written, format, accepting, accounts, staffId }: Loaded): Promise<Answer> {
  const { platform } = visit;
  const statement = readStatement(written, { today: almatyDay(visit.now), accounts });
  if (!statement.ok) return show(visit, { refusal: statement.refusal }, 422);
  const { rows } = statement.value;
  const other = new Set(await differing(platform.db, rows));
  const faults = [
    ...statement.value.faults,
    ...written.flatMap(({ line, cells }) =>
      other.has((cells.reference ?? '').trim()) ? [{ line, column: 'reference', why: 'differs' } as const] : [],
    ),
  ];
  if (faults.length > 0) return show(visit, { faults }, 422);
  if (!accepting) {
    const repeats = await likelyRows(platform.db, written, rows);
    return show(visit, { checked: { rows, repeats, format, table: csvText(statementTable(rows)) } });
  }
  const done = await takeStatement(platform, { rows, format, staffId });
  if (!done.ok) return show(visit, { refusal: done.refusal }, 422);
  if (done.value.statementId === null) return back(visit, 'told=known');
  // The job does the same, should this process die here.
  await settleStatement(platform, done.value.statementId);
  const { fresh, repeats } = done.value;
  return back(visit, `fresh=${fresh}${repeats > 0 ? `&repeats=${repeats}` : ''}`);
}

/** A file without faults has a row for each that is written. */
async function likelyRows(db: Db, written: readonly WrittenRow[], rows: readonly StatementRow[]): Promise<LikelyRow[]> {
  const repeats = await repeatsIn(db, rows);
  return rows.flatMap((row, at) => {
    const repeat = repeats.get(row.reference);
    return repeat ? [{ ...repeat, row, line: written[at]!.line }] : [];
  });
}

async function sent(visit: Visit): Promise<Answer> {
  const { form, platform, session } = visit;
  const done = await markSent(platform, { moneyBackId: form.text('return'), lineId: form.text('line'), staffId: session!.accountId });
  return back(visit, `told=${done.ok ? 'sent' : 'not-sent'}`);
}

/** The line that came under another number than staff typed. */
async function answer(visit: Visit): Promise<Answer> {
  const { form, platform, session } = visit;
  const found = { moneyBackId: form.text('return'), lineId: form.text('line'), staffId: session!.accountId };
  const done = await answerByHand(platform, found);
  return back(visit, `told=${done.ok ? 'answered' : 'not-sent'}`);
}
