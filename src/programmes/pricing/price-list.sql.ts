import { sql } from 'kysely';
import type { Locale } from '#kernel/locale.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { ProgrammeId } from '#catalogue';
import {
  datesOf,
  draftHash,
  lineFor,
  listInForce,
  type PriceLine,
  type PriceLineId,
  type PriceList,
  type PriceListDraft,
  type PriceListId,
  type PublishedWhen,
  type Vat,
} from './price-list.ts';

/** Every list that took or will take effect, the newest first. There are few: a list is a document. */
export const priceLists = (db: Db): Promise<PriceList[]> => listsWhere(db, 'standing');

/** Lists taken back before their day, for staff: readers are shown what holds and what will. */
export const withdrawnPriceLists = (db: Db): Promise<PriceList[]> => listsWhere(db, 'withdrawn');

async function listsWhere(db: Db, which: 'standing' | 'withdrawn'): Promise<PriceList[]> {
  const [lists, lines] = await Promise.all([
    db
      .selectFrom('pricing.price_list as list')
      .leftJoin('pricing.withdrawal as w', 'w.price_list_id', 'list.id')
      .select(['list.id', 'list.no', 'list.hash', 'list.published_at', 'list.effective_from'])
      .where('w.price_list_id', which === 'standing' ? 'is' : 'is not', null)
      .orderBy('list.no', 'desc')
      .execute(),
    lineRows(db).execute(),
  ]);
  return lists.map((list, at) => {
    const ends = which === 'standing' ? (lists[at - 1]?.effective_from ?? null) : null;
    return {
      id: list.id as PriceListId,
      no: list.no,
      hash: list.hash,
      publishedAt: list.published_at,
      effectiveFrom: list.effective_from,
      endsAt: ends,
      lines: lines.filter((line) => line.price_list_id === list.id).map((line) => toLine(line, ends)),
    };
  });
}

/** The list in force at an instant. */
export const priceListInForce = async (db: Db, at: Date): Promise<PriceList | null> => listInForce(await priceLists(db), at);

/** What a programme costs at an instant; null when it is not on sale. */
export async function priceInForce(db: Db, programmeId: ProgrammeId, at: Date): Promise<PriceLine | null> {
  return lineFor(await priceListInForce(db, at), programmeId);
}

/** A line by its id, as contracts and applications keep it. */
export async function priceLine(db: Db, id: PriceLineId): Promise<PriceLine | null> {
  const row = await lineRows(db)
    .select((build) =>
      build
        .selectFrom('pricing.price_list as next')
        .leftJoin('pricing.withdrawal as w', 'w.price_list_id', 'next.id')
        .whereRef('next.no', '>', 'list.no')
        .where('w.price_list_id', 'is', null)
        .select((one) => one.fn.min('next.effective_from').as('ends'))
        .as('ends_at'),
    )
    .where('line.id', '=', id)
    .executeTakeFirst();
  return row ? toLine(row, row.ends_at) : null;
}

/** The first moment after `at` when another list takes effect: public pages are good until then. */
export async function nextPriceChange(db: Db, at: Date): Promise<Date | null> {
  const row = await db
    .selectFrom('pricing.price_list as list')
    .leftJoin('pricing.withdrawal as w', 'w.price_list_id', 'list.id')
    .select((one) => one.fn.min('list.effective_from').as('at'))
    .where('list.effective_from', '>', at)
    .where('w.price_list_id', 'is', null)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Lists as far as the rule of succession asks. The lock makes two publishers, and who withdraws, take turns. */
export async function publishedForUpdate(tx: Tx): Promise<PublishedWhen[]> {
  await sql`select pg_advisory_xact_lock(hashtext('pricing.price_list'))`.execute(tx);
  return publishedLists(tx);
}

export async function publishedLists(db: Db): Promise<PublishedWhen[]> {
  const rows = await db
    .selectFrom('pricing.price_list as list')
    .leftJoin('pricing.withdrawal as w', 'w.price_list_id', 'list.id')
    .select(['list.id', 'list.no', 'list.hash', 'list.published_at', 'list.effective_from', 'w.withdrawn_at'])
    .orderBy('list.no')
    .execute();
  return rows.map((row) => ({
    id: row.id as PriceListId,
    no: row.no,
    hash: row.hash,
    publishedAt: row.published_at,
    effectiveFrom: row.effective_from,
    withdrawn: row.withdrawn_at !== null,
    withdrawnAt: row.withdrawn_at,
  }));
}

export async function insertWithdrawal(tx: Tx, id: PriceListId, at: Date, reason: string): Promise<void> {
  await tx.insertInto('pricing.withdrawal').values({ price_list_id: id, withdrawn_at: at, reason }).execute();
}

export async function insertPriceList(
  tx: Tx,
  draft: PriceListDraft,
  programmes: ReadonlyMap<string, ProgrammeId>,
  now: Date,
): Promise<PriceListId> {
  const { publishedAt, effectiveFrom } = datesOf(draft, now);
  const list = await tx
    .insertInto('pricing.price_list')
    .values({
      no: draft.no,
      hash: draftHash(draft),
      published_at: publishedAt,
      effective_from: effectiveFrom,
      line_count: draft.lines.length,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('pricing.line')
    .values(
      draft.lines.map((line) => ({
        price_list_id: list.id,
        programme_id: programmes.get(line.programme)!,
        amount_tiyn: line.amount,
        vat_percent: line.vat === 'none' ? null : line.vat,
        access_days: line.accessDays,
      })),
    )
    .execute();
  return list.id as PriceListId;
}

export async function listFile(db: Db, id: PriceListId, locale: Locale): Promise<FileId | null> {
  const row = await db
    .selectFrom('pricing.list_file')
    .select('file_id')
    .where('price_list_id', '=', id)
    .where('locale', '=', locale)
    .executeTakeFirst();
  return (row?.file_id as FileId | undefined) ?? null;
}

/** The first printing stays; a second one changes nothing. True when this was the first. */
export async function keepListFile(tx: Tx, id: PriceListId, locale: Locale, file: FileId): Promise<boolean> {
  const kept = await tx
    .insertInto('pricing.list_file')
    .values({ price_list_id: id, locale, file_id: file })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}

const lineRows = (db: Db) =>
  db
    .selectFrom('pricing.line as line')
    .innerJoin('pricing.price_list as list', 'list.id', 'line.price_list_id')
    .select([
      'line.id',
      'line.price_list_id',
      'line.programme_id',
      'line.amount_tiyn',
      'line.vat_percent',
      'line.access_days',
      'list.no',
      'list.effective_from',
    ]);

type LineRow = {
  id: string;
  price_list_id: string;
  programme_id: string;
  amount_tiyn: bigint;
  vat_percent: number | null;
  access_days: number;
  no: number;
  effective_from: Date;
};

const toLine = (row: LineRow, endsAt: Date | null): PriceLine => ({
  id: row.id as PriceLineId,
  priceListId: row.price_list_id as PriceListId,
  priceListNo: row.no,
  programmeId: row.programme_id as ProgrammeId,
  amount: tiyn(row.amount_tiyn),
  vat: row.vat_percent === null ? 'none' : (row.vat_percent as Vat),
  accessDays: row.access_days,
  effectiveFrom: row.effective_from,
  endsAt,
});
