import { sql } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import type { Vat } from '#pricing';
import {
  contractNumber,
  type Contract,
  type ContractCustomer,
  type ContractId,
  type ContractNumber,
  type OrganisationContract,
} from './contract.ts';

type NewContract = ContractCustomer & Omit<Contract, 'id' | 'number' | keyof ContractCustomer>;

/** A second contract for the application or the payment is refused by their unique keys. */
export async function insertContract(tx: Tx, contract: NewContract): Promise<Contract> {
  const { rows } = await sql<{ serial: bigint }>`select nextval('contracts.number_seq') as serial`.execute(tx);
  const number = contractNumber(contract.date, rows[0]!.serial);
  const { id } = await tx
    .insertInto('contracts.contract')
    .values({
      number,
      application_id: contract.applicationId,
      submission_id: contract.submissionId,
      capture_id: contract.captureId,
      account_id: contract.accountId,
      customer_kind: contract.customerKind,
      organisation_version_id: contract.organisationVersionId,
      seats: contract.seats,
      programme_version_id: contract.programmeVersionId,
      price_line_id: contract.priceLineId,
      amount: contract.amount,
      vat: String(contract.vat),
      access_days: contract.accessDays,
      offer_version_id: contract.offerVersionId,
      offer_hash: contract.offerHash,
      policy_version_id: contract.policyVersionId,
      agreement_version_id: contract.agreementVersionId,
      consent_id: contract.consentId,
      card_version_id: contract.cardVersionId,
      provider_id: contract.providerId,
      locale: contract.locale,
      paid_at: contract.paidAt,
      date: contract.date,
      recorded_at: contract.recordedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { ...contract, id: id as ContractId, number };
}

export const contractById = (db: Db, id: string): Promise<Contract | null> => one(contracts(db).where('id', '=', id));
export const contractByNumber = (db: Db, number: string): Promise<Contract | null> => one(contracts(db).where('number', '=', number));
export const contractOfApplication = (db: Db, applicationId: string): Promise<Contract | null> =>
  one(contracts(db).where('application_id', '=', applicationId));

/** The contract that a payment concluded. */
export async function contractOfCapture(db: Db, captureId: string): Promise<Contract | null> {
  const row = await contracts(db).where('capture_id', '=', captureId).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The person's contracts, the latest first. */
export async function contractsOf(db: Db, accountId: string): Promise<Contract[]> {
  return (await contracts(db).where('account_id', '=', accountId).orderBy('recorded_at', 'desc').execute()).map(fromRow);
}

/** The contracts concluded under any of these versions of an organisation's particulars, the latest first. */
export async function contractsOfOrganisation(db: Db, versionIds: readonly string[]): Promise<OrganisationContract[]> {
  if (versionIds.length === 0) return [];
  const rows = await contracts(db).where('organisation_version_id', 'in', versionIds).orderBy('recorded_at', 'desc').execute();
  return rows.map(fromRow).filter((one): one is OrganisationContract => one.customerKind === 'legal-entity');
}

export type PaperKind = 'contract' | 'receipt' | 'act';
export type ContractPaper = {
  readonly fileId: FileId;
  readonly size: number;
  readonly madeAt: Date;
  /** Of an act: for how much of the price; null in acts of before, which state the price. */
  readonly worth: Tiyn | null;
};

/** The first file stands: a job that ran twice finds it there. */
export async function insertPaper(tx: Tx, contractId: string, kind: PaperKind, paper: ContractPaper): Promise<boolean> {
  const kept = await tx
    .insertInto('contracts.paper')
    .values({ contract_id: contractId, kind, file_id: paper.fileId, size: paper.size, made_at: paper.madeAt, worth: paper.worth })
    .onConflict((conflict) => conflict.columns(['contract_id', 'kind']).doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}

export async function contractPaper(db: Db, contractId: string, kind: PaperKind = 'contract'): Promise<ContractPaper | null> {
  const row = await db
    .selectFrom('contracts.paper')
    .select(['file_id', 'size', 'made_at', 'worth'])
    .where('contract_id', '=', contractId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row ? { fileId: row.file_id as FileId, size: row.size, madeAt: row.made_at, worth: row.worth as Tiyn | null } : null;
}

/** The letter about a contract goes once: a second is refused by the key and takes its message with it. */
export async function noteLetter(tx: Tx, contractId: string, messageId: string, at: Date): Promise<void> {
  await tx.insertInto('contracts.letter').values({ contract_id: contractId, message_id: messageId, at }).execute();
}

/** The letters that went out about a contract, by their messages. */
export async function lettersOfContract(db: Db, contractId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contracts.letter')
    .select('message_id')
    .where('contract_id', '=', contractId)
    .union(db.selectFrom('contracts.acceptance_letter').select('message_id').where('contract_id', '=', contractId))
    .execute();
  return rows.map((row) => row.message_id);
}

export async function hasLetter(db: Db, contractId: string): Promise<boolean> {
  return (
    (await db.selectFrom('contracts.letter').select('contract_id').where('contract_id', '=', contractId).executeTakeFirst()) !== undefined
  );
}

const contracts = (db: Db) => db.selectFrom('contracts.contract').selectAll();
type Query = ReturnType<typeof contracts>;
type Row = Awaited<ReturnType<Query['executeTakeFirstOrThrow']>>;

async function one(query: Query): Promise<Contract | null> {
  const row = await query.executeTakeFirst();
  return row ? fromRow(row) : null;
}

const customerOf = (row: Row): ContractCustomer =>
  row.organisation_version_id === null
    ? { customerKind: 'individual', cardVersionId: row.card_version_id!, organisationVersionId: null, seats: null }
    : { customerKind: 'legal-entity', cardVersionId: null, organisationVersionId: row.organisation_version_id, seats: row.seats! };

const fromRow = (row: Row): Contract => ({
  id: row.id as ContractId,
  number: row.number as ContractNumber,
  applicationId: row.application_id,
  submissionId: row.submission_id,
  captureId: row.capture_id,
  accountId: row.account_id,
  ...customerOf(row),
  programmeVersionId: row.programme_version_id,
  priceLineId: row.price_line_id,
  amount: row.amount as Tiyn,
  vat: row.vat === 'none' ? 'none' : (Number(row.vat) as Vat),
  accessDays: row.access_days,
  offerVersionId: row.offer_version_id,
  offerHash: row.offer_hash,
  policyVersionId: row.policy_version_id,
  agreementVersionId: row.agreement_version_id,
  consentId: row.consent_id,
  providerId: row.provider_id,
  locale: row.locale as Locale,
  paidAt: row.paid_at,
  date: row.date as CivilDate,
  recordedAt: row.recorded_at,
});
