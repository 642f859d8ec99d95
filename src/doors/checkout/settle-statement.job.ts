import { defineJob } from '#platform/jobs.ts';
import { settleStatementTask } from '#transfers';
import { settleStatement } from './settle-statement.command.ts';

export const settleStatementJob = defineJob({
  ...settleStatementTask,
  run: (platform, { statementId }) => settleStatement(platform, statementId),
});
