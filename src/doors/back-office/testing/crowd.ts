import { sql } from 'kysely';
import type { TestPlatform } from '#platform/testing/database.ts';

const SURNAMES = [
  'Өтеген',
  'Оспан',
  'Қасым',
  'Кәрім',
  'Әлім',
  'Асан',
  'Ілияс',
  'Үсен',
  'Уәли',
  'Ғани',
  'Гүлім',
  'Жүніс',
  'Ыдырыс',
  'Ибрай',
];

/** Many people with registration cards and open applications, written straight into the tables; registered a minute apart. */
export async function crowd(platform: TestPlatform, many: number, programmeId: string): Promise<void> {
  const now = platform.clock.now();
  await sql`
    with made as (
      insert into people.account (email, email_confirmed_at, password_hash, password_set_at, locale, created_at)
      select 'adam-' || n || '@example.kz', ${now}, '-', ${now}, 'kk', ${now}::timestamptz - make_interval(mins => n / 3)
      from generate_series(1, ${many}::int) n returning id, email
    ), consented as (
      insert into people.consent (account_id, version_id, locale, given_at, ip, user_agent, channel)
      select made.id, (select id from offer.version limit 1), 'kk', ${now}, '127.0.0.1', 'test', 'web' from made returning id, account_id
    ), excused as (
      insert into people.iin_exception (account_id, reason, approved_by, approved_at)
      select id, 'сынақ', (select id from people.account order by created_at limit 1), ${now} from made returning id, account_id
    ), versions as (
      insert into people.card_version (id, account_id, version_no, saved_at, consent_id, surname, given_name, iin_exception_id, phone, email,
        region_code, district_code, workplace_type, position, years_of_service)
      select uuidv7(), made.id, 1, ${now}, consented.id,
        (${SURNAMES}::text[])[1 + split_part(split_part(made.email, '-', 2), '@', 1)::int % ${SURNAMES.length}::int], 'Адам-' || split_part(split_part(made.email, '-', 2), '@', 1),
        excused.id, '+77010000000', made.email,
        case when split_part(split_part(made.email, '-', 2), '@', 1)::int % 2 = 0 then '710000000' else '750000000' end, '711000000',
        'general-school', 'teacher', 5
      from made join consented on consented.account_id = made.id join excused on excused.account_id = made.id
      returning id, account_id
    ), carded as (
      insert into people.card (account_id, version_id) select account_id, id from versions
    )
    insert into applications.application (account_id, programme_id, opened_at, expires_at)
    select id, ${programmeId}::uuid, ${now}, ${now}::timestamptz + interval '30 days' from made`.execute(platform.db);
}
