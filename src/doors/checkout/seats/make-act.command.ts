import { contractState, insertProof, isClosedState, newProof, proven, seatLives, seatStandings, type Contract } from '#contracts';
import { enrolmentById, lastDay, type EnrolmentId } from '#enrolments';
import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { courseOfEnrolment } from '#learning';
import { organisationHistory, organisationVersion, type Organisation } from '#organisations';
import type { Platform } from '#platform/context.ts';
import { transact, type Db } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { renderPdf } from '#platform/pdf.ts';
import { providerInForce } from '#provider';
import {
  actNumber,
  actsOf,
  actSums,
  drawSeatsAct,
  insertAct,
  lockSeatsOf,
  renderedSeat,
  seatsOfContract,
  type RenderedSeat,
  type SeatsAct,
} from '#seats';
import { paperBuyer, paperProgramme } from '../contract-papers.command.ts';

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
    await lockSeatsOf(tx, contract.id);
    const state = await contractState(tx, contract.id);
    if (!state || isClosedState(state)) return refuse('closed');
    const before = await actsOf(tx, contract.id);
    const now = platform.clock.now();
    const seats = await seatsForAct(tx, contract.id, before, almatyDay(now));
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

/** Seats whose service is rendered and that stand in no act yet. */
export async function seatsForAct(db: Db, contractId: string, before: readonly SeatsAct[], today: CivilDate): Promise<RenderedSeat[]> {
  const stated = new Set(before.flatMap((act) => act.seats.map((seat) => seat.no)));
  const standings = await seatStandings(db, contractId);
  // A seat whose price went back, in whole or in part, is no service to accept.
  const gone = (no: number): boolean => !seatLives(standings.get(no) ?? 'in-service');
  const open = (await seatsOfContract(db, contractId)).filter(({ no }) => !stated.has(no) && !gone(no));
  const services = await Promise.all(
    open.map(async ({ id: seatId, no, endsOn, claim }) => {
      const enrolment = claim && (await enrolmentById(db, claim.enrolmentId as EnrolmentId));
      const course = claim && (await courseOfEnrolment(db, claim.enrolmentId as EnrolmentId));
      const completedOn = course?.completedAt ? almatyDay(course.completedAt) : null;
      return renderedSeat({ seatId, no, endsOn, completedOn, lastDay: enrolment && lastDay(enrolment.term) }, today);
    }),
  );
  return services.filter((one) => one !== null);
}

type Drawing = {
  readonly no: number;
  readonly before: readonly SeatsAct[];
  readonly seats: readonly RenderedSeat[];
  readonly askedBy: SeatsAct['askedBy'];
  readonly now: Date;
};

async function draw(db: Db, contract: SeatsContract, { no, before, seats, askedBy, now }: Drawing) {
  const [provider, buyer, programme] = [await providerInForce(db, now), await buyerNow(db, contract), await paperProgramme(db, contract)];
  const price = tiyn(contract.amount / BigInt(contract.seats));
  const count = before.reduce((sum, act) => sum + act.seats.length, 0);
  const sums = actSums({ seat: price, vat: contract.vat }, { before: count, now: seats.length });
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
