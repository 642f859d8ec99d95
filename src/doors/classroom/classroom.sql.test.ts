import pg from 'pg';
import { z } from 'zod';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { defineJob } from '#platform/jobs.ts';
import { testPlatform, type TestPlatform } from '#platform/testing/database.ts';
import { runDueJobs, waitingJobs } from '#platform/testing/jobs.ts';
import { attemptById, type AttemptId } from '#assessment';
import { itemByKey, type ProgrammeVersion } from '#catalogue';
import { taughtVersion, type Enrolment } from '#enrolments';
import { courseOf } from '#learning';
import { rightAnswer, type BankQuestion } from '#questions';
import { enrolledLearner, publishedSample } from '../../deal/enrolments/testing/learner.ts';
import { LESSON_KK, PROGRAMME, sampleContent } from '../../programmes/catalogue/testing/sample-content.ts';
import { answerFields } from '../../programmes/questions/testing/answer-fields.ts';
import { jobs, routes } from './index.ts';
import { readerOf, serverFor, type Reader } from './testing/reader.ts';

/** The certificate itself is its own room's test: these learners have no contract to print. */
const due = [...jobs, defineJob({ name: 'certificates.issue', schema: z.unknown(), run: () => Promise.resolve() })];

const start = new Date('2026-11-22T09:00:00Z');
const course = '/my/courses/reading-aloud';
let platform: TestPlatform;
let version: ProgrammeVersion;
let http: Awaited<ReturnType<typeof serverFor>>;
let enrolment: Enrolment;
let reader: Reader;

beforeAll(async () => {
  ({ platform } = await testPlatform({ now: start }));
  version = await publishedSample(platform);
  http = await serverFor(platform, routes);
});
beforeEach(async () => {
  platform.clock.set(start);
  enrolment = await enrolledLearner(platform, version);
  reader = await readerOf(platform, http, enrolment.accountId);
});

const minutes = (count: number): Date => new Date(start.getTime() + count * 60_000);

/** The right answer to the question a page of an attempt asks, as its form sends it. */
async function right(attempt: string, place: number): Promise<Record<string, string | string[]>> {
  const kept = (await attemptById(platform.db, attempt as AttemptId))!;
  const item = itemByKey(await taughtVersion(platform.db, kept.versionId), kept.examKey);
  const bank: readonly BankQuestion[] =
    item?.kind === 'quiz' ? item.quiz.questions : item?.kind === 'final-test' ? item.test.pools.flatMap((pool) => pool.questions) : [];
  const question = bank.find((one) => one.versionId === kept.attempt.paper[place - 1]!.question)!;
  return answerFields(rightAnswer(question, 'kk'));
}

/** The place of the question that asks for a number. */
const numberPlace = async (attempt: string): Promise<number> => (/^12,5$/.test(String((await right(attempt, 1))['answer'])) ? 1 : 2);

async function begin(path: string): Promise<string> {
  await reader.get(path);
  const { to } = await reader.post(`${path}/attempts`);
  return /attempts\/([0-9a-f-]{36})\/1$/.exec(to ?? '')![1]!;
}

/** Answers everything right, or nothing, and hands in. */
async function sit(path: string, well: boolean): Promise<string> {
  const attempt = await begin(path);
  const count = (await attemptById(platform.db, attempt as AttemptId))!.attempt.paper.length;
  for (let place = 1; place <= count; place += 1) {
    await reader.get(`${course}/attempts/${attempt}/${place}`);
    await reader.post(`${course}/attempts/${attempt}/${place}`, { go: 'next', seq: '0', ...(well && (await right(attempt, place))) });
  }
  await reader.get(`${course}/attempts/${attempt}/hand-in`);
  expect((await reader.post(`${course}/attempts/${attempt}/hand-in`)).to).toBe(`${course}/attempts/${attempt}`);
  return attempt;
}

test('a whole course without script: lesson, quiz, final test, completed', async () => {
  expect((await reader.get('/my/courses')).body).toContain('Дауыстап оқу');
  const outline = (await reader.get(course)).body;
  expect(outline).toContain(`href="${course}/lessons/first"`);
  expect(outline).toContain('Қорытынды тесттен өту');
  const lesson = await reader.get(`${course}/lessons/first`);
  expect(lesson.body).toContain('<video controls');
  expect(lesson.body).toContain('kind="captions"');
  expect((await reader.post(`${course}/lessons/first/done`)).to).toBe(`${course}/quizzes/module-1`);
  const quiz = await sit(`${course}/quizzes/module-1`, true);
  expect((await reader.get(`${course}/attempts/${quiz}`)).body).toContain('Тесттен өттіңіз');
  const test = await sit(`${course}/test`, true);
  const result = (await reader.get(`${course}/attempts/${test}`)).body;
  expect(result).toContain('Курс аяқталды');
  expect((await courseOf(platform.db, enrolment.accountId, version.programmeId))?.completedAt).toEqual(start);
  const asked = (await waitingJobs(platform)).filter((job) => (job.payload as { enrolmentId?: string }).enrolmentId === enrolment.id);
  expect(asked.filter((job) => job.name.startsWith('certificates.'))).toHaveLength(1);
  expect((await reader.get('/ru/my/courses')).body).toContain('Пройден');
});

test('a lesson costs three round trips at its first opening and two after', async () => {
  await reader.get(`${course}/lessons/first`);
  const other = await enrolledLearner(platform, version);
  const guest = await readerOf(platform, http, other.accountId);
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  await guest.get(`${course}/lessons/first`);
  expect(sent.mock.calls.length).toBeLessThanOrEqual(3);
  for (const [first] of sent.mock.calls) expect(first).toHaveProperty('name');
  sent.mockClear();
  expect((await guest.get(`${course}/lessons/first`)).status).toBe(200);
  expect(sent.mock.calls.length).toBe(2);
  sent.mockRestore();
});

test('the pages of a sitting never tell right answers before review', async () => {
  const attempt = await begin(`${course}/quizzes/module-1`);
  for (const place of [1, 2]) {
    const { body } = await reader.get(`${course}/attempts/${attempt}/${place}`);
    expect(body).not.toMatch(/correct|12[.,]5(?!<)(?! бұл)/i);
    expect(body).not.toContain('Дұрыс жауап:');
  }
});

test('an unanswered question is named before handing in, with a way to it', async () => {
  const attempt = await begin(`${course}/quizzes/module-1`);
  await reader.post(`${course}/attempts/${attempt}/1`, { go: 'next', seq: '0', ...(await right(attempt, 1)) });
  const { body } = await reader.get(`${course}/attempts/${attempt}/hand-in`);
  expect(body).toContain('1 сұраққа жауап берілмеген');
  expect(body).toContain(`${course}/attempts/${attempt}/2`);
});

test('an open attempt is gone on with at its first question without an answer', async () => {
  const attempt = await begin(`${course}/quizzes/module-1`);
  expect((await reader.get(`${course}/attempts/${attempt}`)).to).toBe(`${course}/attempts/${attempt}/1`);
  await reader.get(`${course}/attempts/${attempt}/1`);
  await reader.post(`${course}/attempts/${attempt}/1`, { go: 'next', seq: '0', ...(await right(attempt, 1)) });
  expect((await reader.get(`${course}/attempts/${attempt}`)).to).toBe(`${course}/attempts/${attempt}/2`);
  await reader.get(`${course}/quizzes/module-1`);
  await reader.get(`${course}/attempts/${attempt}/1`);
  expect((await reader.post(`${course}/quizzes/module-1/attempts`)).to).toBe(`${course}/attempts/${attempt}`);
  expect((await reader.get(`${course}/quizzes/module-1`)).body).toContain(`href="${course}/attempts/${attempt}"`);
});

test('what is no number is kept as typed and said at the field', async () => {
  const attempt = await begin(`${course}/quizzes/module-1`);
  const place = await numberPlace(attempt);
  const answered = await reader.post(`${course}/attempts/${attempt}/${place}`, { go: 'next', seq: '0', answer: 'он екі' });
  expect(answered.status).toBe(422);
  expect(answered.body).toContain('value="он екі"');
  expect(answered.body).toContain('Бұл санға ұқсамайды');
  expect((await reader.get(`${course}/attempts/${attempt}/${place}`)).body).toContain('value="он екі"');
});

test('changes sent by the page are receipted, and an older one that comes late does not win', async () => {
  const attempt = await begin(`${course}/quizzes/module-1`);
  const place = await numberPlace(attempt);
  const send = async (seq: number, answer: string) =>
    reader.post(`${course}/attempts/${attempt}/${place}/autosave`, { seq: String(seq), answer });
  expect(JSON.parse((await send(2, '12,4')).body)).toEqual({ saved: '14:00', seq: 2 });
  expect(JSON.parse((await send(1, '1')).body)).toEqual({ saved: '14:00', seq: 2, older: true });
  expect((await reader.get(`${course}/attempts/${attempt}/${place}`)).body).toContain('value="12,4"');
  platform.clock.set(minutes(60 * 24 * 200));
  const late = await readerOf(platform, http, enrolment.accountId);
  await late.get('/my/courses');
  expect((await late.get(`${course}/attempts/${attempt}/${place}`)).to).toBe(`${course}/attempts/${attempt}`);
});

test('the time of a final test ends by the server alone: a job marks what was saved', async () => {
  await reader.get(`${course}/lessons/first`);
  await reader.post(`${course}/lessons/first/done`);
  await sit(`${course}/quizzes/module-1`, true);
  const attempt = await begin(`${course}/test`);
  await reader.post(`${course}/attempts/${attempt}/1`, { go: 'next', seq: '0', ...(await right(attempt, 1)) });
  platform.clock.set(minutes(59));
  expect((await runDueJobs(platform, due)).map((job) => job.name)).not.toContain('classroom.close-attempt');
  platform.clock.set(minutes(61));
  expect((await runDueJobs(platform, due)).map((job) => job.name)).toContain('classroom.close-attempt');
  const kept = (await attemptById(platform.db, attempt as AttemptId))!.attempt;
  expect(kept).toMatchObject({ state: 'finished', by: 'clock', finishedAt: minutes(60), passed: true });
  expect((await courseOf(platform.db, enrolment.accountId, version.programmeId))?.completedAt).toEqual(minutes(61));
});

test('a failed final test says when the next attempt opens', async () => {
  const attempt = await sit(`${course}/test`, false);
  const { body } = await reader.get(`${course}/attempts/${attempt}`);
  expect(body).toContain('Өту шегіне жетпеді');
  expect(body).toContain('23\u00a0қараша, 14:00');
  expect((await reader.get(`${course}/test`)).body).not.toContain(`${course}/test/attempts`);
});

test('when the term is over lessons and attempts are closed by the clock, results stay', async () => {
  const attempt = await sit(`${course}/quizzes/module-1`, true);
  platform.clock.set(minutes(60 * 24 * 91));
  reader = await readerOf(platform, http, enrolment.accountId);
  for (const path of [`${course}/lessons/first`, `${course}/test`, `${course}/quizzes/module-1`]) {
    const closed = await reader.get(path);
    expect(closed.status).toBe(403);
    expect(closed.body).toContain('Курстың мерзімі аяқталды');
  }
  expect((await reader.get(`${course}/attempts/${attempt}`)).status).toBe(200);
  const outline = await reader.get(course);
  expect(outline.status).toBe(200);
  expect((await reader.post(`${course}/lessons/first/done`)).status).toBe(403);
  expect((await reader.post(`${course}/lessons/first/note/autosave`, { note: 'a' })).status).toBe(403);
});

test('a note keeps itself, is shown again, and a too long one is refused with all that was typed', async () => {
  await reader.get(`${course}/lessons/first`);
  expect((await reader.post(`${course}/lessons/first/note/autosave`, { note: 'Ертең' })).status).toBe(200);
  expect((await reader.get(`${course}/lessons/first`)).body).toContain('Ертең</textarea>');
  const long = 'ә'.repeat(20_001);
  const refused = await reader.post(`${course}/lessons/first/note`, { note: long });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain(long);
});

test('a video goes on where it was left, without script', async () => {
  const { body } = await reader.get(`${course}/lessons/first`);
  const video = /data-video="([^"]+)"/.exec(body)![1]!;
  expect((await reader.post(`${course}/lessons/first/video`, { video, seconds: '75.4' })).status).toBe(200);
  expect((await reader.get(`${course}/lessons/first`)).body).toMatch(/<source src="[^"]+#t=75"/);
  expect((await reader.post(`${course}/lessons/first/video`, { video, seconds: 'NaN' })).status).toBe(422);
});

test("nobody gets into another person's course or sitting", async () => {
  const attempt = await begin(`${course}/quizzes/module-1`);
  const other = await readerOf(platform, http, '00000000-0000-7000-8000-000000000001');
  for (const path of [
    course,
    `${course}/lessons/first`,
    `${course}/test`,
    `${course}/attempts/${attempt}`,
    `${course}/attempts/${attempt}/1`,
  ]) {
    expect((await other.get(path)).status).toBe(404);
  }
  for (const path of [`${course}/attempts/${attempt}/1`, `${course}/attempts/${attempt}/hand-in`, `${course}/lessons/first/done`]) {
    await other.get('/my/courses');
    expect([403, 404]).toContain((await other.post(path, { go: 'next' })).status);
  }
  expect((await http.inject({ url: course })).statusCode).toBe(303);
});

test('a course that was corrected goes on in the corrected text, and a begun test ends on its own questions', async () => {
  await reader.post(`${course}/lessons/first/done`);
  const attempt = await begin(`${course}/quizzes/module-1`);
  platform.clock.set(minutes(60));
  const says = '{ kk: Мысалдағы сан түзетілді, ru: Исправлено число в примере, en: A number in an example was put right }';
  await publishedSample(
    platform,
    sampleContent({
      'programme.yaml': `correction: { of: 1, says: ${says} }\n${PROGRAMME}`,
      'lessons/first.kk.md': LESSON_KK.replace('Кіріспе.', 'Түзетілген кіріспе.'),
    }),
  );
  expect((await reader.get(course)).body).toContain('Мысалдағы сан түзетілді');
  expect((await reader.get(`${course}/lessons/first`)).body).toContain('Түзетілген кіріспе.');
  expect((await attemptById(platform.db, attempt as AttemptId))!.versionId).toBe(version.id);
  expect((await reader.get(`${course}/attempts/${attempt}/1`)).status).toBe(200);
  expect((await courseOf(platform.db, enrolment.accountId, version.programmeId))!.facts.lessons.size).toBe(1);
});
