import { contractState, type Contract } from '#contracts';
import { returnedOfPrice } from '#payments';
import type { Db } from '#platform/database.ts';
import { seatsOfContract } from '#seats';
import { disputeEffect, type DisputeEffect } from './dispute-effect.ts';

export async function effectOfDispute(db: Db, contract: Contract): Promise<DisputeEffect> {
  const [state, returnedBefore, seats] = await Promise.all([
    contractState(db, contract.id),
    returnedOfPrice(db, contract.captureId),
    contract.seats === null ? [] : seatsOfContract(db, contract.id),
  ]);
  return disputeEffect(contract, { state: state ?? 'concluded', returnedBefore, seats });
}
