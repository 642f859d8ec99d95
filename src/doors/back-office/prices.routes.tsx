import { moneyText } from '#kernel/money-text.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import { gatewayOf } from '#payments';
import { addDays, almatyDay, parseCivilDate } from '#kernel/civil-date.ts';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { tooLargeText, type FieldError } from '#ui/components.ts';
import {
  foreseePriceList,
  parseRows,
  priceLists,
  publishedLists,
  publishPriceList,
  readPriceTable,
  rowsOfDraft,
  withdrawPriceList,
  type PriceRow,
  type PriceRowFault,
} from '#pricing';
import { NewPricesPage, type NewPricesProps } from './new-prices.page.tsx';
import { onlyFor } from './only-for.sql.ts';
import { pricesTexts } from './prices.messages.ts';
import { PricesPage, WithdrawPricesPage, type WithdrawPricesProps } from './prices.page.tsx';
import { listLines, sellables } from './prices.sql.ts';
import { priceChanges, rowsFor, shownMark, type Sellable, type TypedRow } from './prices.ts';
import { office } from './shell.ts';
import { shellOf } from './shell.sql.ts';

const guarded = (answer: (visit: Visit) => Promise<Answer>) => onlyFor('publish-price-list', answer);
const TABLE_BYTES = 500_000;
const withdrawal = `${office.prices}/:no/withdrawal`;

export const priceRoutes = [
  route({ method: 'GET', path: office.prices, access: 'staff', answer: guarded(list) }),
  route({ method: 'GET', path: office.newPrices, access: 'staff', answer: guarded(begin) }),
  route({
    method: 'POST',
    path: office.newPrices,
    access: 'staff',
    answer: guarded(make),
    takesFiles: true,
    bodyLimit: TABLE_BYTES,
    tooLarge: guarded(tooLarge),
  }),
  route({ method: 'GET', path: withdrawal, access: 'staff', answer: guarded((visit) => askWithdrawal(visit)) }),
  route({ method: 'POST', path: withdrawal, access: 'staff', answer: guarded(withdraw) }),
];

async function list(visit: Visit): Promise<Answer> {
  const [shell, lists] = await Promise.all([shellOf(visit), listLines(visit.platform.db, visit.now)]);
  const published = Number(visit.query.get('published')) || null;
  return html(<PricesPage shell={shell} lists={lists} published={lists.some((one) => one.no === published) ? published : null} />);
}

/** What the form stands on: the programmes, the list before the new one, its number. */
async function baseOf({ platform, locale }: Visit) {
  const { db } = platform;
  const [programmes, lists, numbers] = await Promise.all([sellables(db, locale), priceLists(db), publishedLists(db)]);
  return { programmes, base: lists[0] ?? null, no: Math.max(0, ...numbers.map((one) => one.no)) + 1 };
}
type Base = Awaited<ReturnType<typeof baseOf>>;
type Typed = Pick<NewPricesProps, 'rows' | 'day'>;

async function page(
  visit: Visit,
  { programmes, base, no }: Base,
  typed: Typed,
  more: Partial<NewPricesProps> = {},
  status = 200,
): Promise<Answer> {
  const facts = { no, programmes, baseNo: base?.no ?? null, ...typed, ...more };
  return html(<NewPricesPage shell={await shellOf(visit)} {...facts} />, { status });
}

async function begin(visit: Visit): Promise<Answer> {
  const base = await baseOf(visit);
  return page(visit, base, { rows: rowsFor(base.programmes, rowsOfBase(base)), day: addDays(almatyDay(visit.now), 1) });
}

function rowsOfBase({ base, programmes }: Base): PriceRow[] {
  const slugOf = new Map(programmes.map((one) => [one.id, one.slug]));
  const lines = base?.lines ?? [];
  return rowsOfDraft(
    lines.map((line) => ({
      programme: slugOf.get(line.programmeId) ?? '',
      amount: line.amount,
      vat: line.vat,
      accessDays: line.accessDays,
    })),
  );
}

/** `table` fills the rows from a file, `show` looks at what they change, `publish` needs the number typed and nothing edited since. */
async function make(visit: Visit): Promise<Answer> {
  const { form, platform, session, locale, now } = visit;
  const base = await baseOf(visit);
  if (form.text('action') === 'table') return fromTable(visit, base);
  const typed = { rows: typedRows(visit, base.programmes), day: form.text('day') };
  const sold = typed.rows.filter((row) => row.onSale);
  const lines = parseRows(sold, new Set(base.programmes.map((one) => one.slug)), leastOf(visit));
  const day = parseCivilDate(typed.day);
  const t = pricesTexts[locale];
  const errors: FieldError[] = [
    ...(lines.ok ? [] : lines.refusal.map((fault) => rowError(visit, fault, sold, base.programmes))),
    ...(sold.length > 0 ? [] : [{ field: `sale:${base.programmes[0]?.slug ?? ''}`, text: t.noLines }]),
    ...(day.ok ? [] : [{ field: 'day', text: t.noDay }]),
  ];
  if (errors.length > 0 || !lines.ok || !day.ok) return page(visit, base, typed, { errors }, 422);
  const wish = { effectiveFrom: day.value, lines: lines.value };
  const foreseen = await foreseePriceList(platform.db, wish, now);
  if (!foreseen.ok) return page(visit, base, typed, { refused: t.refused[foreseen.refusal.kind] }, 409);
  const looked = { changes: priceChanges(base.base, lines.value, base.programmes), shown: shownMark(base.base, foreseen.value) };
  if (form.text('action') !== 'publish') return page(visit, base, typed, looked);
  if (form.text('shown') !== looked.shown) return page(visit, base, typed, { ...looked, refused: t.notShown }, 409);
  const confirmed = Number(form.text('confirm'));
  if (confirmed !== base.no)
    return page(visit, base, typed, { ...looked, errors: [{ field: 'confirm', text: t.notConfirmed(base.no) }] }, 422);
  const done = await publishPriceList(platform, { ...wish, no: confirmed, actor: { kind: 'staff', id: session!.accountId } });
  if (!done.ok) return page(visit, await baseOf(visit), typed, { refused: t.refused[done.refusal.kind] }, 409);
  return seeOther(visit.url(`${office.prices}?published=${done.value.no}`));
}

async function fromTable(visit: Visit, base: Base): Promise<Answer> {
  const t = pricesTexts[visit.locale];
  const day = addDays(almatyDay(visit.now), 1);
  const before = { rows: rowsFor(base.programmes, rowsOfBase(base)), day };
  const file = visit.form.file('table');
  const wrong = (texts: readonly string[]) => page(visit, base, before, { errors: texts.map((text) => ({ field: 'table', text })) }, 422);
  if (!file) return wrong([t.noFile]);
  const rows = await readPriceTable(file.bytes);
  if (!rows.ok) return wrong([t.csv[rows.refusal]]);
  const lines = parseRows(rows.value, new Set(base.programmes.map((one) => one.slug)), leastOf(visit));
  if (!lines.ok) return wrong(lines.refusal.map(({ row, why }) => t.rowFault(t.line(rows.value[row]!.line), faultText(visit, why))));
  const looked = {
    changes: priceChanges(base.base, lines.value, base.programmes),
    shown: shownMark(base.base, { no: base.no, effectiveFrom: day, lines: lines.value }),
  };
  return page(visit, base, { rows: rowsFor(base.programmes, rowsOfDraft(lines.value)), day }, { taken: true, ...looked });
}

/** The file stands in a form of its own: nothing else was typed there. */
async function tooLarge(visit: Visit): Promise<Answer> {
  const base = await baseOf(visit);
  const typed = { rows: rowsFor(base.programmes, rowsOfBase(base)), day: addDays(almatyDay(visit.now), 1) };
  return page(visit, base, typed, { errors: [{ field: 'table', text: tooLargeText(visit.locale, TABLE_BYTES) }] }, 413);
}

function typedRows({ form }: Visit, programmes: readonly Sellable[]): TypedRow[] {
  return programmes.map(({ slug }) => ({
    programme: slug,
    onSale: form.has(`sale:${slug}`),
    amount: form.text(`amount:${slug}`).slice(0, 20),
    vat: form.text(`vat:${slug}`).slice(0, 10),
    days: form.text(`days:${slug}`).slice(0, 10),
  }));
}

function rowError(visit: Visit, { row, why }: PriceRowFault, sold: readonly TypedRow[], programmes: readonly Sellable[]): FieldError {
  const t = pricesTexts[visit.locale];
  const slug = sold[row]!.programme;
  const field = why === 'below-least' ? 'amount' : why === 'amount' || why === 'vat' || why === 'days' ? why : 'sale';
  const title = programmes.find((one) => one.slug === slug)?.title ?? slug;
  return { field: `${field}:${slug}`, text: t.rowFault(title, faultText(visit, why)) };
}

/** What the chosen bank takes at least. */
const leastOf = ({ platform }: Visit): Tiyn => gatewayOf(platform).can.leastPayment;

const faultText = (visit: Visit, why: PriceRowFault['why']): string =>
  why === 'below-least' ? pricesTexts[visit.locale].belowLeast(moneyText(leastOf(visit))) : pricesTexts[visit.locale].faults[why];

async function askWithdrawal(visit: Visit, more: Partial<WithdrawPricesProps> = {}, status = 200): Promise<Answer> {
  const no = numberOf(visit);
  const found = (await publishedLists(visit.platform.db)).find((one) => one.no === no);
  if (!found) return missing();
  return html(<WithdrawPricesPage shell={await shellOf(visit)} no={found.no} reason="" {...more} />, { status });
}

async function withdraw(visit: Visit): Promise<Answer> {
  const reason = visit.form.text('reason').slice(0, 1000);
  if (reason === '') return askWithdrawal(visit, { fault: 'no-reason' }, 422);
  const actor = { kind: 'staff' as const, id: visit.session!.accountId };
  const done = await withdrawPriceList(visit.platform, { no: numberOf(visit), reason, actor });
  if (done.ok) return seeOther(visit.url(office.prices));
  return done.refusal === 'unknown-list' ? missing() : askWithdrawal(visit, { fault: 'not-coming', reason }, 409);
}

const numberOf = ({ params }: Visit): number => (/^[1-9]\d{0,5}$/.test(params['no'] ?? '') ? Number(params['no']) : 0);
