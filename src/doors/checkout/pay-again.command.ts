import type { ApplicationId } from '#applications';
import type { Locale } from '#kernel/locale.ts';
import { attemptsOf } from '#payments';
import type { AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import { loadDesk, showDesk, type DeskRefusal } from './load-checkout.command.ts';
import { movingElsewhere } from './own-payments.sql.ts';

export type PayAgain =
  | { readonly kind: 'ready' }
  /** Money of an earlier try may still come: it is looked at first, so that nobody pays twice. */
  | { readonly kind: 'moving'; readonly attemptId: string }
  | DeskRefusal;

/**
 * After a failed payment or an expired application: the open application, or a new one, with the card kept and today's
 * terms on the screen. Pressed twice or in two tabs it is the same one; nothing is filled in again and nothing is paid yet.
 */
export async function payAgain(
  platform: Platform,
  who: { readonly accountId: AccountId; readonly slug: string; readonly locale: Locale },
): Promise<PayAgain> {
  const answer = await loadDesk(platform, who.accountId, who.slug);
  if (answer.kind !== 'desk') return answer;
  const { desk } = answer;
  const { application } = await showDesk(platform, desk, who.locale);
  const moving =
    (await movingHere(platform, application.id)) ??
    (await movingElsewhere(platform.db, who.accountId, desk.version.programmeId, application.id, platform.clock.now()));
  return moving ? { kind: 'moving', attemptId: moving } : { kind: 'ready' };
}

/** Of this application only what the bank has in hand: a page that was merely opened is opened again. */
async function movingHere({ db }: Platform, id: ApplicationId): Promise<string | null> {
  const held = (await attemptsOf(db, id)).find((one) => one.state === 'pending' || one.state === 'authorized' || one.state === 'paid');
  return held?.id ?? null;
}
