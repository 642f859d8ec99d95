import { z } from 'zod';
import { transact } from '#platform/database.ts';
import { defineJob, type AnyJob, type RepeatedJob } from '#platform/jobs.ts';
import { deliverMessage } from './deliver-message.command.ts';
import { deliverJob, type MessageId } from './message.ts';
import { eraseMessages } from './messages.sql.ts';

const deliver = defineJob({
  ...deliverJob,
  run: (platform, { messageId }) => deliverMessage(platform, messageId as MessageId),
});

/** Addresses and facts of old letters are erased: what matters of them stands in contracts and certificates. */
const forget = defineJob({
  name: 'messages.forget',
  schema: z.object({}),
  run: async (platform) => {
    const now = platform.clock.now();
    const sentBefore = new Date(now.getTime() - platform.config.messageDays * 86_400_000);
    await transact(platform.db, (tx) => eraseMessages(tx, { sentBefore }, now));
  },
});

export const jobs: AnyJob[] = [deliver as unknown as AnyJob];
export const repeatedJobs: RepeatedJob[] = [{ job: forget, cron: '17 22 * * *' }];
