import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { ProgrammeKind, ProgrammeVersionId } from '#catalogue';
import type { ContractId } from '#contracts';
import type { EnrolmentId } from '#enrolments';
import type { AccountId } from '#people';
import type { ProviderId } from '#provider';
import type { Certificate, CertificateId, NewCertificate, OwnCertificate, WithdrawalGround } from './certificate.ts';
import type { CertificateNumber } from './certificate-number.ts';
import type { CertificateToken, CheckCode } from './check-code.ts';

/**
 * Takes the year's next number and enters the certificate under it, in one statement: the last of its transaction,
 * because the counter's row stays locked until the commit.
 */
export async function enterCertificate(tx: Tx, one: NewCertificate): Promise<CertificateNumber> {
  const year = Number(one.issuedOn.slice(0, 4));
  const { rows } = await sql<{ number: CertificateNumber }>`
    with next as (
      insert into certificates.counter as counter (year, last) values (${year}::int, 1)
      on conflict (year) do update set last = counter.last + 1
      returning last
    )
    insert into certificates.certificate (
      id, year, serial, enrolment_id, account_id, contract_id, programme_version_id, card_version_id, provider_id,
      title_kk, title_ru, title_en, kind, hours, final_test, agreement_number, agreement_date, studied_from, studied_to,
      issued_on, issued_at, token, check_code, holder_mark
    )
    select
      ${one.id}::uuid, ${year}::int, next.last, ${one.enrolmentId}::uuid, ${one.accountId}::uuid, ${one.contractId}::uuid,
      ${one.programmeVersionId}::uuid, ${one.cardVersionId}::uuid, ${one.providerId}::uuid,
      ${one.title.kk}::text, ${one.title.ru}::text, ${one.title.en}::text, ${one.kind}::text, ${one.hours}::int, ${one.finalTest}::bool,
      ${one.agreement?.number ?? null}::text, ${one.agreement?.date ?? null}::date, ${one.studied.from}::date, ${one.studied.to}::date,
      ${one.issuedOn}::date, ${one.issuedAt}::timestamptz, ${one.token}::text, ${one.checkCode}::text, ${one.holderMark}::bytea
    from next
    returning number`.execute(tx);
  return rows[0]!.number;
}

export const certificateById = (db: Db, id: string): Promise<Certificate | null> => one(entries(db).where('entry.id', '=', id));
export const certificateByNumber = (db: Db, number: string): Promise<Certificate | null> =>
  one(entries(db).where('entry.number', '=', number));
export const certificateByToken = (db: Db, token: string): Promise<Certificate | null> => one(entries(db).where('entry.token', '=', token));
export const certificateOf = (db: Db, enrolmentId: string): Promise<Certificate | null> =>
  one(entries(db).where('entry.enrolment_id', '=', enrolmentId));

/** The person's certificates, the latest first. */
export async function certificatesOf(db: Db, accountId: string): Promise<Certificate[]> {
  return (await entries(db).where('entry.account_id', '=', accountId).orderBy('entry.issued_at', 'desc').execute()).map(fromRow);
}

/** One of the person's own, with the name on it and their choice; null for anybody else's. */
export async function ownCertificate(db: Db, accountId: string, number: string): Promise<OwnCertificate | null> {
  const row = await ownEntries(db, accountId).where('entry.number', '=', number).executeTakeFirst();
  return row ? ownFrom(row) : null;
}

/** All of the person's own, the latest first. */
export async function ownCertificates(db: Db, accountId: string): Promise<OwnCertificate[]> {
  return (await ownEntries(db, accountId).orderBy('entry.issued_at', 'desc').execute()).map(ownFrom);
}

const ownEntries = (db: Db, accountId: string) =>
  entries(db)
    .leftJoin('certificates.holder as holder', 'holder.certificate_id', 'entry.id')
    .leftJoin('certificates.paper as paper', 'paper.certificate_id', 'entry.id')
    .leftJoin('certificates.name_choice_in_force as choice', 'choice.certificate_id', 'entry.id')
    .select(['holder.full_name', 'paper.file_id', 'choice.shown', 'choice.chosen_at'])
    .where('entry.account_id', '=', accountId);

function ownFrom(row: Awaited<ReturnType<ReturnType<typeof ownEntries>['executeTakeFirstOrThrow']>>): OwnCertificate {
  const nameChoice = row.shown === null || row.chosen_at === null ? null : { shown: row.shown, at: row.chosen_at };
  return { ...fromRow(row), holder: row.full_name, nameChoice, printed: row.file_id !== null };
}

/** The name, only where the person's last choice says so: what must not be shown does not leave the database. */
export async function shownName(db: Db, id: CertificateId): Promise<string | null> {
  const row = await db
    .selectFrom('certificates.holder as holder')
    .innerJoin('certificates.name_choice_in_force as choice', 'choice.certificate_id', 'holder.certificate_id')
    .select('holder.full_name')
    .where('holder.certificate_id', '=', id)
    .where('choice.shown', '=', true)
    .executeTakeFirst();
  return row?.full_name ?? null;
}

const entries = (db: Db) =>
  db
    .selectFrom('certificates.certificate as entry')
    .leftJoin('certificates.withdrawal as withdrawal', 'withdrawal.certificate_id', 'entry.id')
    .select([
      'entry.id',
      'entry.number',
      'entry.enrolment_id',
      'entry.account_id',
      'entry.contract_id',
      'entry.programme_version_id',
      'entry.provider_id',
      'entry.title_kk',
      'entry.title_ru',
      'entry.title_en',
      'entry.kind',
      'entry.hours',
      'entry.final_test',
      'entry.agreement_number',
      'entry.agreement_date',
      'entry.studied_from',
      'entry.studied_to',
      'entry.issued_on',
      'entry.issued_at',
      'entry.token',
      'entry.check_code',
      'withdrawal.ground',
      'withdrawal.at as withdrawn_at',
    ]);
type Query = ReturnType<typeof entries>;
type Row = Awaited<ReturnType<Query['executeTakeFirstOrThrow']>>;

async function one(query: Query): Promise<Certificate | null> {
  const row = await query.executeTakeFirst();
  return row ? fromRow(row) : null;
}

function fromRow(row: Row): Certificate {
  const { agreement_number: number, agreement_date: date, ground, withdrawn_at: at } = row;
  return {
    id: row.id as CertificateId,
    number: row.number as CertificateNumber,
    enrolmentId: row.enrolment_id as EnrolmentId,
    accountId: row.account_id as AccountId,
    contractId: row.contract_id as ContractId,
    programmeVersionId: row.programme_version_id as ProgrammeVersionId,
    providerId: row.provider_id as ProviderId,
    title: { kk: row.title_kk, ru: row.title_ru, en: row.title_en },
    kind: row.kind as ProgrammeKind,
    hours: row.hours,
    finalTest: row.final_test,
    agreement: number !== null && date !== null ? { number, date: date as CivilDate } : null,
    studied: { from: row.studied_from as CivilDate, to: row.studied_to as CivilDate },
    issuedOn: row.issued_on as CivilDate,
    issuedAt: row.issued_at,
    token: row.token as CertificateToken,
    checkCode: row.check_code as CheckCode,
    withdrawal: ground !== null && at !== null ? { ground: ground as WithdrawalGround, at } : null,
  };
}
