import { contractState, insertProof, isClosedState, newProof, proven, seatLives, seatStandings, type Contract } from '#contracts';
import { enrolmentById, lastDay, type EnrolmentId } from '#enrolments';
import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { courseOfEnrolment } from '#learning';
import { lockedContractBalance } from '#ledger';
import { organisationHistory, organisationVersion, type Organisation } from '#organisations';
import type { Platform } from '#platform/context.ts';
import { transact, type Db } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { renderPdf } from '#platform/pdf.ts';
import { providerInForce } from '#provider';
import { seatsInCases } from '#refunds';
import {
  actNumber,
  actsOf,
  actSums,
  actWorth,
  drawSeatsAct,
  insertAct,
  lockSeatsOf,
  renderedSeat,
  seatsOfContract,
  type SeatsAct,
  type StatedSeat,
} from '#seats';
import { paperBuyer, paperProgramme } from '../contract-papers.command.ts';
import { keptWorth } from './kept-worth.sql.ts';

export type ActAsked = { readonly contract: Contract; readonly askedBy: SeatsAct['askedBy']; readonly accountId: string };
export type ActRefusal = 'not-seats' | 'nothing-new' | 'closed';
export type SeatsContract = Contract & { readonly customerKind: 'legal-entity' };

/**
 * The act of the seats rendered since the act before (clause 2.2), by the particulars of this day. Its bytes are stored with
 * its row, in one transaction behind the seats' lock, and never drawn again; of two who ask at once the second finds nothing new.
 */
export async function makeSeatsAct(platform: Platform, asked: ActAsked): Promise<Result<number, ActRefusal>> {
  const { contract } = asked;
  if (contract.customerKind !== 'legal-entity') return refuse('not-seats');
  return transact(platform.db, async (tx) => {
    // Whoever asks for a refund of a seat, or gives money back, goes first and is seen, or waits.
    await lockSeatsOf(tx, contract.id);
    await lockedContractBalance(tx, contract.id);
    const state = await contractState(tx, contract.id);
    if (!state || isClosedState(state)) return refuse('closed');
    const before = await actsOf(tx, contract.id);
    const now = platform.clock.now();
    const seats = await seatsForAct(tx, contract, before, almatyDay(now));
    if (seats.length === 0) return refuse('nothing-new');
    const no = before.length + 1;
    const { paper, ...sums } = await draw(tx, contract, { no, before, seats, askedBy: asked.askedBy, now });
    const proof = newProof(platform);
    const bytes = renderPdf(proven(paper, proof));
    const fileId = await platform.files.put(bytes);
    const act = { ...sums, no, seats, day: almatyDay(now), madeAt: now, fileId, size: bytes.length, askedBy: asked.askedBy };
    await insertAct(tx, { ...act, contractId: contract.id, accountId: asked.accountId });
    await insertProof(tx, { token: proof.token, fileId, at: now });
    await journal(tx, {
      event: 'contract.act-printed',
      subject: { kind: 'contract', id: contract.id },
      actor: { kind: asked.askedBy === 'staff' ? 'staff' : 'person', id: asked.accountId },
      at: now,
      facts: { act: no, seats: seats.map((seat) => seat.no).join(','), amount: sums.amount.toString(), file: fileId },
    });
    return ok(no);
  });
}

/**
 * Seats whose service is rendered and that stand in no act yet, with what the books keep of each. A seat whose price went back
 * or whose refund waits is no service to accept (the database: `acted_only_without_a_refund`).
 */
export async function seatsForAct(db: Db, contract: Contract, before: readonly SeatsAct[], today: CivilDate): Promise<StatedSeat[]> {
  const { id } = contract;
  const [all, standings, cases, kept] = [
    await seatsOfContract(db, id),
    await seatStandings(db, id),
    await seatsInCases(db, id),
    await keptWorth(db, contract),
  ];
  const stated = new Set(before.flatMap((act) => act.seats.map((seat) => seat.no)));
  const waits = new Set(cases.filter(({ open }) => open).map(({ seatNo }) => seatNo));
  const serves = (no: number): boolean => seatLives(standings.get(no) ?? 'in-service') && !waits.has(no) && kept.get(no)! > 0n;
  const services = await Promise.all(
    all
      .filter(({ no }) => !stated.has(no) && serves(no))
      .map(async ({ id: seatId, no, endsOn, claim }) => {
        const enrolment = claim && (await enrolmentById(db, claim.enrolmentId as EnrolmentId));
        const course = claim && (await courseOfEnrolment(db, claim.enrolmentId as EnrolmentId));
        const completedOn = course?.completedAt ? almatyDay(course.completedAt) : null;
        const shown = claim?.shows.includes('completion') ?? false;
        return renderedSeat({ seatId, no, endsOn, completedOn, shown, lastDay: enrolment && lastDay(enrolment.term) }, today);
      }),
  );
  return services.filter((one) => one !== null).map((one) => ({ ...one, worth: kept.get(one.no)! }));
}

type Drawing = {
  readonly no: number;
  readonly before: readonly SeatsAct[];
  readonly seats: readonly StatedSeat[];
  readonly askedBy: SeatsAct['askedBy'];
  readonly now: Date;
};

async function draw(db: Db, contract: SeatsContract, { no, before, seats, askedBy, now }: Drawing) {
  const [provider, buyer, programme] = [await providerInForce(db, now), await buyerNow(db, contract), await paperProgramme(db, contract)];
  const price = tiyn(contract.amount / BigInt(contract.seats));
  const stands = before.reduce((all, act) => all + actWorth(act), 0n);
  const sums = actSums(contract.vat, stands, seats);
  const { number, date } = contract;
  const paper = drawSeatsAct({
    ...sums,
    ...programme,
    number: actNumber(number, no),
    contract: { number, date },
    day: almatyDay(now),
    madeAt: now,
    provider,
    customer: paperBuyer(buyer),
    price,
    rate: contract.vat,
    seats,
    askedBy,
  });
  return { ...sums, organisationVersionId: buyer.versionId, providerId: provider.id, paper };
}

/** A new paper names the organisation as it is now; the contract keeps the particulars it was made with. */
export async function buyerNow(db: Db, contract: SeatsContract): Promise<Organisation> {
  const agreed = await organisationVersion(db, contract.organisationVersionId);
  const latest = agreed && (await organisationHistory(db, agreed.id))[0];
  if (!latest) throw new Error('a contract without its organisation', { cause: contract.id });
  return latest;
}
