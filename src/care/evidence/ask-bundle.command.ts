import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Contract } from '#contracts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal } from '#platform/journal.ts';
import { spend } from '#platform/limits.ts';
import { insertBundle } from './bundle.sql.ts';
import { makeBundleTask } from './make-bundle-task.ts';

export type Asking = { readonly as: 'customer' | 'staff'; readonly by: string; readonly reason: string | null };
export type AskRefusal = 'no-reason' | 'long-reason' | 'too-many';
const LONGEST_REASON = 500;

/** Enqueues the making; asked again while it is being made, it is the same one. Staff say why, and it is written down. */
export async function askBundle(
  platform: Platform,
  contract: Pick<Contract, 'id' | 'accountId'>,
  asking: Asking,
): Promise<Result<null, AskRefusal>> {
  const now = platform.clock.now();
  const reason = asking.reason?.trim() ?? '';
  if (asking.as === 'staff' && reason === '') return refuse('no-reason');
  if (reason.length > LONGEST_REASON) return refuse('long-reason');
  const limit = { bucket: `evidence:${asking.by}`, limit: 5, windowSeconds: 3600, now };
  if (!(await spend(platform.db, limit))) return refuse('too-many');
  await transact(platform.db, async (tx) => {
    const asked = { as: asking.as, by: asking.by, at: now, reason: asking.as === 'staff' ? reason : null };
    // A customer's archive is theirs who asked; of an organisation that is whoever represents it now.
    const accountId = asking.as === 'customer' ? asking.by : contract.accountId;
    const id = await insertBundle(tx, { contractId: contract.id, accountId, asked });
    if (id === null) return;
    await enqueue(tx, makeBundleTask, { bundleId: id });
    await journal(tx, {
      event: 'evidence.asked',
      subject: { kind: 'contract', id: contract.id },
      actor: { kind: asking.as === 'staff' ? 'staff' : 'person', id: asking.by },
      at: now,
      facts: { bundle: id },
    });
  });
  return ok(null);
}
