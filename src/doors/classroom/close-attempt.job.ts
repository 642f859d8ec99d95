import { defineJob } from '#platform/jobs.ts';
import { closing } from './closing.ts';
import { closeAttempt } from './end-attempt.command.ts';

export const closeAttemptJob = defineJob({ ...closing, run: closeAttempt });
