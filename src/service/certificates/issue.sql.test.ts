import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { transact } from '#platform/database.ts';
import { testPlatform, type TestPlatform } from '#platform/testing/database.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import type { ProgrammeVersion } from '#catalogue';
import { jobs as letters, outbox } from '#messages';
import { seedProvider } from '#provider';
import { publishedSample } from '../../deal/enrolments/testing/learner.ts';
import { awaitCertificate, certificateById, certificateOf, certificatePdf, issueCertificate, jobs } from './index.ts';
import { holderMark, type CompletedCourse } from './new-certificate.ts';
import { holderOf, paperOf } from './holder.sql.ts';
import { completedCourseOf } from './testing/completed-course.ts';

let platform: TestPlatform;
let version: ProgrammeVersion;
beforeAll(async () => {
  ({ platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z'), config: { connections: 24 } }));
  await transact(platform.db, (tx) => seedProvider(tx, new Date('2026-01-01T00:00:00Z')));
  version = await publishedSample(platform);
});

const issue = (completed: CompletedCourse) => transact(platform.db, (tx) => issueCertificate(tx, platform, completed));
const serials = async (year: number): Promise<number[]> =>
  (
    await sql<{ serial: number }>`select serial from certificates.certificate where year = ${year} order by serial`.execute(platform.db)
  ).rows.map((row) => row.serial);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

test('forty issues at once, with as many rolled back among them, leave numbers without a gap or a double', async () => {
  platform.clock.set(new Date('2030-03-01T09:00:00Z'));
  const courses: CompletedCourse[] = [];
  for (let at = 0; at < 40; at += 1) courses.push(await completedCourseOf(platform, version));
  const broken = (completed: CompletedCourse) =>
    transact(platform.db, async (tx) => {
      await issueCertificate(tx, platform, completed);
      throw new Error('rolled back');
    }).catch(() => 'rolled back');
  await Promise.all(courses.flatMap((one) => [broken(one), issue(one)]));
  expect(await serials(2030)).toEqual(upTo(40));
  const numbers = await Promise.all(courses.map(async (one) => (await certificateOf(platform.db, one.enrolmentId))!.number));
  expect(new Set(numbers).size).toBe(40);
  expect(numbers.toSorted()[0]).toBe('PD-2030-000001');
});

test('ten askers for one enrolment get one and the same certificate', async () => {
  platform.clock.set(new Date('2031-03-01T09:00:00Z'));
  const completed = await completedCourseOf(platform, version);
  const outcomes = await Promise.all(upTo(10).map(() => issue(completed)));
  expect(new Set(outcomes.map(({ certificate }) => certificate.number))).toEqual(new Set(['PD-2031-000001']));
  expect(outcomes.filter((one) => one.issuedNow)).toHaveLength(1);
});

test('the year of the number turns at midnight in Almaty, and each year begins with one', async () => {
  platform.clock.set(new Date('2032-12-31T18:59:59.999Z'));
  const [last, first] = [await completedCourseOf(platform, version), await completedCourseOf(platform, version)];
  expect((await issue(last)).certificate).toMatchObject({ number: 'PD-2032-000001', issuedOn: '2032-12-31' });
  platform.clock.set(new Date('2032-12-31T19:00:00Z'));
  expect((await issue(first)).certificate).toMatchObject({ number: 'PD-2033-000001', issuedOn: '2033-01-01' });
});

test('a certificate says what was completed, when and by whom, by the card that the contract locked', async () => {
  platform.clock.set(new Date('2034-03-01T19:30:00Z'));
  const completed = await completedCourseOf(platform, version, { openedAt: new Date('2034-01-31T20:00:00Z') });
  await sql`insert into people.card (account_id, version_id) select account_id, id from people.card_version where account_id = ${completed.accountId}`.execute(
    platform.db,
  );
  const { certificate } = await issue(completed);
  expect(certificate).toMatchObject({
    title: { kk: 'Дауыстап оқу', ru: 'Чтение вслух', en: 'Reading aloud' },
    kind: 'course',
    hours: 36,
    finalTest: true,
    agreement: null,
    studied: { from: '2034-02-01', to: '2034-03-02' },
    issuedOn: '2034-03-02',
    accountId: completed.accountId,
    contractId: completed.contractId,
    withdrawal: null,
  });
  const holder = (await holderOf(platform.db, platform.vault, certificate.id))!;
  expect(holder.fullName).toBe('Үлгібаева Айгүл Серікқызы');
  const { rows } = await sql<{
    mark: Buffer;
    row: string;
  }>`select holder_mark as mark, to_jsonb(certificate)::text as row from certificates.certificate where id = ${certificate.id}`.execute(
    platform.db,
  );
  expect(rows[0]!.mark.equals(holderMark(holder))).toBe(true);
  expect(rows[0]!.row).not.toContain('Үлгібаева');
});

test('no certificate without a completed course', async () => {
  const completed = await completedCourseOf(platform, version);
  await transact(platform.db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`delete from learning.completion where enrolment_id = ${completed.enrolmentId}`.execute(tx);
  });
  await expect(issue(completed)).rejects.toThrow(/certificate_enrolment_id_fkey/);
  await transact(platform.db, (tx) => awaitCertificate(tx, completed.enrolmentId));
  await expect(runDueJobs(platform, [...jobs, ...letters])).rejects.toThrow('not completed');
});

test('the jobs issue, print once, keep the bytes and write to the holder', async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(platform.db);
  platform.clock.set(new Date('2035-03-01T09:00:00Z'));
  const completed = await completedCourseOf(platform, version, { locale: 'ru' });
  await transact(platform.db, (tx) => awaitCertificate(tx, completed.enrolmentId));
  await runDueJobs(platform, [...jobs, ...letters]);
  const certificate = (await certificateOf(platform.db, completed.enrolmentId))!;
  const pdf = (await certificatePdf(platform, certificate.id))!;
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const paper = (await paperOf(platform.db, certificate.id))!;
  expect((await platform.files.read(paper.fileId)).includes('%PDF')).toBe(false);
  const print = jobs.find((job) => job.name === 'certificates.print')!;
  await print.run(platform, { certificateId: certificate.id }, { jobId: '1', attempt: 2, last: false });
  expect((await certificatePdf(platform, certificate.id))!.equals(pdf)).toBe(true);
  const letter = (await outbox(platform.db, platform.vault)).filter((one) => JSON.stringify(one).includes(certificate.number));
  expect(letter).toHaveLength(1);
  expect(JSON.stringify(letter[0])).toContain(`/ru/my/certificates/${certificate.number}`);
});

test('a journal of issuing, printing and nothing personal', async () => {
  const { rows } = await sql<{
    event: string;
    facts: string;
  }>`select event, facts::text as facts from platform.journal where subject_kind = 'certificate' order by id`.execute(platform.db);
  expect(new Set(rows.map((row) => row.event))).toEqual(new Set(['certificate.issued', 'certificate.printed']));
  expect(rows.every((row) => !/Үлгібаева|Айгүл/.test(row.facts))).toBe(true);
});

test('what is entered cannot be changed, removed, or entered out of turn', async () => {
  platform.clock.set(new Date('2036-03-01T09:00:00Z'));
  const { certificate } = await issue(await completedCourseOf(platform, version));
  const refused = [
    sql`update certificates.certificate set hours = 500 where id = ${certificate.id}`,
    sql`delete from certificates.certificate where id = ${certificate.id}`,
    sql`truncate certificates.certificate cascade`,
    sql`update certificates.counter set last = last + 2 where year = 2036`,
    sql`update certificates.counter set last = 1 where year = 2030`,
    sql`delete from certificates.counter`,
    sql`insert into certificates.counter (year, last) values (2040, 7)`,
    sql`update certificates.holder set full_name = 'Басқа Біреу' where certificate_id = ${certificate.id}`,
    sql`update certificates.paper set size = 1`,
    sql`delete from certificates.paper`,
  ];
  for (const statement of refused) await expect(statement.execute(platform.db)).rejects.toThrow();
  const other = await completedCourseOf(platform, version);
  const skipping = transact(platform.db, async (tx) => {
    await sql`update certificates.counter set last = last + 1 where year = 2036`.execute(tx);
    await issueCertificate(tx, platform, other);
  });
  await expect(skipping).rejects.toThrow('certificate numbers have no gaps');
  expect(await certificateById(platform.db, certificate.id)).toEqual(certificate);
});
