import { beforeAll, describe, expect, test } from 'vitest';
import { testPlatform, type TestPlatform } from '#platform/testing/database.ts';
import { answersOf, attemptById, attemptsOn, type AttemptId } from '#assessment';
import { itemByKey, type ProgrammeVersion } from '#catalogue';
import type { Enrolment } from '#enrolments';
import { rightAnswer, type Answer, type BankQuestion } from '#questions';
import { enrolledLearner, publishedSample } from '../../deal/enrolments/testing/learner.ts';
import { KINDS_QUIZ } from '../../programmes/catalogue/testing/kinds-quiz.ts';
import { sampleContent } from '../../programmes/catalogue/testing/sample-content.ts';
import { answerFields } from '../../programmes/questions/testing/answer-fields.ts';
import { routes } from './index.ts';
import { readerOf, serverFor, type Reader } from './testing/reader.ts';

const course = '/my/courses/reading-aloud';
type Depth = 'full' | 'marks' | 'none';

/** The kinds as a final test: the same questions, all drawn. */
const finalTest = (depth: Depth): string => {
  const questions = KINDS_QUIZ.slice(KINDS_QUIZ.indexOf('  - id: statement')).replaceAll(/^/gm, '    ').trimEnd();
  const head = `title: { kk: Қорытынды, ru: Итог }\npass_percent: 60\nattempts: 3\ntime_limit_minutes: 60\nreview: ${depth}\n`;
  return `${head}pools:\n  - name: all\n    draw: 4\n    questions:\n${questions}\n`;
};
const contentWith = (depth: Depth) =>
  sampleContent({ 'quizzes/module-1.yaml': KINDS_QUIZ.replace('review: full', `review: ${depth}`), 'final-test.yaml': finalTest(depth) });

let platform: TestPlatform;
let http: Awaited<ReturnType<typeof serverFor>>;
let version: ProgrammeVersion;

beforeAll(async () => {
  ({ platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') }));
  http = await serverFor(platform, routes);
  version = await publishedSample(platform, contentWith('full'));
});

type Sat = { enrolment: Enrolment; reader: Reader; attempt: AttemptId; questions: readonly BankQuestion[] };

async function begun(of: ProgrammeVersion = version, path = `${course}/quizzes/module-1`): Promise<Sat> {
  const enrolment = await enrolledLearner(platform, of);
  const reader = await readerOf(platform, http, enrolment.accountId);
  await reader.get(path);
  const { to } = await reader.post(`${path}/attempts`);
  const attempt = /attempts\/([0-9a-f-]{36})\/1$/.exec(to ?? '')![1] as AttemptId;
  const { examKey, attempt: kept } = (await attemptById(platform.db, attempt))!;
  const item = itemByKey(of, examKey);
  const bank = item?.kind === 'quiz' ? item.quiz.questions : item?.kind === 'final-test' ? item.test.pools[0]!.questions : [];
  return { enrolment, reader, attempt, questions: kept.paper.map((asked) => bank.find((one) => one.versionId === asked.question)!) };
}

const at = (sat: Sat, place: number): string => `${course}/attempts/${sat.attempt}/${place}`;
const send = (sat: Sat, place: number, fields: Record<string, string | string[]>) =>
  sat.reader.post(at(sat, place), { go: 'next', seq: '0', ...fields });
const fieldsOf = (sat: Sat, place: number): Record<string, string | string[]> => answerFields(rightAnswer(sat.questions[place - 1]!, 'kk'));
async function saved(sat: Sat, place: number): Promise<Answer | null> {
  return (await answersOf(platform.db, sat.attempt)).get(sat.questions[place - 1]!.versionId)?.answer ?? null;
}
async function handIn(sat: Sat): Promise<string> {
  await sat.reader.get(`${course}/attempts/${sat.attempt}/hand-in`);
  await sat.reader.post(`${course}/attempts/${sat.attempt}/hand-in`);
  return (await sat.reader.get(`${course}/attempts/${sat.attempt}`)).body;
}

test('every kind is answered by a plain form, shown again as given, and earns full points', async () => {
  const sat = await begun();
  for (const place of [1, 2, 3, 4]) {
    const { body } = await sat.reader.get(at(sat, place));
    for (const name of Object.keys(fieldsOf(sat, place))) expect(body).toContain(`name="${name}"`);
    expect(body).not.toMatch(/құпия|correct|37[.,]5/);
    expect((await send(sat, place, fieldsOf(sat, place))).status).toBe(303);
    expect(await saved(sat, place)).toEqual(rightAnswer(sat.questions[place - 1]!, 'kk'));
  }
  expect((await sat.reader.get(at(sat, 4))).body).toContain('value="қалыптастырушы"');
  expect((await sat.reader.get(at(sat, 2))).body.match(/<option[^>]* selected/g)).toHaveLength(3);
  await handIn(sat);
  const [kept] = await attemptsOn(platform.db, sat.enrolment.id, 'module-1');
  expect(kept!.attempt).toMatchObject({ state: 'finished', total: { points: 10, of: 10, percent: 100 } });
});

test('the order of steps and of right sides is drawn for each attempt, though this test does not shuffle', async () => {
  const papers = await Promise.all(Array.from({ length: 12 }, () => begun()));
  const drawn = await Promise.all(papers.map(async (sat) => (await attemptById(platform.db, sat.attempt))!.attempt.paper));
  for (const place of [1, 2]) expect(new Set(drawn.map((paper) => paper[place]!.options.join())).size).toBeGreaterThan(3);
  const sat = papers[0]!;
  const shown = [...(await sat.reader.get(at(sat, 3))).body.matchAll(/name="answer\.([0-9a-f]{10})"/g)].map(([, id]) => id);
  expect(shown).toEqual(drawn[0]![2]!.options);
});

test('a part of an answer is kept and named as such, and the rest is added later without loss', async () => {
  const sat = await begun();
  const [[first, right], ...rest] = Object.entries(fieldsOf(sat, 2)) as [[string, string], ...[string, string][]];
  expect(JSON.parse((await sat.reader.post(`${at(sat, 2)}/autosave`, { seq: '1', [first]: right })).body)).toMatchObject({ seq: 1 });
  expect(await saved(sat, 2)).toMatchObject({ pairs: [{ right }] });
  await send(sat, 1, fieldsOf(sat, 1));
  expect((await sat.reader.get(`${course}/attempts/${sat.attempt}/hand-in`)).body).toContain('Толық емес');
  expect((await sat.reader.get(`${course}/attempts/${sat.attempt}`)).to).toBe(at(sat, 2));
  await sat.reader.get(at(sat, 2));
  await send(sat, 2, { [first]: right, ...Object.fromEntries(rest) });
  expect(await saved(sat, 2)).toEqual(rightAnswer(sat.questions[1]!, 'kk'));
});

test('one place given twice is kept as given and said at the rows', async () => {
  const sat = await begun();
  const fields = fieldsOf(sat, 3);
  const [a, b] = Object.keys(fields) as [string, string];
  const refused = await send(sat, 3, { ...fields, [b]: fields[a]! });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('Екі жолға бір нөмір қойылған');
  expect(refused.body.match(/aria-invalid="true"/g)).toHaveLength(2);
  expect(refused.body.match(/<option[^>]* selected/g)).toHaveLength(4);
  expect((await sat.reader.post(at(sat, 3), { go: 'back', seq: '9', ...fields, [b]: fields[a]! })).to).toBe(at(sat, 2));
});

test('a number gap that holds no number is kept as typed and said', async () => {
  const sat = await begun();
  const refused = await send(sat, 4, { ...fieldsOf(sat, 4), 'answer.2': 'көп' });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('value="көп"');
  expect(refused.body).toContain('Бұл санға ұқсамайды');
});

describe('what was never offered is refused, and what was saved before stays', () => {
  const forged: [string, number, (fields: Record<string, string | string[]>) => Record<string, string | string[]>][] = [
    ['a third way to agree', 1, () => ({ answer: 'maybe' })],
    ['both ways at once', 1, () => ({ answer: ['true', 'false'] })],
    ['a right side of nobody', 2, (fields) => ({ ...fields, [Object.keys(fields)[0]!]: '0123456789' })],
    ['two right sides for one', 2, (fields) => ({ ...fields, [Object.keys(fields)[0]!]: Object.values(fields).flat() })],
    ['a left side of nobody', 2, (fields) => ({ ...fields, 'answer.0123456789': Object.values(fields)[0]! })],
    ['a place beyond the list', 3, (fields) => ({ ...fields, [Object.keys(fields)[0]!]: '5' })],
    ['a place below it', 3, (fields) => ({ ...fields, [Object.keys(fields)[0]!]: '-1' })],
    ['a place that is no number', 3, (fields) => ({ ...fields, [Object.keys(fields)[0]!]: '1e0' })],
    ['a gap that is not there', 4, (fields) => ({ ...fields, 'answer.9': 'x' })],
    ['a name of the language’s own', 4, (fields) => ({ ...fields, 'answer.__proto__': 'x' })],
    ['another gap’s option', 4, (fields) => ({ ...fields, 'answer.3': 'қалыптастырушы' })],
  ];
  test.each(forged)('%s', async (_, place, forge) => {
    const sat = await begun();
    await send(sat, place, fieldsOf(sat, place));
    const refused = await send(sat, place, forge(fieldsOf(sat, place)));
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('мұндай жауап ұсынылмаған');
    const byItself = await sat.reader.post(`${at(sat, place)}/autosave`, { seq: '99', ...forge(fieldsOf(sat, place)) });
    expect([byItself.status, byItself.body]).toEqual([422, '{"refused":"not-offered"}']);
    expect(await saved(sat, place)).toEqual(rightAnswer(sat.questions[place - 1]!, 'kk'));
  });
});

/** Answers partly right: the feedback of a wrong choice, of pairs, items and gaps has its place on full review. */
async function answeredHalf(sat: Sat): Promise<void> {
  for (const [index, question] of sat.questions.entries()) {
    const fields = fieldsOf(sat, index + 1);
    if (question.kind === 'truefalse') await send(sat, index + 1, { answer: 'true' });
    else if (question.kind === 'gaps') {
      const option = question.gaps[2]!.control === 'choice' ? question.gaps[2]!.options[1]!.id : '';
      await send(sat, index + 1, { ...fields, 'answer.1': ' ҚАЛЫПТАСТЫРУШЫ. ', 'answer.3': option });
    } else await send(sat, index + 1, Object.fromEntries(Object.entries(fields).slice(0, 2)));
  }
}

describe.each(['full', 'marks', 'none'] as const)('with review: %s', (depth) => {
  test.each([
    ['a quiz', `${course}/quizzes/module-1`],
    ['a final test', `${course}/test`],
  ])('%s shows as much as it says', async (_, path) => {
    const of = await publishedSample(platform, contentWith(depth));
    const sat = await begun(of, path);
    await answeredHalf(sat);
    const body = await handIn(sat);
    expect(body).toContain('10 балдан');
    const notes = ['келіскенге', 'бір', 'дескриптор', 'бос орын', 'кеше'].filter((word) => body.includes(`құпия ${word}`));
    expect(notes).toHaveLength(depth === 'full' ? 5 : 0);
    expect(body.includes('құпия келіспегенге')).toBe(false);
    expect(/Дұрыс жауап[:<]/.test(body)).toBe(depth === 'full');
    expect(body.includes('Жартылай дұрыс')).toBe(depth !== 'none');
    expect(body.includes('Ретімен қойыңыз')).toBe(depth !== 'none');
    expect(body.includes('ҚАЛЫПТАСТЫРУШЫ')).toBe(depth !== 'none');
    expect(body.includes('class="part right"') || body.includes('class="part off"')).toBe(depth === 'full');
    expect(body.includes('Бұл тестте сұрақтар бойынша нәтиже көрсетілмейді')).toBe(depth === 'none');
  });
});
