import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { refusedBy, transact } from '#platform/database.ts';
import type { ListName } from './list.ts';
import { deleteView, dropDefault, insertView, ownViews, setDefault } from './view.sql.ts';
import { MOST_VIEWS, parseViewName, type SaveFault } from './view.ts';

export type ViewToSave = {
  readonly list: ListName;
  readonly staffId: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  readonly asDefault: boolean;
};

/** Keeps a question under a name. Two tabs that choose one name are decided by the unique key. */
export async function saveView({ db, clock }: Platform, wish: ViewToSave): Promise<Result<string, SaveFault>> {
  const name = parseViewName(wish.name);
  if (!name.ok) return name;
  const { list, staffId, query, shared } = wish;
  try {
    return await transact(db, async (tx) => {
      if ((await ownViews(tx, list, staffId)) >= MOST_VIEWS) return refuse('too-many');
      const id = await insertView(tx, { list, staffId, query, shared, name: name.value, now: clock.now() });
      if (wish.asDefault) await setDefault(tx, list, staffId, id);
      return ok(id);
    });
  } catch (fault) {
    if (refusedBy(fault) === 'view_name_once') return refuse('name-taken');
    throw fault;
  }
}

export type ViewAct = 'default' | 'usual' | 'remove';
export const isViewAct = (text: string): text is ViewAct => ['default', 'usual', 'remove'].includes(text);

/** False when there is no such view, or it is not one's own to remove. */
export async function changeView(
  { db }: Platform,
  { act, list, staffId, viewId }: { act: ViewAct; list: ListName; staffId: string; viewId: string },
): Promise<boolean> {
  return transact(db, async (tx) => {
    if (act === 'default') return setDefault(tx, list, staffId, viewId);
    if (act === 'remove') return deleteView(tx, list, staffId, viewId);
    await dropDefault(tx, list, staffId);
    return true;
  });
}
