import { makeSeatsAct } from '#checkout';
import { contractByNumber, type Contract } from '#contracts';
import { bytes, missing, refused, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { organisationVersion } from '#organisations';
import { providerById, type ProviderId } from '#provider';
import { actNumber, actOf, eInvoice, eInvoiceNumber, type SeatsAct } from '#seats';
import { invoiceRule, USUAL } from '#transfers';
import { noteLook } from '../look.command.ts';
import { onlyFor } from '../only-for.sql.ts';
import { office } from '../shell.ts';

export const actRoutes = [
  route({ method: 'POST', path: '/office/contracts/:number/acts', access: 'staff', answer: onlyFor('make-act', make) }),
  route({ method: 'GET', path: '/office/contracts/:number/acts/:no', access: 'staff', answer: file }),
  route({ method: 'GET', path: '/office/contracts/:number/acts/:no/esf', access: 'staff', answer: onlyFor('make-act', dataFile) }),
];

async function make(visit: Visit): Promise<Answer> {
  const contract = await contractByNumber(visit.platform.db, visit.params['number'] ?? '');
  if (!contract) return missing();
  // Nothing new to state: the page shows what there is.
  await makeSeatsAct(visit.platform, { contract, askedBy: 'staff', accountId: visit.session!.accountId });
  return seeOther(visit.url(office.contract(contract.number)));
}

async function file(visit: Visit): Promise<Answer> {
  const { params, platform } = visit;
  const contract = await contractByNumber(platform.db, params['number'] ?? '');
  const act = contract && (await actOf(platform.db, contract.id, params['no'] ?? ''));
  if (!contract || !act) return missing();
  await noteLook(visit, contract.accountId, 'contract');
  const filename = `${actNumber(contract.number, act.no)}.pdf`;
  return bytes(await platform.files.read(act.fileId), { type: 'application/pdf', filename });
}

/** The data of the electronic invoice for an act, which the accountant imports, signs and sends. */
async function dataFile(visit: Visit): Promise<Answer> {
  const { params, platform } = visit;
  const contract = await contractByNumber(platform.db, params['number'] ?? '');
  const act = contract && (await actOf(platform.db, contract.id, params['no'] ?? ''));
  if (!contract || !act) return missing();
  await noteLook(visit, contract.accountId, 'contract');
  const made = await eInvoiceOf(visit, contract, act);
  if (!made.ok) {
    platform.log.error({ contract: contract.number, act: act.no, fields: made.refusal }, 'an electronic invoice would be refused');
    return refused(409);
  }
  const filename = `esf-${eInvoiceNumber(actNumber(contract.number, act.no))}.xml`;
  return bytes(new TextEncoder().encode(made.value), { type: 'application/xml', filename });
}

async function eInvoiceOf({ platform: { db } }: Visit, contract: Contract, act: SeatsAct) {
  const [provider, customer, programme, rule] = await Promise.all([
    providerById(db, act.providerId as ProviderId),
    organisationVersion(db, act.organisationVersionId),
    programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId),
    invoiceRule(db),
  ]);
  if (!provider || !customer || !programme) throw new Error('an act without its parties', { cause: act.id });
  const { bank } = provider;
  return eInvoice({
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
  });
}
