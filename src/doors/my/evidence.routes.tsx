import { askBundle, bundleBytes, bundleName, latestBundle } from '#evidence';
import { bytes, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { contractPath } from './contract-path.ts';
import { contractPage } from './contracts.routes.tsx';
import { atOwnContract, type OwnContract } from './own-contract.routes.ts';
import { own } from './own.routes.ts';

export const evidenceRoutes = [
  own('POST', '/my/contracts/:number/evidence', (visit, accountId) =>
    atOwnContract(visit, accountId, 'evidence', (held) => ask(visit, held)),
  ),
  own('GET', '/my/contracts/:number/evidence', (visit, accountId) =>
    atOwnContract(visit, accountId, 'evidence', (held) => take(visit, held)),
  ),
];

async function ask(visit: Visit, held: OwnContract): Promise<Answer> {
  const { contract, accountId } = held;
  const asked = await askBundle(visit.platform, contract, { as: 'customer', by: accountId, reason: null });
  return asked.ok ? seeOther(visit.url(contractPath(contract.number))) : contractPage(visit, held, { tooManyBundles: true }, 429);
}

/** The archive as it was made, to who asked for it; where there is none any more, the page that says so. */
async function take(visit: Visit, { contract, accountId }: OwnContract): Promise<Answer> {
  const bundle = await latestBundle(visit.platform.db, contract.id, accountId);
  const data = bundle && (await bundleBytes(visit.platform, bundle.id));
  if (!data) return seeOther(visit.url(contractPath(contract.number)));
  return bytes(data, { type: 'application/zip', filename: bundleName(contract.number), inline: false });
}
