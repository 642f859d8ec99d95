import { transact } from '#platform/database.ts';
import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { journal } from '#platform/journal.ts';
import { contractByNumber, type Contract } from '#contracts';
import { askBundle, bundleById, bundleBytes, bundleName, bundlesOf, type AskRefusal } from '#evidence';
import { staffRolesOf, type AccountId } from '#people';
import { noteLook } from '../look.command.ts';
import { onlyFor } from '../only-for.sql.ts';
import { mayDo } from '../rights.ts';
import { isUuid, office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { EvidencePage } from './evidence.page.tsx';

export const evidenceRoutes = [
  route({ method: 'GET', path: '/office/contracts/:number/evidence', access: 'staff', answer: show }),
  route({ method: 'POST', path: '/office/contracts/:number/evidence', access: 'staff', answer: onlyFor('take-evidence', ask) }),
  route({ method: 'GET', path: '/office/contracts/:number/evidence/:id', access: 'staff', answer: onlyFor('take-evidence', take) }),
];

const named = (visit: Visit): Promise<Contract | null> => contractByNumber(visit.platform.db, visit.params['number'] ?? '');

async function show(visit: Visit): Promise<Answer> {
  const contract = await named(visit);
  return contract ? page(visit, contract, '', null) : missing();
}

async function ask(visit: Visit): Promise<Answer> {
  const contract = await named(visit);
  if (!contract) return missing();
  const reason = visit.form.text('reason');
  const asked = await askBundle(visit.platform, contract, { as: 'staff', by: visit.session!.accountId, reason });
  if (asked.ok) return seeOther(visit.url(office.evidence(contract.number)));
  return page(visit, contract, reason, asked.refusal, asked.refusal === 'too-many' ? 429 : 422);
}

/** What staff asked for, for staff; the customer's own shows more and is theirs. */
async function take(visit: Visit): Promise<Answer> {
  const { platform, session, now, params } = visit;
  const contract = await named(visit);
  const id = params['id'] ?? '';
  const bundle = contract && isUuid(id) ? await bundleById(platform.db, id) : null;
  if (!contract || bundle?.contractId !== contract.id || bundle.asked.as !== 'staff') return missing();
  const data = await bundleBytes(platform, bundle.id);
  if (!data) return seeOther(visit.url(office.evidence(contract.number)));
  await noteLook(visit, contract.accountId, 'contract');
  await transact(platform.db, (tx) =>
    journal(tx, {
      event: 'evidence.taken',
      subject: { kind: 'contract', id: contract.id },
      actor: { kind: 'staff', id: session!.accountId },
      at: now,
      facts: { bundle: bundle.id },
    }),
  );
  return bytes(data, { type: 'application/zip', filename: bundleName(contract.number), inline: false });
}

async function page(visit: Visit, contract: Contract, typed: string, refusal: AskRefusal | null, status = 200): Promise<Answer> {
  const { db } = visit.platform;
  const roles = await staffRolesOf(db, visit.session!.accountId as AccountId);
  const facts = { contract, bundles: await bundlesOf(db, contract.id), mayTake: mayDo('take-evidence', roles), typed, refusal };
  return html(<EvidencePage shell={await shellOf(visit)} {...facts} />, { status });
}
