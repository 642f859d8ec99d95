import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TestPlatform } from '#platform/testing/database.ts';
import { transact } from '#platform/database.ts';
import type { ProgrammeVersion } from '#catalogue';
import { providerInForce } from '#provider';
import type { CompletedCourse } from '../new-certificate.ts';

export type Learner = { readonly surname: string; readonly name: string; readonly patronymic: string | null };
export const aigul: Learner = { surname: 'Үлгібаева', name: 'Айгүл', patronymic: 'Серікқызы' };

/**
 * A course completed without the purchase and the lessons that lead there: account, card, contract, enrolment and
 * completion as rows, with the foreign keys to what is left out at rest in this one transaction.
 */
export async function completedCourseOf(
  platform: TestPlatform,
  version: ProgrammeVersion,
  given: { learner?: Learner; openedAt?: Date; accountId?: string; locale?: string } = {},
): Promise<CompletedCourse> {
  const now = platform.clock.now();
  const [accountId, cardId, contractId, enrolmentId] = [given.accountId ?? randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const { surname, name, patronymic } = given.learner ?? aigul;
  const openedAt = given.openedAt ?? new Date(now.getTime() - 20 * 86_400_000);
  const provider = await providerInForce(platform.db, now);
  await transact(platform.db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`insert into people.account (id, email, email_confirmed_at, password_hash, password_set_at, locale, created_at)
      values (${accountId}, ${`${accountId}@example.kz`}, ${now}, 'x', ${now}, ${given.locale ?? 'kk'}, ${now}) on conflict do nothing`.execute(
      tx,
    );
    await sql`insert into people.card_version (id, account_id, version_no, saved_at, consent_id, surname, given_name, patronymic, iin_exception_id, phone, email,
        region_code, district_code, workplace_type, position, years_of_service)
      values (${cardId}, ${accountId}, (select count(*) + 1 from people.card_version where account_id = ${accountId}), ${now}, ${randomUUID()}, ${surname}, ${name}, ${patronymic}, ${randomUUID()}, '+77000000001',
        'a@example.kz', '710000000', '711100000', 'school', 'teacher', 5)`.execute(tx);
    await sql`insert into contracts.contract (id, number, application_id, submission_id, capture_id, account_id, customer_kind, programme_version_id, price_line_id,
        amount, vat, access_days, offer_version_id, offer_hash, policy_version_id, agreement_version_id, consent_id, card_version_id, provider_id, locale, paid_at, date, recorded_at)
      values (${contractId}, 'Ш-' || extract(year from (${openedAt}::timestamptz at time zone 'Asia/Almaty')::date)::text || '-' || lpad(nextval('contracts.number_seq')::text, 6, '0'), ${randomUUID()}, ${randomUUID()}, ${randomUUID()}, ${accountId}, 'individual', ${version.id}, ${randomUUID()},
        2500000, 'none', 90, ${randomUUID()}, ${'0'.repeat(64)}, ${randomUUID()}, ${randomUUID()}, ${randomUUID()}, ${cardId}, ${provider.id}, 'kk', ${openedAt},
        (${openedAt}::timestamptz at time zone 'Asia/Almaty')::date, ${openedAt})`.execute(tx);
    await sql`insert into enrolments.enrolment (id, account_id, programme_id, programme_version_id, contract_id, opened_at, access_days)
      values (${enrolmentId}, ${accountId}, ${version.programmeId}, ${version.id}, ${contractId}, ${openedAt}, 90)`.execute(tx);
    await sql`insert into learning.completion (enrolment_id, programme_version_id, completed_at) values (${enrolmentId}, ${version.id}, ${now})`.execute(
      tx,
    );
  });
  return { enrolmentId, accountId, contractId, programmeVersionId: version.id, completedAt: now };
}
