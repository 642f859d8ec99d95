import { sql, type RawBuilder } from 'kysely';
import { addDays, almatyDay, startOfDay } from '#kernel/civil-date.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/database.ts';
import { programmeSlugs } from '#catalogue';
import { organisationsMatching } from '#organisations';
import { accountsMatching, maskedIins } from '#people';
import type { ListRow, ListSpec, Value } from './list.ts';
import type { ListQuery } from './list-query.ts';
import type { Source } from './source.ts';
import { sources } from './sources.sql.ts';

/** A question ready for the database: the words of a person search are known here and nowhere in an address. */
export type Ask = {
  readonly spec: ListSpec;
  readonly query: ListQuery;
  /** What `query.who` stands for; null when nobody is looked for. */
  readonly words: string | null;
  readonly now: Date;
};

export type ListPage = { readonly rows: readonly ListRow[]; readonly before: string | null; readonly after: string | null };

/** A page by the key of its last row: as cheap at the end of a list as at its beginning, and stable while rows come in. */
export async function listPage(platform: Platform, db: Db, ask: Ask, size: number): Promise<ListPage> {
  const { query } = ask;
  const back = query.page !== null && 'before' in query.page;
  const found = await rowsOf(platform, db, ask, size + 1);
  const more = found.length > size;
  const rows = back ? found.slice(0, size).toReversed() : found.slice(0, size);
  const isLater = query.page !== null;
  return {
    rows,
    before: rows.length > 0 && (back ? more : isLater) ? rows[0]!.id : null,
    after: rows.length > 0 && (back || more) ? rows.at(-1)!.id : null,
  };
}

/** Rows in the order asked for, or against it when they come before a page. */
async function rowsOf(platform: Platform, db: Db, ask: Ask, most: number): Promise<ListRow[]> {
  const { query, spec } = ask;
  const source = sourceOf(ask);
  const shown = spec.columns.filter((column) => query.columns.includes(column.key));
  const columns = shown.map((column) => sql`, ${source.columns[column.key]!} as ${sql.ref(column.key)}`);
  const back = query.page !== null && 'before' in query.page;
  const direction = sql.raw(query.sort.down === back ? 'asc' : 'desc');
  const { rows } = await sql<Record<string, Value>>`
    select ${source.id} as "#id", ${source.account} as "#account", ${source.link} as "#link", ${source.currency} as "#currency"${source.customer}${sql.join(columns, sql``)}
    from ${source.from} where ${await conditions(platform, db, ask, source)} and ${beyond(source, query)}
    order by ${source.sorts[query.sort.by]!} ${direction}, ${source.id} ${direction} limit ${most}::int`.execute(db);
  const iins = shown.some((column) => column.kind === 'iin')
    ? await maskedIins(
        db,
        platform.vault,
        rows.map((row) => row['#account'] as string),
      )
    : null;
  return rows.map((row) => listRow(row, iins));
}

function listRow(row: Record<string, Value>, iins: ReadonlyMap<string, string> | null): ListRow {
  const { '#id': id, '#account': accountId, '#link': link, '#currency': currency, ...rest } = row;
  const { '#organisation': organisation = null, '#bin': bin, '#kk': kk, '#ru': ru, ...values } = rest;
  const account = accountId as string | null;
  return {
    id: id as string,
    accountId: account,
    link: link as string | null,
    currency: currency as string | null,
    organisation:
      organisation === null ? null : { id: organisation as string, bin: bin as string, name: { kk: kk as string, ru: ru as string } },
    values: iins && account ? { ...values, iin: iins.get(account) ?? null } : values,
  };
}

/** How many rows answer, counted no further than `most`. */
export async function countOf(platform: Platform, db: Db, ask: Ask, most: number): Promise<number> {
  const source = sourceOf(ask);
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from (
      select from ${source.from} where ${await conditions(platform, db, ask, source)} limit ${most}::int
    ) answer`.execute(db);
  return Number(rows[0]!.count);
}

const sourceOf = ({ spec, now }: Ask): Source => sources[spec.name](almatyDay(now));

async function conditions(platform: Platform, db: Db, { query, words, now }: Ask, source: Source): Promise<RawBuilder<unknown>> {
  const all: RawBuilder<unknown>[] = [sql`true`];
  if (query.state) all.push(source.state(query.state, almatyDay(now)));
  if (query.region) all.push(sql`person.region_code = ${query.region}`);
  if (query.programme) all.push(source.programme((await programmeSlugs(db)).get(query.programme)!));
  const { by, as } = source.dated;
  if (query.from) all.push(as === 'day' ? sql`${by} >= ${query.from}::date` : sql`${by} >= ${startOfDay(query.from)}`);
  if (query.to) all.push(as === 'day' ? sql`${by} <= ${query.to}::date` : sql`${by} < ${startOfDay(addDays(query.to, 1))}`);
  if (words !== null) all.push(sql`${source.id} in (${await foundBy(platform, db, words, now, source)})`);
  return sql.join(all, sql` and `);
}

/** Whose rows the words mean: people, and organisations where those are customers. */
async function foundBy(platform: Platform, db: Db, words: string, now: Date, source: Source): Promise<RawBuilder<unknown>> {
  const people = accountsMatching(db, platform.vault, words, now);
  const organisations = source.ofOrganisations === null ? [] : await organisationsMatching(db, words);
  const ways = [
    ...(people ? [source.ofPeople(people)] : []),
    ...(organisations.length > 0 ? [source.ofOrganisations!(organisations)] : []),
  ];
  return ways.length === 0 ? sql`select null::uuid` : sql.join(ways, sql` union all `);
}

/** Rows beyond the page's edge. The edge is read in the same statement, so that no digit of its instant is lost. */
function beyond({ from, id, sorts }: Source, { page, sort }: ListQuery): RawBuilder<unknown> {
  if (!page) return sql`true`;
  const [edge, back] = 'after' in page ? [page.after, false] : [page.before, true];
  const key = sorts[sort.by]!;
  const side = sql.raw(sort.down === back ? '>' : '<');
  return sql`(${key}, ${id}) ${side} ((select ${key} from ${from} where ${id} = ${edge}), ${edge}::uuid)`;
}
