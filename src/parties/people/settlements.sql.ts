import { sql } from 'kysely';
import type { Locale } from '#kernel/locale.ts';
import type { Db, Tx } from '#platform/database.ts';
import { kazakhLatin } from './kazakh-latin.ts';
import type { Settlement } from './kato-file.ts';
import { inOrder, type PlaceOption } from './place.ts';

/** Settlements of a district as the loaded classifier has them; none before the operator loads it. */
export async function settlements(db: Db, districtCode: string, locale: Locale): Promise<PlaceOption[]> {
  if (!/^[0-9]{9}$/.test(districtCode)) return [];
  const rows = await db
    .selectFrom('people.settlement')
    .select(['code', 'name_kk', 'name_ru', 'within_kk', 'within_ru'])
    .where('district_code', '=', districtCode)
    .where('retired_at', 'is', null)
    .execute();
  const named = rows.map((row) => ({
    value: row.code,
    name: shown(row.name_kk, row.name_ru, locale),
    within: row.within_kk && shown(row.within_kk, row.within_ru!, locale),
  }));
  const times = new Map<string, number>();
  for (const { name } of named) times.set(name, (times.get(name) ?? 0) + 1);
  // Two villages of one name are told apart by the rural district around them.
  return inOrder(
    named.map(({ value, name, within }) => ({ value, text: within && times.get(name)! > 1 ? `${name} (${within})` : name })),
    locale,
  );
}

const shown = (kk: string, ru: string, locale: Locale): string => ({ kk, ru, en: kazakhLatin(kk) })[locale];

/** Whether the operator has loaded the classifier. */
export async function classifierIsLoaded(db: Db): Promise<boolean> {
  return (await db.selectFrom('people.kato_load').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Brings the table to what the file says: new and renamed rows are written, rows that are gone are retired, not removed. */
export async function replaceSettlements(tx: Tx, all: readonly Settlement[], now: Date): Promise<{ retired: number }> {
  for (let at = 0; at < all.length; at += 1000) await upsert(tx, all.slice(at, at + 1000));
  const codes = all.map((one) => one.code);
  const retired = await tx
    .updateTable('people.settlement')
    .set({ retired_at: now })
    .where('retired_at', 'is', null)
    .where(sql<boolean>`code <> all(${codes}::text[])`)
    .executeTakeFirst();
  return { retired: Number(retired.numUpdatedRows) };
}

async function upsert(tx: Tx, part: readonly Settlement[]): Promise<void> {
  await tx
    .insertInto('people.settlement')
    .values(
      part.map((one) => ({
        code: one.code,
        district_code: one.districtCode,
        within_kk: one.within?.kk ?? null,
        within_ru: one.within?.ru ?? null,
        name_kk: one.kk,
        name_ru: one.ru,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((row) => ({
        district_code: row.ref('excluded.district_code'),
        within_kk: row.ref('excluded.within_kk'),
        within_ru: row.ref('excluded.within_ru'),
        name_kk: row.ref('excluded.name_kk'),
        name_ru: row.ref('excluded.name_ru'),
        retired_at: null,
      })),
    )
    .execute();
}

export async function noteLoad(tx: Tx, load: { at: Date; fileHash: string; settlements: number }): Promise<void> {
  await tx.insertInto('people.kato_load').values({ at: load.at, file_hash: load.fileHash, settlements: load.settlements }).execute();
}
