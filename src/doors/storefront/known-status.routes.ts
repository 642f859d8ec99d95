import { statusOf, type Status } from '#incidents';
import type { Visit } from '#platform/http/visit.ts';

/** What was read last, by month: for when the database is what fails. */
const lastKnown = new Map<string, Status>();
/** A public page is kept so long; an incident that changes drops it at once. */
export const KEPT_MS = 60_000;
const RETRY_MS = 10_000;

type Known = { readonly status: Status; readonly stale: boolean; readonly nextChange: Date };

export async function knownStatus({ platform, now }: Visit, month: string): Promise<Known | null> {
  const after = (ms: number): Date => new Date(now.getTime() + ms);
  try {
    const status = await statusOf(platform.db, month, now);
    if (!status) return null;
    lastKnown.set(month, status);
    return { status, stale: false, nextChange: after(KEPT_MS) };
  } catch (fault) {
    const status = lastKnown.get(month);
    if (!status) throw fault;
    platform.log.warn({ fault }, 'the status page tells what was known last');
    return { status, stale: true, nextChange: after(RETRY_MS) };
  }
}
