import {
  acceptanceState,
  actCorrections,
  actStep,
  contractPaper,
  type ActStep,
  type Contract,
  type ContractPaper,
  type PersonActCorrection,
} from '#contracts';
import { tiyn, type Tiyn } from '#kernel/tiyn.ts';
import { returnedOfPrice } from '#payments';
import type { Db } from '#platform/database.ts';
import { casesOfContract, endedStates, isDisputed } from '#refunds';

/** How the act of a person's contract stands, and what is to be made of it now. */
export type ActNow = {
  readonly step: ActStep;
  /** What of the price has not gone back, and is not on its way. */
  readonly kept: Tiyn;
  readonly paper: ContractPaper | null;
  readonly corrections: readonly PersonActCorrection[];
};

/** Whoever makes a paper of it reads this behind `lockedContractBalance`, as whoever gives money back does. */
export async function actNow(db: Db, { id, amount, captureId }: Contract): Promise<ActNow> {
  const [acceptance, paper, corrections, returned] = [
    await acceptanceState(db, id),
    await contractPaper(db, id, 'act'),
    await actCorrections(db, id),
    await returnedOfPrice(db, captureId),
  ];
  const kept = tiyn(returned < amount ? amount - returned : 0n);
  const stated = corrections.at(-1)?.now ?? (paper && (paper.worth ?? amount));
  const step = actStep({ accepted: acceptance.state === 'given', kept, waits: await moneyWaits(db, id), stated });
  return { step, kept, paper, corrections };
}

async function moneyWaits(db: Db, contractId: string): Promise<boolean> {
  if ((await casesOfContract(db, contractId)).some(({ state }) => !endedStates.includes(state))) return true;
  return isDisputed(db, contractId);
}
