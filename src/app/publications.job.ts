import { z } from 'zod';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/database.ts';
import { defineJob, type RepeatedJob } from '#platform/jobs.ts';
import { keyDocument } from '#platform/signing-keys.ts';
import { legalKinds, legalVersions, loggedAs as legalLoggedAs } from '#offer';
import { loggedAs as listLoggedAs, publishedLists } from '#pricing';
import { completeLog, loggedEntries, logHead, verifyLog, type PublishedBefore } from '#publications';

/** Everything that was ever published here, as the rooms keep it. */
async function publishedBefore(db: Db): Promise<PublishedBefore[]> {
  const documents = await Promise.all(legalKinds.map((kind) => legalVersions(db, kind)));
  const lists = await publishedLists(db);
  return [...documents.flat().map(legalLoggedAs), ...lists.map((list) => ({ ...listLoggedAs(list), withdrawnAt: list.withdrawnAt }))];
}

/** Enters what has no entry yet, then reads the whole log as a stranger would: what does not hold is told to the operator. */
export async function keepPublicationLog(platform: Platform): Promise<void> {
  const added = await completeLog(platform, publishedBefore);
  if (added > 0) platform.log.info({ added }, 'publications entered afterwards');
  const whole = { entries: await loggedEntries(platform.db), head: await logHead(platform.db) };
  const fault = verifyLog(whole, keyDocument(platform.vault).keys);
  if (fault) platform.log.error({ entry: fault.entry, why: fault.fault }, 'publication log does not hold');
  else platform.log.info({ entries: whole.entries.length, end: whole.head?.body.hash ?? null }, 'publication log holds');
}

const keep = defineJob({ name: 'publications.keep', schema: z.object({}), maxAttempts: 3, run: keepPublicationLog });

/** At the worker's start, and each night. */
export const publicationJobs: readonly RepeatedJob[] = [{ job: keep, cron: '41 20 * * *' }];
