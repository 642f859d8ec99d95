import { defineJob } from '#platform/jobs.ts';
import { askStatus } from './ask-status.command.ts';
import { askStatusTask } from './settlement-tasks.ts';

/** A job of its own for each attempt, not cron: a lost notice heals within a minute while the page lives. */
export const askStatusJob = defineJob({ ...askStatusTask, run: (platform, payload) => askStatus(platform, payload) });
