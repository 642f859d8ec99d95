import { defineJob } from '#platform/jobs.ts';
import type { LegalVersionId } from './legal-version.ts';
import { printVersion } from './print-version.command.ts';
import { printVersionTask } from './print-version-task.ts';

/** Makes the papers of a published version, after the publication is committed. */
export const printVersionJob = defineJob({
  ...printVersionTask,
  run: (platform, { versionId }) => printVersion(platform, versionId as LegalVersionId),
});
