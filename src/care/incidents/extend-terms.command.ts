import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import { programmeVersion } from '#catalogue';
import { lockContract, voidOffer } from '#contracts';
import { enrolmentById, extendEnrolment, lastDay, lockEnrolment, type Enrolment, type EnrolmentId, type Term } from '#enrolments';
import { courseOfEnrolment } from '#learning';
import { sendMessage } from '#messages';
import { accountById } from '#people';
import { awardByNo, awardsOwed, enrolmentsDue, givenDays, insertGranted, insertLiftedDays, lateClaims } from './award.sql.ts';
import { statusPath } from './availability.ts';
import type { Award, IncidentId } from './incident.ts';
import { incidentById } from './incident.sql.ts';
import { intervalText } from './incidents.messages.ts';
import { extendOwedSeats, extendSeats } from './extend-seats.command.ts';
import { lostDays } from './lost-days.ts';
import { tellOrganisations } from './tell-organisations.command.ts';

const AT_ONCE = 200;

/**
 * Goes through all seats and courses the decision reaches, each in a transaction of its own; killed in between, it goes on
 * from there. Seats come first: one that is claimed meanwhile is a course by then.
 */
export async function extendTerms(platform: Platform, incidentId: IncidentId, no: number): Promise<void> {
  const award = await awardByNo(platform.db, incidentId, no);
  if (!award) throw new Error('an extension that nobody decided', { cause: `${incidentId}/${no}` });
  await extendSeats(platform, award);
  for (;;) {
    const due = await enrolmentsDue(platform.db, award, AT_ONCE);
    for (const id of due) {
      await transact(platform.db, (tx) => extendOne(tx, platform, award, id));
      crashPoint(platform, 'extension-committed');
    }
    if (due.length < AT_ONCE) break;
  }
  await tellOrganisations(platform, award);
}

/** A seat claimed after its term began lost the days that earlier incidents took: they are given when it is claimed. */
export async function extendLateClaim(platform: Platform, id: EnrolmentId): Promise<void> {
  // A term that grows may reach into another incident.
  for (let owed = await awardsOwed(platform.db, id); owed.length > 0; owed = await awardsOwed(platform.db, id))
    for (const award of owed) await transact(platform.db, (tx) => extendOne(tx, platform, award, id));
}

const LATELY_MS = 7 * 86_400_000;

/** Whatever stopped it when the seat was claimed, and what seats that still wait are owed. */
export async function extendLateClaims(platform: Platform): Promise<void> {
  const since = new Date(platform.clock.now().getTime() - LATELY_MS);
  for (const id of await lateClaims(platform.db, since)) await extendLateClaim(platform, id);
  await extendOwedSeats(platform);
}

/** The days between, each that no incident gave back already, and none after the term's end: written, for whoever extends the term. */
export async function takeLiftedDays(
  tx: Tx,
  { caseId, enrolmentId, from, at }: { caseId: string; enrolmentId: EnrolmentId; from: Date; at: Date },
): Promise<readonly CivilDate[]> {
  await lockEnrolment(tx, enrolmentId);
  const enrolment = (await enrolmentById(tx, enrolmentId))!;
  // The day of the lifting is lost too, at whatever hour of it.
  const days = lostDays(enrolment.term, { start: from, end: new Date(at.getTime() + 1) }, await givenDays(tx, enrolmentId));
  await insertLiftedDays(tx, { caseId, enrolmentId, days });
  return days;
}

/**
 * Behind the contract's lock and the enrolment's: two workers, and two incidents on one day, see one another; and a contract that
 * ended while this waited gets no days, nor its learner a letter of a course that is closed.
 */
async function extendOne(tx: Tx, platform: Platform, award: Award, id: EnrolmentId): Promise<void> {
  await lockContract(tx, (await enrolmentById(tx, id))!.contractId);
  await lockEnrolment(tx, id);
  if ((await enrolmentsDue(tx, award, 1, id)).length === 0) return;
  const enrolment = (await enrolmentById(tx, id))!;
  const days = lostDays(enrolment.term, award, await givenDays(tx, id));
  const at = platform.clock.now();
  if (!(await insertGranted(tx, { award, enrolmentId: id, days, at })) || days.length === 0) return;
  crashPoint(platform, 'extension-granted');
  const groundRef = `${award.incidentId}/${award.no}`;
  const done = await extendEnrolment(tx, {
    enrolmentId: id,
    ground: award.kind,
    groundRef,
    days: days.length,
    grantedAt: at,
    grantedBy: award.by,
  });
  if (done === 'already-extended') throw new Error('an extension that is granted twice', { cause: groundRef });
  await reopen(tx, { ...enrolment.term, extraDays: enrolment.term.extraDays + days.length }, { enrolment, groundRef, at });
  await tell(tx, platform, award, enrolment, days.length);
  crashPoint(platform, 'extension-told');
}

/** A course that was over and is open again, unless it was completed before: what was offered for its end is void (clause 2.2). */
async function reopen(
  tx: Tx,
  term: Term,
  { enrolment, groundRef, at }: { enrolment: Enrolment; groundRef: string; at: Date },
): Promise<void> {
  if (lastDay(term) < almatyDay(at)) return;
  if ((await courseOfEnrolment(tx, enrolment.id))?.completedAt) return;
  await voidOffer(tx, enrolment.contractId, { groundRef, at });
}

async function tell(tx: Tx, platform: Platform, award: Award, enrolment: Enrolment, days: number): Promise<void> {
  const [account, programme, incident] = [
    await accountById(tx, enrolment.accountId),
    await programmeVersion(tx, enrolment.programmeVersionId),
    await incidentById(tx, award.incidentId),
  ];
  // Erased meanwhile: the days are given, and there is nobody to write to.
  if (!account || !programme || !incident) return;
  const { locale } = account;
  const address = (path: string): string => platform.config.origin + localPath(locale, path);
  const { openedAt, accessDays, extraDays } = enrolment.term;
  await sendMessage(tx, platform, {
    to: account.email,
    template: 'term-extended',
    locale,
    accountId: account.id,
    facts: {
      programmeTitle: programme.title[locale],
      why: award.kind,
      when: intervalText(award, locale),
      days,
      lastDay: lastDay({ openedAt, accessDays, extraDays: extraDays + days }),
      courseLink: address(`/my/courses/${programme.slug}`),
      statusLink: address(statusPath(incident)),
    },
  });
}
