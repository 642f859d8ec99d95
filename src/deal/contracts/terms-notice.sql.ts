import { sql } from 'kysely';
import type { Brand } from '#kernel/brand.ts';
import type { LegalVersionId } from '#offer';
import type { AccountId } from '#people';
import type { Db, Tx } from '#platform/database.ts';
import type { ContractId } from './contract.ts';
import { RUNNING } from './governing.sql.ts';
import type { TermsEvent } from './terms-notice.ts';

export type TermsNoticeId = Brand<string, 'TermsNoticeId'>;
export type TermsNotice = {
  readonly id: TermsNoticeId;
  readonly versionId: LegalVersionId;
  readonly accountId: AccountId;
  readonly event: TermsEvent;
  /** The contract that a late notice is about; others are about all of the person's. */
  readonly contractId: ContractId | null;
  readonly at: Date;
  readonly openedAt: Date | null;
};

/**
 * Customers who are still to be told, in a steady order: of a coming version all with a running contract (of an organisation's,
 * those who represent it now), of a withdrawal those told before.
 */
export async function customersToTell(db: Db, versionId: string, event: 'scheduled' | 'withdrawn', most: number): Promise<AccountId[]> {
  const whom =
    event === 'scheduled'
      ? sql`select coalesce(member.account_id, contract.account_id) as account_id from contracts.contract
            join contracts.v_state standing on standing.contract_id = contract.id and ${RUNNING}
            left join organisations.v_member member
              on member.version_id = contract.organisation_version_id and member.role = 'representative'
            where contract.organisation_version_id is null or member.account_id is not null`
      : sql`select account_id from contracts.terms_notice where version_id = ${versionId}::uuid and event = 'scheduled'`;
  const { rows } = await sql<{ account_id: string }>`
    select distinct whom.account_id from (${whom}) whom
    where not exists (
      select from contracts.terms_notice told
      where told.account_id = whom.account_id and told.version_id = ${versionId}::uuid and told.event = ${event}::text)
    order by whom.account_id limit ${most}`.execute(db);
  return rows.map((row) => row.account_id as AccountId);
}

/** False: another worker came first. */
export async function insertTermsNotice(
  tx: Tx,
  notice: Pick<TermsNotice, 'versionId' | 'accountId' | 'event' | 'contractId' | 'at'> & { readonly messageId: string | null },
): Promise<boolean> {
  const done = await tx
    .insertInto('contracts.terms_notice')
    .values({
      version_id: notice.versionId,
      account_id: notice.accountId,
      event: notice.event,
      contract_id: notice.contractId,
      message_id: notice.messageId,
      at: notice.at,
    })
    .onConflict((on) => on.columns(['version_id', 'event', 'account_id', 'contract_id']).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** What the person was told of, the newest first. */
export async function termsNoticesOf(db: Db, accountId: string): Promise<TermsNotice[]> {
  const rows = await db
    .selectFrom('contracts.terms_notice as notice')
    .leftJoin('contracts.terms_notice_opened as opened', 'opened.notice_id', 'notice.id')
    .select([
      'notice.id',
      'notice.version_id',
      'notice.account_id',
      'notice.event',
      'notice.contract_id',
      'notice.at',
      'opened.at as opened_at',
    ])
    .where('notice.account_id', '=', accountId)
    .orderBy('notice.id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id as TermsNoticeId,
    versionId: row.version_id as LegalVersionId,
    accountId: row.account_id as AccountId,
    event: row.event as TermsEvent,
    contractId: row.contract_id as ContractId | null,
    at: row.at,
    openedAt: row.opened_at,
  }));
}

/** The first opening is the fact. */
export async function noteTermsNoticeOpened(tx: Tx, id: TermsNoticeId, at: Date): Promise<void> {
  await tx
    .insertInto('contracts.terms_notice_opened')
    .values({ notice_id: id, at })
    .onConflict((on) => on.column('notice_id').doNothing())
    .execute();
}

/** How the letters about a version stand: `waiting` was not tried yet, `nobody` had no account left to write to. */
export type NoticeCounts = {
  readonly told: number;
  readonly sent: number;
  readonly waiting: number;
  readonly failed: number;
  readonly nobody: number;
  readonly opened: number;
};

export async function noticeCounts(db: Db, versionId: string, event: TermsEvent): Promise<NoticeCounts> {
  const { rows } = await sql<NoticeCounts>`
    select count(*)::int as told,
      count(*) filter (where delivery.outcome in ('sent', 'kept'))::int as sent,
      count(*) filter (where notice.message_id is not null and delivery.outcome is null)::int as waiting,
      count(*) filter (where delivery.outcome in ('failed', 'refused', 'expired', 'erased', 'unwanted'))::int as failed,
      count(*) filter (where notice.message_id is null)::int as nobody,
      count(opened.notice_id)::int as opened
    from contracts.terms_notice notice
    left join messages.v_delivery delivery on delivery.message_id = notice.message_id
    left join contracts.terms_notice_opened opened on opened.notice_id = notice.id
    where notice.version_id = ${versionId}::uuid and notice.event = ${event}::text`.execute(db);
  return rows[0]!;
}

export type ToldCustomer = {
  readonly id: string;
  readonly accountId: AccountId;
  readonly event: TermsEvent;
  readonly at: Date;
  /** Null: not tried yet, or nobody to write to. */
  readonly outcome: string | null;
  readonly written: boolean;
  readonly openedAt: Date | null;
};

/** Who was told, the first first, after the one named. */
export async function toldCustomers(db: Db, versionId: string, after: string | null, most: number): Promise<ToldCustomer[]> {
  const { rows } = await sql<ToldCustomer>`
    select notice.id, notice.account_id as "accountId", notice.event, notice.at, delivery.outcome,
      notice.message_id is not null as written, opened.at as "openedAt"
    from contracts.terms_notice notice
    left join messages.v_delivery delivery on delivery.message_id = notice.message_id
    left join contracts.terms_notice_opened opened on opened.notice_id = notice.id
    where notice.version_id = ${versionId}::uuid and (${after}::uuid is null or notice.id > ${after}::uuid)
    order by notice.id limit ${most}`.execute(db);
  return rows;
}
