import { applicationById } from '#applications';
import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import {
  acceptanceState,
  contractByNumber,
  contractPaper,
  contractsOf,
  contractState,
  contractSteps,
  governingVersions,
  type Contract,
  type PaperKind,
} from '#contracts';
import { ownApplications } from '#checkout';
import { enrolmentByContract, isOpen, extensionsOfContract, lastDay } from '#enrolments';
import { givenBack } from '#incidents';
import { legalVersion, type LegalVersion, type LegalVersionId } from '#offer';
import { latestBundle } from '#evidence';
import { cardVersion, consents, type AccountId, type CardVersionId } from '#people';
import { organisationVersion } from '#organisations';
import type { Platform } from '#platform/context.ts';
import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { priceLine, type PriceLineId } from '#pricing';
import { providerById, type ProviderId } from '#provider';
import { ContractPage, type ContractPageProps, type ContractView } from './contract.page.tsx';
import { casesOfContract } from '#refunds';
import { claimsOf } from '#seats';
import { ContractsPage, type ContractLine } from './contracts.page.tsx';
import { tellingCases } from './conduct.routes.tsx';
import { own } from './own.routes.ts';

export const contractRoutes = [
  own('GET', '/my/contracts', list),
  own('GET', '/my/contracts/:number', show),
  own('GET', '/my/contracts/:number/file', (visit, accountId) => file(visit, accountId, 'contract')),
  own('GET', '/my/contracts/:number/receipt', (visit, accountId) => file(visit, accountId, 'receipt')),
  own('GET', '/my/contracts/:number/act', (visit, accountId) => file(visit, accountId, 'act')),
];

async function list(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { db } = visit.platform;
  const lines: ContractLine[] = await Promise.all(
    // What a person bought for an organisation stands with the organisation.
    (await contractsOf(db, accountId))
      .filter((one) => one.customerKind === 'individual')
      .map(async (contract) => {
        const [version, enrolment, paper, receipt] = await Promise.all([
          programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId),
          enrolmentByContract(db, contract.id),
          contractPaper(db, contract.id, 'contract'),
          contractPaper(db, contract.id, 'receipt'),
        ]);
        return {
          contract,
          programme: found(version, 'programme').title,
          lastDay: enrolment && lastDay(enrolment.term),
          state: found(await contractState(db, contract.id), 'state'),
          open: enrolment !== null && isOpen(enrolment.term, visit.now),
          paper: paper !== null,
          receipt: receipt !== null,
        };
      }),
  );
  const applications = await ownApplications(db, accountId, visit.now);
  const hasSeats = (await claimsOf(db, accountId)).length > 0;
  return html(<ContractsPage frame={visit.frame} lines={lines} applications={applications} hasSeats={hasSeats} />);
}

/** Somebody else's contract is as unknown here as none at all. */
export async function ownContract(visit: Visit, accountId: AccountId): Promise<Contract | null> {
  const contract = await contractByNumber(visit.platform.db, visit.params['number'] ?? '');
  return contract?.accountId === accountId ? contract : null;
}

async function show(visit: Visit, accountId: AccountId): Promise<Answer> {
  const contract = await ownContract(visit, accountId);
  if (!contract) return missing();
  if (contract.customerKind === 'legal-entity') {
    const buyer = await organisationVersion(visit.platform.db, contract.organisationVersionId);
    return seeOther(visit.url(`/my/organisations/${buyer!.id}/contracts/${encodeURIComponent(contract.number)}`));
  }
  return contractPage(visit, contract);
}

export async function contractPage(
  visit: Visit,
  contract: Contract,
  more: Pick<ContractPageProps, 'objecting' | 'tooManyBundles'> = {},
  status = 200,
): Promise<Answer> {
  return html(<ContractPage frame={visit.frame} view={await viewOf(visit.platform, contract)} {...more} />, { status });
}

/** The stored bytes of the paper, never made again (clause 2.4). */
async function file(visit: Visit, accountId: AccountId, kind: PaperKind): Promise<Answer> {
  const contract = await ownContract(visit, accountId);
  const paper = contract && (await contractPaper(visit.platform.db, contract.id, kind));
  if (!contract || !paper) return missing();
  const data = await visit.platform.files.read(paper.fileId);
  const filename = kind === 'contract' ? `${contract.number}.pdf` : `${contract.number}-${kind}.pdf`;
  return bytes(data, { type: 'application/pdf', filename });
}

async function viewOf(platform: Platform, contract: Contract): Promise<ContractView> {
  const { db, vault } = platform;
  const [programme, provider, card, line, enrolment, application] = await Promise.all([
    programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId),
    providerById(db, contract.providerId as ProviderId),
    cardVersion(db, vault, contract.cardVersionId as CardVersionId),
    priceLine(db, contract.priceLineId as PriceLineId),
    enrolmentByContract(db, contract.id),
    applicationById(db, contract.applicationId),
  ]);
  const { title, slug } = found(programme, 'programme');
  return {
    contract,
    slug,
    programme: title,
    provider: found(provider, 'provider'),
    card,
    line: found(line, 'price line'),
    lastDay: enrolment && lastDay(enrolment.term),
    acceptance: await acceptanceState(db, contract.id),
    act: await contractPaper(db, contract.id, 'act'),
    cases: (await tellingCases(db, contract.accountId)).filter((one) => one.contractId === contract.id),
    evidence: await latestBundle(db, contract.id, contract.accountId),
    steps: await contractSteps(db, contract.id),
    given: enrolment ? await givenBack(db, enrolment.id) : [],
    lifted: (await extensionsOfContract(db, contract.id)).filter((one) => one.ground === 'goodwill'),
    application: application && 'number' in application ? (application.number ?? '') : '',
    accepted: await acceptedVersions(platform, contract),
    governing: found(await governingOffer(platform, contract), 'offer'),
    paper: await contractPaper(db, contract.id, 'contract'),
    receipt: await contractPaper(db, contract.id, 'receipt'),
    refunds: await casesOfContract(db, contract.id),
  };
}

/** What governs now by the rows that say it: the job that writes them runs at the instant of effect. */
async function governingOffer({ db }: Platform, contract: Contract): Promise<LegalVersion | null> {
  const last = (await governingVersions(db, contract.id)).at(-1);
  return last ? legalVersion(db, last.offerVersionId as LegalVersionId) : null;
}

async function acceptedVersions({ db }: Platform, contract: Contract): Promise<LegalVersion[]> {
  const given = (await consents(db, contract.accountId as AccountId)).find((one) => one.id === contract.consentId);
  const ids = [contract.offerVersionId, contract.policyVersionId, contract.agreementVersionId, ...(given ? [given.versionId] : [])];
  return Promise.all(ids.map(async (id) => found(await legalVersion(db, id as LegalVersionId), 'legal version')));
}

function found<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`the contract names a ${what} that is not there`);
  return value;
}
