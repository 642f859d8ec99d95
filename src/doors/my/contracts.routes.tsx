import { applicationById } from '#applications';
import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import {
  acceptanceState,
  actCorrectionNumber,
  actCorrections,
  contractPaper,
  contractsOf,
  contractState,
  contractSteps,
  type Contract,
  type PaperKind,
} from '#contracts';
import { actNow, ownApplications } from '#checkout';
import { enrolmentByContract, isOpen, extensionsOfContract, lastDay } from '#enrolments';
import { givenBack } from '#incidents';
import { latestBundle } from '#evidence';
import { cardVersion, type AccountId, type CardVersionId } from '#people';
import { organisationVersion } from '#organisations';
import type { Platform } from '#platform/context.ts';
import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { providerById, type ProviderId } from '#provider';
import { termsOf } from './contract-terms.sql.ts';
import { ContractPage, type ContractPageProps, type ContractView } from './contract.page.tsx';
import { casesOfContract } from '#refunds';
import { claimsOf } from '#seats';
import { ContractsPage, type ContractLine } from './contracts.page.tsx';
import { tellingCases } from './conduct.routes.tsx';
import { organisationContractPath } from './organisations/organisations.page.tsx';
import { seatsPage } from './organisations/seats.routes.tsx';
import { atOwnContract, type OwnContract } from './own-contract.routes.ts';
import { own } from './own.routes.ts';

export const contractRoutes = [
  own('GET', '/my/contracts', list),
  own('GET', '/my/contracts/:number', (visit, accountId) => atOwnContract(visit, accountId, 'see', (held) => show(visit, held))),
  own('GET', '/my/contracts/:number/file', (visit, accountId) =>
    atOwnContract(visit, accountId, 'see', (held) => file(visit, held, 'contract')),
  ),
  own('GET', '/my/contracts/:number/receipt', (visit, accountId) =>
    atOwnContract(visit, accountId, 'see', (held) => file(visit, held, 'receipt')),
  ),
  own('GET', '/my/contracts/:number/act', (visit, accountId) => atOwnContract(visit, accountId, 'see', (held) => act(visit, held))),
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

/** What is concluded with an organisation stands with the organisation. */
async function show(visit: Visit, held: OwnContract): Promise<Answer> {
  const { contract } = held;
  if (contract.customerKind === 'individual') return contractPage(visit, held);
  const buyer = found(await organisationVersion(visit.platform.db, contract.organisationVersionId), 'organisation');
  return seeOther(visit.url(organisationContractPath(buyer.id, contract.number)));
}

type More = Pick<ContractPageProps, 'objecting' | 'tooManyBundles'>;

/** The page of the contract, a person's or an organisation's; a form on it that could not be taken is shown again. */
export async function contractPage(visit: Visit, held: OwnContract, more: More = {}, status = 200): Promise<Answer> {
  if (held.contract.customerKind === 'legal-entity') return seatsPage(visit, held, more, status);
  return html(<ContractPage frame={visit.frame} view={await viewOf(visit.platform, held.contract)} {...more} />, { status });
}

/** The stored bytes of the paper, never made again (clause 2.4). */
async function file(visit: Visit, { contract }: OwnContract, kind: PaperKind): Promise<Answer> {
  const paper = await contractPaper(visit.platform.db, contract.id, kind);
  if (!paper) return missing();
  const data = await visit.platform.files.read(paper.fileId);
  const filename = kind === 'contract' ? `${contract.number}.pdf` : `${contract.number}-${kind}.pdf`;
  return bytes(data, { type: 'application/pdf', filename });
}

/** The act as it was made, or what corrects it. */
async function act(visit: Visit, held: OwnContract): Promise<Answer> {
  const no = visit.query.get('correction');
  if (no === null) return file(visit, held, 'act');
  const { contract } = held;
  const found = (await actCorrections(visit.platform.db, contract.id)).find((one) => String(one.no) === no);
  if (!found) return missing();
  const data = await visit.platform.files.read(found.fileId);
  return bytes(data, { type: 'application/pdf', filename: `${actCorrectionNumber(contract.number, found.no)}-act.pdf` });
}

async function viewOf(platform: Platform, contract: Contract): Promise<ContractView> {
  const { db, vault, clock } = platform;
  const [programme, provider, card, enrolment, application] = await Promise.all([
    programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId),
    providerById(db, contract.providerId as ProviderId),
    cardVersion(db, vault, contract.cardVersionId as CardVersionId),
    enrolmentByContract(db, contract.id),
    applicationById(db, contract.applicationId),
  ]);
  const { title, slug } = found(programme, 'programme');
  return {
    ...(await termsOf(db, contract, clock.now())),
    slug,
    programme: title,
    provider: found(provider, 'provider'),
    card,
    lastDay: enrolment && lastDay(enrolment.term),
    acceptance: await acceptanceState(db, contract.id),
    ownThread: true,
    act: await actNow(db, contract),
    cases: (await tellingCases(db, contract.accountId)).filter((one) => one.contractId === contract.id),
    evidence: await latestBundle(db, contract.id, contract.accountId),
    steps: await contractSteps(db, contract.id),
    given: enrolment ? await givenBack(db, enrolment.id) : [],
    lifted: (await extensionsOfContract(db, contract.id)).filter((one) => one.ground === 'goodwill'),
    application: application && 'number' in application ? (application.number ?? '') : '',
    paper: await contractPaper(db, contract.id, 'contract'),
    receipt: await contractPaper(db, contract.id, 'receipt'),
    refunds: await casesOfContract(db, contract.id),
  };
}

function found<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`the contract names a ${what} that is not there`);
  return value;
}
