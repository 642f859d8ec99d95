import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { ListName } from './list.ts';
import type { View } from './view.ts';

/** Own and shared views of a list, by name in the order of the Kazakh alphabet. */
export async function viewsOf(db: Db, list: ListName, staffId: string): Promise<View[]> {
  const rows = await db
    .selectFrom('back_office.view as view')
    .leftJoin('back_office.default_view as usual', (join) => join.onRef('usual.view_id', '=', 'view.id').on('usual.staff_id', '=', staffId))
    .select(['view.id', 'view.name', 'view.query', 'view.shared', 'view.staff_id', 'usual.view_id'])
    .where('view.list', '=', list)
    .where((where) => where.or([where('view.staff_id', '=', staffId), where('view.shared', '=', true)]))
    .orderBy(sql`view.name collate "kk-x-icu"`)
    .orderBy('view.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    list,
    name: row.name,
    query: row.query,
    shared: row.shared,
    own: row.staff_id === staffId,
    isDefault: row.view_id !== null,
  }));
}

export async function insertView(
  tx: Tx,
  view: Pick<View, 'list' | 'name' | 'query' | 'shared'> & { staffId: string; now: Date },
): Promise<string> {
  const { staffId, now, ...row } = view;
  const made = await tx
    .insertInto('back_office.view')
    .values({ ...row, staff_id: staffId, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

export async function ownViews(tx: Tx, list: ListName, staffId: string): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from back_office.view where staff_id = ${staffId} and list = ${list}`.execute(tx);
  return Number(rows[0]!.count);
}

/** Only a view one may see becomes one's own beginning; false when there is none such. */
export async function setDefault(tx: Tx, list: ListName, staffId: string, viewId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into back_office.default_view (staff_id, list, view_id)
    select ${staffId}::uuid, list, id from back_office.view
    where id = ${viewId}::uuid and list = ${list} and (staff_id = ${staffId} or shared)
    on conflict (staff_id, list) do update set view_id = excluded.view_id`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function dropDefault(tx: Tx, list: ListName, staffId: string): Promise<void> {
  await tx.deleteFrom('back_office.default_view').where('staff_id', '=', staffId).where('list', '=', list).execute();
}

/** One's own only; whoever opened the list with it opens the whole list again. */
export async function deleteView(tx: Tx, list: ListName, staffId: string, viewId: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('back_office.view')
    .where('id', '=', viewId)
    .where('list', '=', list)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}
