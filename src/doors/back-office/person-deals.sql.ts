import type { Locale } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import { applicationsOf, type Application } from '#applications';
import { programmeById, programmeVersion, type ProgrammeId, type ProgrammeVersionId } from '#catalogue';
import { contractById, contractsOf, type Contract } from '#contracts';
import { organisationHistory, organisationVersion } from '#organisations';
import { claimsOf } from '#seats';
import type { PersonView } from './person.ts';

type Deals = Pick<PersonView, 'contracts' | 'applications' | 'seats'>;

/** What a person bought, for themselves or for an organisation, and the seats that were bought for them. */
export async function dealsOf(platform: Platform, accountId: string, locale: Locale): Promise<Deals> {
  const { db } = platform;
  const [contracts, applications, claims] = await Promise.all([
    contractsOf(db, accountId),
    applicationsOf(db, accountId),
    claimsOf(db, accountId),
  ]);
  const told = async (contract: Contract) => ({
    contract,
    programme: await versionTitle(platform, contract.programmeVersionId, locale),
    organisation: contract.organisationVersionId === null ? null : await organisationVersion(db, contract.organisationVersionId),
  });
  return {
    contracts: await Promise.all(contracts.map(told)),
    applications: await Promise.all(
      applications.map(async (application) => ({
        application,
        programme: await titleOf(platform, application, locale),
        organisation: application.organisationId === null ? null : ((await organisationHistory(db, application.organisationId))[0] ?? null),
      })),
    ),
    seats: await Promise.all(
      claims.map(async ({ contractId, no, at }) => ({ ...(await told((await contractById(db, contractId))!)), no, at })),
    ),
  };
}

async function titleOf({ db }: Platform, application: Application, locale: Locale): Promise<string> {
  const version = await programmeById(db, application.programmeId as ProgrammeId);
  return version?.title[locale] ?? '';
}

export async function versionTitle({ db }: Platform, versionId: string, locale: Locale): Promise<string> {
  return (await programmeVersion(db, versionId as ProgrammeVersionId))?.title[locale] ?? '';
}
