import { applicationById } from '#applications';
import { attemptsOf } from '#assessment';
import { certificateOf, certificatePdf } from '#certificates';
import { lettersOfContract, type Contract } from '#contracts';
import { enrolmentByContract, lastDay } from '#enrolments';
import { givenBack, lettersOfSeats } from '#incidents';
import { learningLog } from '#learning';
import { lettersNamed, lettersSince } from '#messages';
import { seatsOfContract } from '#seats';
import type { Platform } from '#platform/context.ts';
import { happenedTo } from '#platform/journal-read.ts';
import { jsonFile } from './bundle-files.ts';
import { casesOfSeats } from './cases-of-seats.command.ts';
import { shownActor, shownFacts, without, type Reader } from './reader.ts';

type Files = [name: string, bytes: Uint8Array][];

/** How the service was given: access, lessons, tests, certificate, letters with their delivery, and what the journal tells. */
export async function serviceFiles(platform: Platform, contract: Contract, reader: Reader): Promise<Files> {
  const { db } = platform;
  const [application, enrolment] = await Promise.all([applicationById(db, contract.applicationId), enrolmentByContract(db, contract.id)]);
  // To an organisation only what was written about its contract: the rest of the post of who pressed Pay is their own.
  const letters =
    reader === 'organisation'
      ? await lettersNamed(db, [...(await lettersOfContract(db, contract.id)), ...(await lettersOfSeats(db, contract.id))])
      : await lettersSince(db, contract.accountId, application?.openedAt ?? contract.paidAt);
  const subjects = [
    { kind: 'contract', id: contract.id },
    { kind: 'application', id: contract.applicationId },
    ...(enrolment ? [{ kind: 'enrolment', id: enrolment.id }] : []),
  ];
  // What learners let an organisation see is told by its page, and changes there; the archive would keep it for ever.
  const hidden = reader === 'organisation' ? ['seat.progress-chosen'] : [];
  const happened = (await happenedTo(db, subjects, { most: 2_000, without: hidden })).toReversed();
  const ofSeats = await casesOfSeats(db, contract.id);
  // Who of staff acted the journal itself keeps, and no archive.
  const journal = happened.map(({ actor, facts, ...rest }) => ({
    ...rest,
    facts: shownFacts(reader === 'organisation' ? without(facts, OF_THE_LEARNER) : facts, reader, ofSeats),
    actor: actor.kind === 'staff' ? { kind: actor.kind } : shownActor(actor, reader),
  }));
  return [
    ['service/letters.json', jsonFile(letters)],
    ['service/journal.json', jsonFile(journal)],
    ...(enrolment ? await courseFiles(platform, enrolment, 'service') : []),
    ...(contract.customerKind === 'legal-entity' ? await seatFiles(platform, contract, reader) : []),
  ];
}

/**
 * How each seat was served. Whose it is and how far its learner came is in the archive of staff alone: to the organisation a
 * learner shows what they chose, on its page and nowhere else (clause 3.6).
 */
async function seatFiles(platform: Platform, contract: Contract, reader: Reader): Promise<Files> {
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
    ...(reader === 'staff' && claim ? { learner: claim.accountId, takenAt: claim.at } : {}),
  }));
  const files: Files = [['service/seats.json', jsonFile(listed)]];
  if (reader !== 'staff') return files;
  for (const { no } of seats.filter((seat) => seat.claim !== null)) {
    const enrolment = await enrolmentByContract(db, contract.id, no);
    if (enrolment) files.push(...(await courseFiles(platform, enrolment, `service/seat-${no}`)));
  }
  return files;
}

/** Whose course a seat became, and what its learner shows. */
const OF_THE_LEARNER = ['enrolment', 'shows'];

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
