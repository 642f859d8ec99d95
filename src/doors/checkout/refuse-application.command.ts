import {
  applicationById,
  closeAsRefused,
  lockApplication,
  mayRefuse,
  type Application,
  type RefusalGround,
  type RefuseRefusal,
} from '#applications';
import { programmeById, type ProgrammeId } from '#catalogue';
import { localPath } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { sendMessage } from '#messages';
import { closePages, lockPayments } from '#payments';
import { accountById, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import { priceInForce } from '#pricing';
import { isMoving, paymentsOf } from './own-payments.sql.ts';

export type Refusing = {
  readonly applicationId: string;
  readonly ground: RefusalGround;
  /** To the person, in their language. */
  readonly words: string;
  readonly staffId: string;
};

/**
 * Clause 5.1: staff refuse on a closed ground. Decided in turn with whoever settles money of the application or opens a
 * page for it: a payment on the way goes before, and money that still comes afterwards goes back by itself.
 */
export async function refuseApplication(platform: Platform, input: Refusing): Promise<Result<'refused', RefuseRefusal>> {
  const { applicationId, ground, words, staffId } = input;
  const refused = await transact(platform.db, async (tx): Promise<Result<'refused', RefuseRefusal>> => {
    const at = platform.clock.now();
    await lockPayments(tx, applicationId);
    await lockApplication(tx, applicationId);
    const application = await applicationById(tx, applicationId);
    const payments = await paymentsOf(tx, applicationId, at);
    const onSale = application !== null && (await priceInForce(tx, application.programmeId as ProgrammeId, at)) !== null;
    const may = mayRefuse({ application, ground, onSale, paymentOnTheWay: payments.some(({ view }) => isMoving(view)) }, at);
    if (!may.ok) return refuse(may.refusal);
    if (!(await closeAsRefused(tx, application!.id, { ground, words, staffId, at }))) return refuse('not-open');
    await tell(tx, platform, application!, { ground, words });
    crashPoint(platform, 'application-refused');
    return ok('refused');
  });
  // A page of the bank that is still open would only take money that has to go back.
  if (refused.ok) await closePages(platform, applicationId, null);
  return refused;
}

async function tell(tx: Tx, platform: Platform, application: Application, why: { ground: RefusalGround; words: string }): Promise<void> {
  const account = await accountById(tx, application.accountId as AccountId);
  const programme = await programmeById(tx, application.programmeId as ProgrammeId);
  if (!account || application.state === 'draft') return;
  const { locale } = account;
  await sendMessage(tx, platform, {
    to: account.email,
    template: 'application-refused',
    locale,
    accountId: account.id,
    facts: {
      ...why,
      number: application.number!,
      programmeTitle: programme?.title[locale] ?? '',
      link: platform.config.origin + localPath(locale, '/support'),
    },
  });
}
