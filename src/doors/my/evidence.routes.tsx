import { askBundle, bundleBytes, bundleName, latestBundle } from '#evidence';
import type { AccountId } from '#people';
import { bytes, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { contractPath } from './contract-path.ts';
import { contractPage, ownContract } from './contracts.routes.tsx';
import { own } from './own.routes.ts';

export const evidenceRoutes = [own('POST', '/my/contracts/:number/evidence', ask), own('GET', '/my/contracts/:number/evidence', take)];

async function ask(visit: Visit, accountId: AccountId): Promise<Answer> {
  const contract = await ownContract(visit, accountId);
  if (!contract) return missing();
  const asked = await askBundle(visit.platform, contract, { as: 'customer', by: accountId, reason: null });
  return asked.ok ? seeOther(visit.url(contractPath(contract.number))) : contractPage(visit, contract, { tooManyBundles: true }, 429);
}

/** The archive as it was made; where there is none any more, the page that says so. */
async function take(visit: Visit, accountId: AccountId): Promise<Answer> {
  const contract = await ownContract(visit, accountId);
  if (!contract) return missing();
  const bundle = await latestBundle(visit.platform.db, contract.id, accountId);
  const data = bundle && (await bundleBytes(visit.platform, bundle.id));
  if (!data) return seeOther(visit.url(contractPath(contract.number)));
  return bytes(data, { type: 'application/zip', filename: bundleName(contract.number), inline: false });
}
