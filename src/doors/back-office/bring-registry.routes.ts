import { parseCivilDate } from '#kernel/civil-date.ts';
import { refuse, type Result } from '#kernel/result.ts';
import type { Visit } from '#platform/http/visit.ts';
import { settleOperation } from '#checkout';
import { gatewaysOf, oddityById, type Oddity } from '#payments';
import { confirmNoOperations, fetchDays, missingDays, type BringRefusal } from '#reconciliation';
import type { MissingDays } from './bring-registry.page.tsx';
import type { OddityTyped } from './oddity.page.tsx';

const gatewayOfCase = (visit: Visit, { facts }: Oddity) => gatewaysOf(visit.platform).find(({ name }) => name === facts['provider']);

/** The days a case without a registry is about, while it is open. */
export function missingOf(visit: Visit, oddity: Oddity): MissingDays | null {
  if (oddity.kind !== 'no-registry' || oddity.resolved) return null;
  const gateway = gatewayOfCase(visit, oddity);
  return { provider: String(oddity.facts['provider']), ...missingDays(oddity, visit.now), listed: gateway?.can.listsDays ?? false };
}

export async function bringDays(
  visit: Visit,
  action: 'fetch-days' | 'no-operations',
  typed: OddityTyped,
): Promise<Result<'done', BringRefusal>> {
  const { platform, params, session } = visit;
  const oddityId = params['id'] ?? '';
  const oddity = await oddityById(platform.db, oddityId);
  const gateway = oddity && gatewayOfCase(visit, oddity);
  if (!gateway) return refuse('nothing-to-ask');
  const bank = { gateway, settle: settleOperation };
  const bringing = { oddityId, staffId: session!.accountId, reason: typed.reason };
  if (action === 'fetch-days') return fetchDays(platform, bank, bringing);
  const [from, to] = [parseCivilDate(typed.from), parseCivilDate(typed.to)];
  if (!from.ok || !to.ok) return refuse('days-wrong');
  return confirmNoOperations(platform, bank, { ...bringing, days: { from: from.value, to: to.value } });
}
