import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { refusedBy, transact, type Db, type Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal, type Actor } from '#platform/journal.ts';
import { recordPublication } from '#publications';
import { saleableProgrammes, tellPublicPages, type ProgrammeId } from '#catalogue';
import { printPriceListTask } from './print-price-list-task.ts';
import {
  datesOf,
  draftHash,
  loggedAs,
  toPublish,
  type PriceListDraft,
  type PriceListId,
  type Published,
  type PublishRefusal,
} from './price-list.ts';
import { insertPriceList, publishedForUpdate, publishedLists } from './price-list.sql.ts';

/** A list without its number: that is the next one. */
export type PriceListWish = Omit<PriceListDraft, 'no'>;

/** Whether the next list could be published now, and under which number: looks and changes nothing. */
export const foreseePriceList = async (db: Db, wish: PriceListWish, now: Date): Promise<Result<PriceListDraft, PublishRefusal>> =>
  decided(await publishedLists(db), wish, now);

/** Publishes the next list. `no` is the number staff have confirmed: when another list came between, it is refused. */
export async function publishPriceList(
  platform: Platform,
  { no, actor, ...wish }: PriceListDraft & { readonly actor: Actor },
): Promise<Result<{ id: PriceListId; no: number }, PublishRefusal>> {
  const now = platform.clock.now();
  const programmes = await saleableProgrammes(platform.db);
  try {
    return await transact(platform.db, async (tx) => {
      const draft = decided(await publishedForUpdate(tx), wish, now);
      if (!draft.ok) return draft;
      if (draft.value.no !== no) return refuse({ kind: 'not-next', no, expected: draft.value.no });
      const id = await publishDraft(tx, platform, draft.value, { programmes, actor, now });
      await tellPublicPages(tx);
      return ok({ id, no });
    });
  } catch (fault) {
    if (refusedBy(fault) === 'follows_the_last') return refuse({ kind: 'not-next', no, expected: no + 1 });
    throw fault;
  }
}

/** The one way a list comes to be: row, lines, papers, journal, publication log. The caller has asked the rules. */
export async function publishDraft(
  tx: Tx,
  platform: Platform,
  draft: PriceListDraft,
  { programmes, actor, now }: { programmes: ReadonlyMap<string, ProgrammeId>; actor: Actor; now: Date },
): Promise<PriceListId> {
  const id = await insertPriceList(tx, draft, programmes, now);
  await enqueue(tx, printPriceListTask, { priceListId: id });
  await journal(tx, {
    event: 'price-list.published',
    subject: { kind: 'price-list', id },
    actor,
    at: now,
    facts: { no: draft.no, effectiveFrom: draft.effectiveFrom },
  });
  await recordPublication(tx, platform, loggedAs({ ...draft, hash: draftHash(draft), ...datesOf(draft, now) }));
  return id;
}

function decided(published: readonly Published[], wish: PriceListWish, now: Date): Result<PriceListDraft, PublishRefusal> {
  const draft = { ...wish, no: Math.max(0, ...published.map((one) => one.no)) + 1 };
  const allowed = toPublish(published, [draft], now);
  return allowed.ok ? ok(draft) : allowed;
}
