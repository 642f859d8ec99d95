import type { Db } from '#platform/database.ts';
import { happenedTo, type Happened } from '#platform/journal-read.ts';
import { accountById, type AccountId } from '#people';
import { isUuid } from './shell.ts';
import { LOOKED_AT, type Line, type Told } from './timeline.ts';

/** What happened to some things, the latest first, with the staff named. */
export async function timelineOf(db: Db, told: readonly Told[], most = 200): Promise<Line[]> {
  const happened = await happenedTo(db, told, { without: [LOOKED_AT], most });
  return named(db, happened, told);
}

/** Which staff opened pages of a person. */
export async function looksAt(db: Db, accountId: string, most = 20): Promise<Line[]> {
  const happened = await happenedTo(db, [{ kind: 'account', id: accountId }], { only: [LOOKED_AT], most });
  return named(db, happened, []);
}

async function named(db: Db, happened: readonly Happened[], told: readonly Told[]): Promise<Line[]> {
  const names = await staffNames(
    db,
    happened.flatMap(({ actor }) => (actor.kind === 'staff' && actor.id ? [actor.id] : [])),
  );
  const things = new Map(told.map((one) => [`${one.kind} ${one.id}`, one]));
  return happened.map(({ at, event, subject, actor, facts }) => ({
    at,
    event,
    about: things.get(`${subject.kind} ${subject.id}`) ?? null,
    actor: { kind: actor.kind, name: actor.kind === 'staff' ? (names.get(actor.id ?? '') ?? null) : null },
    facts,
  }));
}

/** Addresses of members of staff by account. */
export async function staffNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(ids)].filter(isUuid);
  const accounts = await Promise.all(distinct.map((id) => accountById(db, id as AccountId)));
  return new Map(accounts.flatMap((account) => (account ? [[account.id as string, account.email as string] as const] : [])));
}
