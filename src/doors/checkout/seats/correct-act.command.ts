import { insertProof, newProof, proven, type Contract } from '#contracts';
import { almatyDay } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { lockedContractBalance } from '#ledger';
import type { Platform } from '#platform/context.ts';
import { transact, type Db } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { renderPdf } from '#platform/pdf.ts';
import { providerInForce } from '#provider';
import {
  actNumber,
  actsOf,
  actWorth,
  correctionNumber,
  correctionSums,
  drawCorrection,
  insertCorrection,
  lockSeatsOf,
  seatsOfContract,
  seatsToCorrect,
  type CorrectedSeat,
  type SeatsAct,
} from '#seats';
import { paperBuyer, paperProgramme } from '../contract-papers.command.ts';
import { keptWorth } from './kept-worth.sql.ts';
import { buyerNow, type SeatsContract } from './make-act.command.ts';

/** What of a seat's act is worth less now: the books say what of each share was not given back. */
export async function correctable(db: Db, contract: Contract, act: SeatsAct): Promise<CorrectedSeat[]> {
  if (contract.seats === null) return [];
  const seats = await seatsOfContract(db, contract.id);
  const stated = act.seats.map(({ no, worth }) => ({
    seatId: seats.find((seat) => seat.no === no)!.id,
    no,
    stated: act.corrections.flatMap((one) => one.seats).findLast((seat) => seat.no === no)?.now ?? worth,
  }));
  return seatsToCorrect(stated, await keptWorth(db, contract));
}

export type Correcting = { readonly contract: Contract; readonly actNo: string; readonly staffId: string };

/**
 * The corrective act of what went back since an act was made. Its bytes are stored with its row, behind the seats' lock and that
 * of the books, and never drawn again; of two who ask at once the second finds nothing to correct.
 */
export function correctAct(
  platform: Platform,
  { contract, actNo, staffId }: Correcting,
): Promise<Result<number, 'not-found' | 'nothing-new'>> {
  return transact(platform.db, async (tx): Promise<Result<number, 'not-found' | 'nothing-new'>> => {
    if (contract.customerKind !== 'legal-entity') return refuse('not-found');
    await lockSeatsOf(tx, contract.id);
    await lockedContractBalance(tx, contract.id);
    const acts = await actsOf(tx, contract.id);
    const act = acts.find((one) => String(one.no) === actNo);
    if (!act) return refuse('not-found');
    const seats = await correctable(tx, contract, act);
    if (seats.length === 0) return refuse('nothing-new');
    const now = platform.clock.now();
    const no = act.corrections.length + 1;
    const { paper, ...made } = await draw(tx, contract, { act, acts, seats, no, now });
    const proof = newProof(platform);
    const bytes = renderPdf(proven(paper, proof));
    const fileId = await platform.files.put(bytes);
    const file = { fileId, size: bytes.length, madeAt: now, day: almatyDay(now) };
    await insertCorrection(tx, { ...made, ...file, no, seats, actId: act.id, staffId });
    await insertProof(tx, { token: proof.token, fileId, at: now });
    await journal(tx, {
      event: 'contract.act-corrected',
      subject: { kind: 'contract', id: contract.id },
      actor: { kind: 'staff', id: staffId },
      at: now,
      facts: { act: act.no, correction: no, seats: seats.map((seat) => seat.no).join(','), amount: made.less.toString(), file: fileId },
    });
    return ok(no);
  });
}

type Drawing = {
  readonly act: SeatsAct;
  readonly acts: readonly SeatsAct[];
  readonly seats: readonly CorrectedSeat[];
  readonly no: number;
  readonly now: Date;
};

async function draw(db: Db, contract: SeatsContract, { act, acts, seats, no, now }: Drawing) {
  const [provider, buyer, { programme }] = [
    await providerInForce(db, now),
    await buyerNow(db, contract),
    await paperProgramme(db, contract),
  ];
  const sums = correctionSums(
    contract.vat,
    acts.reduce((all, one) => all + actWorth(one), 0n),
    seats,
  );
  const number = actNumber(contract.number, act.no);
  const paper = drawCorrection({
    ...sums,
    number: correctionNumber(number, no),
    act: { number, day: act.day },
    contract: { number: contract.number, date: contract.date },
    day: almatyDay(now),
    madeAt: now,
    provider,
    customer: paperBuyer(buyer),
    programme: { kk: programme.title.kk, ru: programme.title.ru },
    rate: contract.vat,
    seats,
    left: tiyn(actWorth(act) - sums.less),
  });
  return { ...sums, organisationVersionId: buyer.versionId, providerId: provider.id, paper };
}
