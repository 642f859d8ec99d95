import type { Visit } from '#platform/http/visit.ts';
import { accountById, type AccountId } from '#people';
import { openIncidents } from '#incidents';
import { openOddities } from '#payments';
import { openCases } from '#refunds';
import { requestsWaiting } from '#support';
import type { Shell } from './shell.ts';

/** The frame of a page of the office, put together from other rooms' reads. */
export async function shellOf({ platform, session, frame }: Visit): Promise<Shell> {
  const [account, oddities, support, incidents, refunds] = await Promise.all([
    accountById(platform.db, session!.accountId as AccountId),
    openOddities(platform.db),
    requestsWaiting(platform.db),
    openIncidents(platform.db),
    openCases(platform.db),
  ]);
  return { frame, who: account?.email ?? '', waiting: { oddities, support, incidents, refunds } };
}
