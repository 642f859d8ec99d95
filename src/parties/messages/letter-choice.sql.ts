import type { Locale } from '#kernel/locale.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { ChoosableKind, LetterChoices } from './letter-kinds.ts';

/** Where a choice was made: on a page of the site, or by the address in a letter, which says nothing of the reader. */
export type ChoicePlace =
  | { readonly via: 'page'; readonly locale: Locale; readonly ip: string; readonly userAgent: string }
  | { readonly via: 'letter' };

/** The newest choice of each kind; kinds nobody spoke of are not in it. */
export async function letterChoices(db: Db, accountId: string): Promise<LetterChoices> {
  const rows = await db
    .selectFrom('messages.letter_choice')
    .distinctOn('kind')
    .select(['kind', 'wanted', 'at'])
    .where('account_id', '=', accountId)
    .orderBy('kind')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.kind as ChoosableKind, { wanted: row.wanted, at: row.at }]));
}

export async function insertChoice(
  tx: Tx,
  choice: { accountId: string; kind: ChoosableKind; wanted: boolean; at: Date; place: ChoicePlace },
): Promise<void> {
  const { place } = choice;
  const where = place.via === 'page' ? { locale: place.locale, ip: place.ip, user_agent: place.userAgent.slice(0, 300) } : {};
  await tx
    .insertInto('messages.letter_choice')
    .values({ account_id: choice.accountId, kind: choice.kind, wanted: choice.wanted, at: choice.at, via: place.via, ...where })
    .execute();
}

export type ChoiceMade = { readonly kind: string; readonly wanted: boolean; readonly at: Date; readonly via: string };

/** Every choice in order, for the export. */
export async function allChoices(db: Db, accountId: string): Promise<ChoiceMade[]> {
  return db
    .selectFrom('messages.letter_choice')
    .select(['kind', 'wanted', 'at', 'via'])
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute();
}

export async function eraseChoices(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('messages.letter_choice').where('account_id', '=', accountId).execute();
}
