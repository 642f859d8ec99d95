import { ok, refuse, type Result } from '#kernel/result.ts';
import type { StatementRefusal, WrittenRow } from './statement.ts';

/** The exchange with bank programs that 1C has published: a first line, facts of the account, then documents. */
export const is1c = (text: string): boolean =>
  text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('1CClientBankExchange');

type Fields = Readonly<Record<string, string>>;

/**
 * Documents of a statement. Which side is ours is told by the accounts: ours as payee is money that came, and its value date
 * the day it was credited. Names of fields differ by version and by bank of Kazakhstan: the known ones are all taken.
 */
export function writtenIn1c(text: string, ours: readonly string[]): Result<WrittenRow[], StatementRefusal> {
  if (!is1c(text)) return refuse('unreadable');
  const lines = text.split(/\r\n|\r|\n/);
  const rows: WrittenRow[] = [];
  let open: { readonly line: number; readonly fields: Record<string, string> } | null = null;
  for (const [at, raw] of lines.entries()) {
    const [key = '', ...rest] = raw.split('=');
    const name = key.trim().toLowerCase();
    if (name === 'секциядокумент') {
      if (open) return refuse('unreadable');
      open = { line: at + 1, fields: {} };
    } else if (name === 'конецдокумента') {
      if (!open) return refuse('unreadable');
      rows.push({ line: open.line, cells: cellsOf(open.fields, ours) });
      open = null;
    } else if (open && rest.length > 0) open.fields[name] = rest.join('=').trim();
  }
  if (open) return refuse('unreadable');
  return rows.length === 0 ? refuse('no-rows') : ok(rows);
}

function cellsOf(fields: Fields, ours: readonly string[]): WrittenRow['cells'] {
  const of = (...names: string[]): string => names.map((name) => fields[name] ?? '').find((value) => value !== '') ?? '';
  const [payer, payee] = [account(fields, 'плательщик'), account(fields, 'получатель')];
  const came = ours.includes(payee);
  const side = came ? 'плательщик' : 'получатель';
  const day = came ? of('датапоступило', 'датаоперации', 'датавалютирования') : of('датасписано', 'датаоперации', 'датавалютирования');
  return {
    reference: of('референс', 'идентификатор', 'номероперации', 'уникальныйномероперации'),
    document: of('номер', 'номердокумента'),
    direction: came ? 'in' : 'out',
    day,
    amount: of('сумма', came ? 'суммаприход' : 'суммарасход'),
    currency: of('валюта'),
    account: came ? payee : payer,
    name: of(`${side}наименование`, side, `${side}1`),
    bin: of(`${side}бин_иин`, `${side}бин`, `${side}иин`, `${side}бинин`, `${side}инн`),
    partyAccount: came ? payer : payee,
    purpose: of('назначениеплатежа', 'назначение'),
  };
}

const account = (fields: Fields, side: string): string =>
  (fields[`${side}иик`] ?? fields[`${side}счет`] ?? fields[`${side}расчсчет`] ?? '').replace(/\s/g, '').toUpperCase();
