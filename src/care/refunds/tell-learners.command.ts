import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractById } from '#contracts';
import { seatEnrolments } from '#enrolments';
import { localPath } from '#kernel/locale.ts';
import { sendMessage } from '#messages';
import { organisationVersion } from '#organisations';
import { accountById, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';

/** Whoever studied on a seat that ended with its money learns it, in the transaction that closes the course; the payer has letters of their own. */
export async function tellLearners(
  tx: Tx,
  platform: Platform,
  contractId: string,
  { seats, why }: { readonly seats: readonly number[]; readonly why: 'refund' | 'dispute' },
): Promise<void> {
  const contract = await contractById(tx, contractId);
  if (!contract?.organisationVersionId || seats.length === 0) return;
  const [courses, organisation, programme] = [
    await seatEnrolments(tx, contract.id),
    await organisationVersion(tx, contract.organisationVersionId),
    await programmeVersion(tx, contract.programmeVersionId as ProgrammeVersionId),
  ];
  for (const no of seats) {
    const course = courses.get(no);
    const account = course && (await accountById(tx, course.accountId as AccountId));
    if (!account) continue;
    const { locale } = account;
    await sendMessage(tx, platform, {
      to: account.email,
      template: 'seat-ended',
      locale,
      accountId: account.id,
      facts: {
        programmeTitle: programme?.title[locale] ?? '',
        organisation: (locale === 'kk' ? organisation?.name.kk : organisation?.name.ru) ?? '',
        why,
        link: platform.config.origin + localPath(locale, '/my/seats'),
      },
    });
  }
}
