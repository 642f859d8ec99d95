import { correctAct, makeSeatsAct } from '#checkout';
import { contractByNumber, type Contract } from '#contracts';
import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { organisationVersion } from '#organisations';
import { providerById, providerInForce, type ProviderId } from '#provider';
import { actFileOf, actNumber, actOf, eInvoice, eInvoiceFaults, eInvoiceNumber, type EInvoiceFacts, type SeatsAct } from '#seats';
import { invoiceRule, USUAL } from '#transfers';
import { noteLook } from '../look.command.ts';
import { onlyFor } from '../only-for.sql.ts';
import { office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { EInvoicePage } from './einvoice.page.tsx';

export const actRoutes = [
  route({ method: 'POST', path: '/office/contracts/:number/acts', access: 'staff', answer: onlyFor('make-act', make) }),
  route({ method: 'POST', path: '/office/contracts/:number/acts/:no/correct', access: 'staff', answer: onlyFor('make-act', correct) }),
  route({ method: 'GET', path: '/office/contracts/:number/acts/:no', access: 'staff', answer: file }),
  route({
    method: 'GET',
    path: '/office/contracts/:number/acts/:no/esf',
    access: 'staff',
    answer: onlyFor('make-act', (visit) => data(visit)),
  }),
  route({
    method: 'GET',
    path: '/office/contracts/:number/acts/:no/esf/file',
    access: 'staff',
    answer: onlyFor('make-act', (visit) => dataFile(visit)),
  }),
];

async function make(visit: Visit): Promise<Answer> {
  const contract = await contractByNumber(visit.platform.db, visit.params['number'] ?? '');
  if (!contract) return missing();
  // Nothing new to state: the page shows what there is.
  await makeSeatsAct(visit.platform, { contract, askedBy: 'staff', accountId: visit.session!.accountId });
  return seeOther(visit.url(office.contract(contract.number)));
}

/** What went back since the act was made; nothing of it, and the page shows what there is. */
async function correct(visit: Visit): Promise<Answer> {
  const contract = await contractByNumber(visit.platform.db, visit.params['number'] ?? '');
  if (!contract) return missing();
  const done = await correctAct(visit.platform, { contract, actNo: visit.params['no'] ?? '', staffId: visit.session!.accountId });
  return !done.ok && done.refusal === 'not-found' ? missing() : seeOther(visit.url(office.contract(contract.number)));
}

async function file(visit: Visit): Promise<Answer> {
  const { params, platform } = visit;
  const contract = await contractByNumber(platform.db, params['number'] ?? '');
  const paper = contract && (await actFileOf(platform.db, contract, params['no'] ?? ''));
  if (!contract || !paper) return missing();
  await noteLook(visit, contract.accountId, 'contract');
  return bytes(await platform.files.read(paper.fileId), { type: 'application/pdf', filename: `${paper.number}.pdf` });
}

/** The data of the electronic invoice for an act, to be read before the file is taken. */
const data = (visit: Visit): Promise<Answer> =>
  ofAct(visit, async (contract, act, facts) => {
    const status = eInvoiceFaults(facts).length > 0 ? 422 : 200;
    return html(<EInvoicePage shell={await shellOf(visit)} contractNumber={contract.number} no={act.no} facts={facts} />, { status });
  });

/** The file itself, which the accountant imports, signs and sends; with a fault there is the page that names it. */
const dataFile = (visit: Visit): Promise<Answer> =>
  ofAct(visit, async (contract, act, facts) => {
    const made = eInvoice(facts);
    if (!made.ok) return seeOther(visit.url(`${office.contract(contract.number)}/acts/${act.no}/esf`));
    const filename = `esf-${eInvoiceNumber(actNumber(contract.number, act.no))}.xml`;
    return bytes(new TextEncoder().encode(made.value), { type: 'application/xml', filename });
  });

async function ofAct(visit: Visit, answer: (contract: Contract, act: SeatsAct, facts: EInvoiceFacts) => Promise<Answer>): Promise<Answer> {
  const { params, platform } = visit;
  const contract = await contractByNumber(platform.db, params['number'] ?? '');
  const act = contract && (await actOf(platform.db, contract.id, params['no'] ?? ''));
  if (!contract || !act) return missing();
  await noteLook(visit, contract.accountId, 'contract');
  return answer(contract, act, await eInvoiceFacts(visit, contract, act));
}

/** Both parties as the act names them; the account is today's, so that a fault in it can be mended. */
async function eInvoiceFacts({ platform: { db }, now }: Visit, contract: Contract, act: SeatsAct): Promise<EInvoiceFacts> {
  const [provider, customer, programme, rule, { bank }] = await Promise.all([
    providerById(db, act.providerId as ProviderId),
    organisationVersion(db, act.organisationVersionId),
    programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId),
    invoiceRule(db),
    providerInForce(db, now),
  ]);
  if (!provider || !customer || !programme) throw new Error('an act without its parties', { cause: act.id });
  return {
    act: { ...act, number: actNumber(contract.number, act.no), seats: act.seats.length },
    contract,
    rate: contract.vat,
    programme: programme.title.ru,
    seller: {
      name: provider.name.ru,
      bin: provider.bin,
      address: provider.address.ru,
      bank: bank.name.ru,
      bik: bank.bik,
      iik: bank.iik,
      kbe: (rule ?? USUAL).kbe,
      operator: provider.signer.name,
    },
    customer: { name: customer.name.ru, bin: customer.bin, address: customer.address },
  };
}
