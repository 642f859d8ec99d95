import { defineJob } from '#platform/jobs.ts';
import { afterSettlement } from './after-settlement.command.ts';
import { afterSettlementTask } from './settlement-tasks.ts';

/** The one job of a settlement. */
export const afterSettlementJob = defineJob({
  ...afterSettlementTask,
  run: (platform, { contractId }) => afterSettlement(platform, contractId),
});
