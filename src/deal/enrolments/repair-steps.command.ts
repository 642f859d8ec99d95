import { beginSteps, unsteppedContracts } from '#contracts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { enrolmentByContract } from './enrolment.sql.ts';

/** While builds are changed one by one, the older may conclude a contract without its steps: they are written later, once. */
export async function repairSteps({ db }: Platform): Promise<number> {
  let repaired = 0;
  for (const id of await unsteppedContracts(db, 1000)) {
    const enrolment = await enrolmentByContract(db, id);
    const opened = enrolment && { reference: enrolment.id, at: enrolment.term.openedAt };
    if (await transact(db, (tx) => beginSteps(tx, id, opened))) repaired += 1;
  }
  return repaired;
}
