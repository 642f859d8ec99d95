import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { jobs as applicationJobs } from '#applications';
import { issueCertificate, jobs as certificateJobs, routes as certificates } from '#certificates';
import { jobs as checkoutJobs } from '#checkout';
import { contractOfApplication } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { jobs as messageJobs, outbox } from '#messages';
import { jobs as offerJobs } from '#offer';
import { jobs as paymentJobs } from '#payments';
import { routes as people } from '#people';
import { transact } from '#platform/database.ts';
import type { AnyJob } from '#platform/jobs.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { jobs as pricingJobs } from '#pricing';
import { approveRefund, askRefund, findGround, jobs as refundJobs, type Ground } from '#refunds';
import { routes as support } from '#support';
import { openAccount } from '../../care/support/testing/accounts.ts';
import { enrolledLearner } from '../../deal/enrolments/testing/learner.ts';
import { openMarket, until } from '../checkout/testing/market.ts';
import { askClosing } from './ask-closing.command.ts';
import { eraseDue } from './erase-person.command.ts';
import { routes as my } from './index.ts';
import { personalRooms } from './personal-rooms.ts';
import { completed, learning, password, withPassword } from './testing/person.ts';
import { siteFor, type Walker } from './testing/walker.ts';

const market = await openMarket({ now: new Date('2026-11-20T06:00:00Z') });
const { platform } = market;
const { db, clock, vault, config } = platform;
const newWalker = await siteFor(platform, [...people, ...certificates, ...support, ...my]);

const enter = async (email: string): Promise<Walker> => {
  const walker = newWalker();
  await walker.open('/sign-in');
  await walker.send('/sign-in', { email, password });
  return walker;
};
const rooms = [offerJobs, pricingJobs, messageJobs, applicationJobs, paymentJobs, certificateJobs, refundJobs, checkoutJobs];
const work = () => runDueJobs(platform, rooms.flat() as AnyJob[]);
const waitingOver = () => clock.set(new Date(clock.now().getTime() + config.closingDays * 86_400_000));
const lettersTo = async (email: string) => (await outbox(db, vault, 1000)).filter((one) => one.to === email).map((one) => one.template);

test('the list says what goes and what stays, from what the rooms declare; a wrong password changes nothing', async () => {
  const one = await withPassword(market, await market.buyer());
  const walker = await enter(one.email);
  const page = await walker.open('/my/close');
  for (const text of ['Тіркеу карточкасы', 'Шарт пен түбіртек', 'Сертификаттар тізілімі', '2026 жылғы 4 желтоқсанда'])
    expect(page.body.replaceAll('\u00a0', ' ')).toContain(text);
  const wrong = await walker.send('/my/close', { password: 'қате' });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain('Қазіргі құпиясөз қате');
  expect((await walker.open('/my')).status).toBe(200);
});

test('asked, the person is signed out everywhere and told by letter; signing in cancels it', async () => {
  const one = await withPassword(market, await market.buyer());
  const [here, there] = [await enter(one.email), await enter(one.email)];
  await here.open('/my/close');
  expect((await here.send('/my/close', { password })).body).toContain('Есептік жазбаңыз жабылады');
  for (const walker of [here, there]) expect((await walker.open('/my')).to).toContain('/sign-in');
  await enter(one.email);
  expect(await lettersTo(one.email)).toEqual(expect.arrayContaining(['closing-asked', 'closing-cancelled']));
  waitingOver();
  await eraseDue(platform);
  expect((await (await enter(one.email)).open('/my')).status).toBe(200);
});

test('an unfinished open course, a coming certificate and a payment on its way are told, and refuse', async () => {
  const course = await learning(market);
  const coming = await learning(market);
  await completed(market, coming.enrolment);
  const paying = await market.buyer();
  await market.press(paying);
  for (const [one, why] of [
    [course, 'әлі ашық және аяқталған жоқ'],
    [coming, 'сертификатыңыз дайындалып жатыр'],
    [paying, 'Төлеміңіз әлі жүріп жатыр'],
  ] as const) {
    const walker = await enter((await withPassword(market, one)).email);
    expect((await walker.open('/my/close')).body).toContain(why);
    await walker.open('/my/settings');
    expect((await walker.send('/my/close', { password })).status).toBe(409);
    expect((await walker.open('/my')).status).toBe(200);
  }
});

test('what came up during the wait stops the erasing, and the person is told', async () => {
  const one = await withPassword(market, await market.buyer());
  const walker = await enter(one.email);
  await walker.open('/my/close');
  await walker.send('/my/close', { password });
  await enrolledLearner(platform, market.programme, { accountId: one.accountId, accessDays: 90 });
  waitingOver();
  expect(await eraseDue(platform)).toBe(0);
  expect(await lettersTo(one.email)).toContain('closing-stopped');
  expect((await (await enter(one.email)).open('/my')).status).toBe(200);
});

test('a refund that is asked for keeps the account until the money has gone, and one opened meanwhile stops the erasing', async () => {
  const one = await withPassword(market, await market.buyer());
  const { attemptId } = await market.press(one);
  await market.pay(attemptId, '4242424242424242');
  const contract = (await until(
    () => contractOfApplication(db, one.applicationId),
    (found) => found !== null,
  ))!;
  await work();
  clock.set(new Date(clock.now().getTime() + 9 * 86_400_000));
  const staffId = await openAccount(platform, 'refunds@example.kz');
  const by = { kind: 'staff', id: staffId } as const;
  const decided = async (ground: Ground) => {
    const { id, number } = expectOk(await askRefund(platform, { contractId: contract.id, ground, words: 'Өтініш', by }));
    expectOk(await findGround(platform, { caseId: id, staffId, finding: 'Расталды' }));
    return { number, pay: async () => (expectOk(await approveRefund(platform, { caseId: id, staffId })), work()) };
  };
  const first = await decided('withdrawal');
  const walker = await enter(one.email);
  expect((await walker.open('/my/close')).body).toContain(`${first.number} қайтару ісі аяқталған жоқ`);
  await walker.open('/my/settings');
  expect((await walker.send('/my/close', { password })).status).toBe(409);
  await first.pay();
  expect((await walker.open('/my/close')).body).not.toContain('қайтару ісі аяқталған жоқ');
  expect((await walker.send('/my/close', { password })).status).toBe(200);
  const rest = await decided('provider-fault');
  waitingOver();
  expect(await eraseDue(platform)).toBe(0);
  expect(await lettersTo(one.email)).toContain('closing-stopped');
  await rest.pay();
  expectOk(await askClosing(platform, { accountId: one.accountId, password }));
  waitingOver();
  expect(await eraseDue(platform)).toBe(1);
});

test('erased: nothing personal is left but in the tables that say so; the certificate goes on being checkable', async () => {
  const one = await withPassword(market, await market.buyer());
  const { attemptId } = await market.press(one);
  await market.pay(attemptId, '4242424242424242');
  const contract = (await until(
    () => contractOfApplication(db, one.applicationId),
    (found) => found !== null,
  ))!;
  const enrolment = (await enrolmentByContract(db, contract.id))!;
  const completedAt = clock.now();
  await sql`insert into learning.completion (enrolment_id, programme_version_id, completed_at)
    values (${enrolment.id}, ${contract.programmeVersionId}, ${completedAt})`.execute(db);
  const facts = { enrolmentId: enrolment.id, accountId: one.accountId, contractId: contract.id, completedAt };
  const { certificate } = await transact(db, (tx) =>
    issueCertificate(tx, platform, { ...facts, programmeVersionId: contract.programmeVersionId }),
  );
  await work();
  const walker = await enter(one.email);
  await walker.open('/support');
  await walker.send('/support', { subject: 'Сұрақ', text: 'Сабақ қашан ашылады?' });
  await walker.open('/my/close');
  expect((await walker.send('/my/close', { password })).status).toBe(200);
  const canaries = [one.email, 'Үлгібаева', '+77000000001'];
  expect(await holding(canaries)).toEqual(['certificates.holder', 'people.account', 'people.card_version']);
  waitingOver();
  expect(await eraseDue(platform)).toBe(1);

  // The market's other people bear the same name: only what is left of this person's rows counts.
  expect(await holding([one.email])).toEqual([]);
  const { rows } =
    await sql`select surname, given_name, iin_sealed, phone, email from people.card_version where account_id = ${one.accountId}`.execute(
      db,
    );
  expect(rows).toEqual([{ surname: null, given_name: null, iin_sealed: null, phone: null, email: null }]);
  expect(await leftOf(one.accountId)).toEqual([]);

  const check = await newWalker().open(`/certificates/${certificate.token}`);
  expect(check.status).toBe(200);
  expect(check.body).toContain(certificate.number);
  expect(check.body).not.toContain('Үлгібаева');
  expect((await contractOfApplication(db, one.applicationId))!.number).toBe(contract.number);
  const again = newWalker();
  await again.open('/sign-in');
  expect((await again.send('/sign-in', { email: one.email, password })).status).toBe(422);
});

/** Tables in which one of the texts stands anywhere. */
async function holding(texts: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'public')`.execute(db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ hit: boolean }>`
      select exists (select from ${sql.table(name)} as row where ${sql.join(
        texts.map((text) => sql`row::text like ${`%${text}%`}`),
        sql` or `,
      )}) as hit`.execute(db);
    if (rows[0]!.hit) found.push(name);
  }
  return found.toSorted();
}

/** Declared columns of this account that should be empty and are not, where the table names the account. */
async function leftOf(accountId: string): Promise<string[]> {
  const left: string[] = [];
  for (const { table, columns, atClosing } of Object.values(personalRooms).flatMap((room) => room.fields)) {
    if (atClosing === 'kept' || !columns.includes('account_id')) continue;
    const told = columns.filter(
      (one) => !['account_id', 'staff_id', 'locale', 'reason'].includes(one) && !/_(code|type)$|^(position|years_of_service)$/.test(one),
    );
    for (const column of told) {
      const { rows } = await sql<{ hit: boolean }>`
        select exists (select from ${sql.table(table)} where account_id = ${accountId} and ${sql.ref(column)} is not null) as hit`.execute(
        db,
      );
      if (rows[0]!.hit) left.push(`${table}.${column}`);
    }
  }
  return left;
}
