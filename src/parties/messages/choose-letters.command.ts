import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { insertChoice, letterChoices, type ChoicePlace } from './letter-choice.sql.ts';
import { isWanted, type ChoosableKind } from './letter-kinds.ts';

export type LettersChosen = {
  readonly accountId: string;
  readonly kind: ChoosableKind;
  readonly wanted: boolean;
  readonly place: ChoicePlace;
};

/** Notes what a person wants from now on; saying the same again adds nothing. */
export const chooseLetters = (platform: Platform, chosen: LettersChosen): Promise<void> =>
  transact(platform.db, (tx) => chooseLettersIn(tx, platform, chosen));

export async function chooseLettersIn(tx: Tx, platform: Platform, { accountId, kind, wanted, place }: LettersChosen): Promise<void> {
  if (isWanted(kind, await letterChoices(tx, accountId)) === wanted) return;
  const at = platform.clock.now();
  await insertChoice(tx, { accountId, kind, wanted, at, place });
  await journal(tx, {
    event: wanted ? 'letters.turned-on' : 'letters.turned-off',
    subject: { kind: 'account', id: accountId },
    actor: { kind: 'person', id: accountId },
    at,
    facts: { letters: kind, via: place.via },
  });
}
