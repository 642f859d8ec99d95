import { applicationById } from '#applications';
import { attemptsOf } from '#assessment';
import { certificateOf, certificatePdf } from '#certificates';
import { lettersOfContract, type Contract } from '#contracts';
import { enrolmentByContract, lastDay } from '#enrolments';
import { casesOfContract } from '#conduct';
import { givenBack, lettersOfSeats } from '#incidents';
import { learningLog } from '#learning';
import { lettersNamed, lettersSince } from '#messages';
import { seatsOfContract } from '#seats';
import type { Platform } from '#platform/context.ts';
import { happenedTo, type Happened } from '#platform/journal-read.ts';
import { jsonFile } from './bundle-files.ts';

type Files = [name: string, bytes: Uint8Array][];

/** How the service was given: access, lessons, tests, certificate, letters with their delivery, and what the journal tells. */
export async function serviceFiles(platform: Platform, contract: Contract, asker: 'customer' | 'staff'): Promise<Files> {
  const { db } = platform;
  const [application, enrolment] = await Promise.all([applicationById(db, contract.applicationId), enrolmentByContract(db, contract.id)]);
  // To an organisation only what was written about its contract: the rest of the post of who pressed Pay is their own.
  const letters =
    contract.customerKind === 'legal-entity' && asker === 'customer'
      ? await lettersNamed(db, [...(await lettersOfContract(db, contract.id)), ...(await lettersOfSeats(db, contract.id))])
      : await lettersSince(db, contract.accountId, application?.openedAt ?? contract.paidAt);
  const subjects = [
    { kind: 'contract', id: contract.id },
    { kind: 'application', id: contract.applicationId },
    ...(enrolment ? [{ kind: 'enrolment', id: enrolment.id }] : []),
  ];
  const happened = (await happenedTo(db, subjects, { most: 2_000 })).toReversed();
  const ofSeats = new Set((await casesOfContract(db, contract.id)).flatMap((one) => (one.seatNo === null ? [] : [one.id])));
  // Who of staff acted is the provider's business: the journal itself keeps it.
  const journal = happened.map(({ actor, facts, ...rest }) => ({
    ...rest,
    facts: asker === 'customer' && ofSeats.has(String(facts['reference'])) ? withoutWhy(facts) : facts,
    actor: actor.kind === 'staff' ? { kind: actor.kind } : actor,
  }));
  return [
    ['service/letters.json', jsonFile(letters)],
    ['service/journal.json', jsonFile(journal)],
    ...(enrolment ? await courseFiles(platform, enrolment, 'service') : []),
    ...(contract.customerKind === 'legal-entity' ? await seatFiles(platform, contract, asker) : []),
  ];
}

/**
 * How each seat was served. Whose it is and how far its learner came is in the archive of staff alone: to the organisation a
 * learner shows what they chose, on its page and nowhere else (clause 3.6).
 */
async function seatFiles(platform: Platform, contract: Contract, asker: 'customer' | 'staff'): Promise<Files> {
  const { db } = platform;
  const seats = await seatsOfContract(db, contract.id);
  const listed = seats.map(({ no, openedAt, startsAtLatest, endsOn, extraDays, standing, claim }) => ({
    no,
    openedAt,
    startsAtLatest,
    endsOn,
    daysGivenBack: extraDays,
    standing,
    taken: claim !== null,
    ...(asker === 'staff' && claim ? { learner: claim.accountId, takenAt: claim.at } : {}),
  }));
  const files: Files = [['service/seats.json', jsonFile(listed)]];
  if (asker === 'customer') return files;
  for (const { no } of seats.filter((seat) => seat.claim !== null)) {
    const enrolment = await enrolmentByContract(db, contract.id, no);
    if (enrolment) files.push(...(await courseFiles(platform, enrolment, `service/seat-${no}`)));
  }
  return files;
}

/** What closed a seat is between the provider and its learner, and not the organisation's to know (conduct). */
const withoutWhy = (facts: Happened['facts']): Happened['facts'] =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'reason' && name !== 'reference'));

type Course = NonNullable<Awaited<ReturnType<typeof enrolmentByContract>>>;

async function courseFiles(platform: Platform, enrolment: Course, folder: string): Promise<Files> {
  const { db } = platform;
  const [log, tests, certificate] = await Promise.all([
    learningLog(db, enrolment.id),
    attemptsOf(db, enrolment.id),
    certificateOf(db, enrolment.id),
  ]);
  const pdf = certificate && (await certificatePdf(platform, certificate.id));
  return [
    [
      `${folder}/access.json`,
      jsonFile({ ...enrolment, lastDay: lastDay(enrolment.term), daysGivenBack: await givenBack(db, enrolment.id) }),
    ],
    // Questions and answers stay where they are: the marks prove what the contract promised.
    [
      `${folder}/learning.json`,
      jsonFile({ ...log, tests: tests.map(({ examKey, attempt: { paper: _paper, ...attempt } }) => ({ test: examKey, ...attempt })) }),
    ],
    ...(certificate ? [[`${folder}/certificate.json`, jsonFile(certificate)] as [string, Uint8Array]] : []),
    ...(pdf ? [[`${folder}/certificate.pdf`, pdf] as [string, Uint8Array]] : []),
  ];
}
