import { sql } from 'kysely';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { transact } from '#platform/database.ts';
import { answersOf, attemptById, type AttemptId } from '#assessment';
import { itemsOf, lessonsOf, type ProgrammeVersion } from '#catalogue';
import { expectAccessible, laptop, phone, visitor, schemes } from './harness/browser.ts';
import { rightAnswers, type Right } from './harness/answers.ts';
import { asLearner, backstage } from './harness/learner.ts';
import { answer as answerAsStudied } from './harness/study.ts';

const slug = 'assessment-for-learning';
const course = `/my/courses/${slug}`;

async function begin(page: Page, path: string): Promise<AttemptId> {
  await page.goto(path);
  await page.click('main form button');
  await page.waitForURL(/attempts/);
  return /attempts\/([0-9a-f-]{36})/.exec(page.url())![1] as AttemptId;
}

const quizOf = (version: ProgrammeVersion): string => itemsOf(version).find((item) => item.kind === 'quiz')!.key;
const firstLesson = (version: ProgrammeVersion): string => lessonsOf(version)[0]!.key;

/** Answers a question wholly, whatever it asks: one unfinished would be led back to. */
async function answer(page: Page): Promise<void> {
  const options = page.locator('.choices input');
  if ((await options.count()) > 0) return options.first().check();
  for (const [at, list] of (await page.locator('answer-keeper select').all()).entries()) {
    const last = (await list.locator('option').count()) - 1;
    await list.selectOption({ index: Math.min(at + 1, last) });
  }
  for (const line of await page.locator('answer-keeper input[type=text]').all()) await line.fill('12,5');
}

async function checked(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectAccessible(page);
  await page.setViewportSize(laptop.viewport);
  await expectAccessible(page);
  await page.setViewportSize(phone.viewport);
}

test('every lesson is accessible on a phone and does not scroll sideways', async () => {
  const { page, context, complaints } = await visitor();
  const { version } = await asLearner(context, slug);
  for (const lesson of lessonsOf(version)) {
    await page.goto(`${course}/lessons/${lesson.key}`);
    await expectAccessible(page);
  }
  expect(complaints).toEqual([]);
  await context.close();
});

describe.each(schemes)('the pages of learning, in the %s scheme', (colorScheme) => {
  test('are accessible at 360 px and 1280 px and do not scroll sideways', async () => {
    const { page, context, complaints } = await visitor({ colorScheme });
    const { version } = await asLearner(context, slug);
    const quiz = `${course}/quizzes/${quizOf(version)}`;
    for (const path of ['/my/courses', course, `${course}/lessons/${firstLesson(version)}`, quiz, `/en${course}/test`])
      await checked(page, path);
    const attempt = await begin(page, quiz);
    for (const place of [1, 2, 3, 'hand-in']) await checked(page, `${course}/attempts/${attempt}/${place}`);
    await page.click('main form button.large');
    await page.waitForURL(new RegExp(`${attempt}$`));
    await checked(page, `${course}/attempts/${attempt}`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('an answer given without a network stays on the device and arrives when it is back', async () => {
  const { page, context } = await visitor();
  const { version } = await asLearner(context, slug);
  const attempt = await begin(page, `${course}/quizzes/${quizOf(version)}`);
  const status = page.locator('[data-status]');
  await context.setOffline(true);
  await answer(page);
  await expect.poll(() => status.textContent()).toContain('Байланыс жоқ');
  await page.click('button[value=next]');
  expect(page.url()).toMatch(/\/1$/);
  expect((await answersOf(backstage().db, attempt)).size).toBe(0);
  await context.setOffline(false);
  await expect.poll(() => status.textContent(), { timeout: 15_000 }).toContain('Сақталды');
  expect((await answersOf(backstage().db, attempt)).size).toBe(1);
  await page.click('button[value=next]');
  await page.waitForURL(/\/2$/);
  await page.goto(`${course}/attempts/${attempt}`);
  expect(page.url()).toMatch(/\/2$/);
  await context.close();
});

test('when the time is over the page hands in what was answered', async () => {
  const { page, context } = await visitor();
  await asLearner(context, slug);
  const attempt = await begin(page, `${course}/test`);
  const { db } = backstage();
  await transact(db, async (tx) => {
    // Nobody may move a deadline; the test does, to be spared an hour.
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`update assessment.attempt set deadline = now() + interval '4 seconds' where id = ${attempt}`.execute(tx);
  });
  await page.goto(`${course}/attempts/${attempt}/1`);
  await answer(page);
  await page.waitForURL(new RegExp(`${attempt}$`), { timeout: 15_000 });
  expect((await attemptById(db, attempt))!.attempt.state).toBe('finished');
  expect((await answersOf(db, attempt)).size).toBe(1);
  await context.close();
});

test('a video is gone on with where it was left, and a note is kept while it is written', async () => {
  const { page, context } = await visitor(laptop);
  const { version } = await asLearner(context, slug);
  const path = `${course}/lessons/${firstLesson(version)}`;
  await page.goto(path);
  const told = page.waitForResponse((response) => response.url().endsWith('/video') && response.ok());
  await page.evaluate(
    `(async () => { const film = document.querySelector('video'); film.muted = true; await film.play(); film.currentTime = 21; film.pause(); })()`,
  );
  await told;
  const kept = page.waitForResponse((response) => response.url().endsWith('/note/autosave') && response.ok());
  await page.fill('textarea[name=note]', 'Ертең 5 «Б» сыныбында сынап көремін');
  await kept;
  await page.goto(path);
  expect(await page.inputValue('textarea[name=note]')).toBe('Ертең 5 «Б» сыныбында сынап көремін');
  expect(await page.getAttribute('video source', 'src')).toMatch(/#t=2[01]$/);
  await context.close();
});

/** Goes to a control by the Tab key alone. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('no way to the control by keys');
}

async function choose(page: Page, list: Locator, words: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.press('Home');
  const at = (await list.locator('option').allTextContents()).indexOf(words);
  for (let pressed = 0; pressed < at; pressed += 1) await page.keyboard.press('ArrowDown');
}

async function answerByKeys(page: Page, right: Right): Promise<void> {
  if (right.kind === 'lists') for (const one of right.chosen) await choose(page, page.getByLabel(one.label, { exact: true }), one.option);
  if (right.kind === 'gaps') {
    for (const [at, { words, list }] of right.gaps.entries()) {
      const gap = page.locator('.gap .input').nth(at);
      if (list) await choose(page, gap, words);
      else {
        await tabTo(page, gap);
        await page.keyboard.type(words);
      }
    }
  }
  if (right.kind === 'type') {
    await tabTo(page, page.locator('input[name=answer]'));
    await page.keyboard.type(right.words[0]!);
  }
  if (right.kind !== 'tick') return;
  const cards = await page.locator('label.choice').allInnerTexts();
  const radio = (await page.locator('.choices input[type=radio]').count()) > 0;
  for (const words of right.words) {
    const at = cards.findIndex((card) => card.trim() === words);
    await tabTo(page, page.locator('.choices input').nth(radio ? 0 : at));
    await page.keyboard.press('Space');
    for (let pressed = 0; radio && pressed < at; pressed += 1) await page.keyboard.press('ArrowDown');
  }
}

test.each([
  ['by keys alone', true],
  ['without script', false],
])('a quiz of every kind of question is answered %s', async (_, script) => {
  const school = 'ungraded-school';
  const { page, context, complaints } = await visitor({ javaScriptEnabled: script });
  const { version } = await asLearner(context, school);
  const known = rightAnswers(school, 'kk');
  const attempt = await begin(page, `/my/courses/${school}/quizzes/${quizOf(version)}`);
  const kinds = new Set<string>();
  while (!page.url().endsWith('/hand-in')) {
    const right = known.get(((await page.locator('main h1').textContent()) ?? '').trim())!;
    if (script && (right.kind === 'lists' || right.kind === 'gaps') && !kinds.has(right.kind)) await expectAccessible(page);
    kinds.add(right.kind);
    if (script && (await page.locator('order-list').count()) > 0) await dragLastUp(page);
    await (script ? answerByKeys(page, right) : answerAsStudied(page, right));
    if (script) await expect.poll(() => page.locator('[data-status]').textContent()).toContain('Сақталды');
    const before = page.url();
    if (script) await tabTo(page, page.locator('button[value=next]'));
    await (script ? page.keyboard.press('Enter') : page.click('button[value=next]'));
    await page.waitForURL((url) => url.href !== before);
  }
  expect([...kinds].sort()).toEqual(['gaps', 'lists', 'tick', 'type']);
  await page.click('form[action$="/hand-in"] button');
  await page.waitForURL(new RegExp(`${attempt}$`));
  expect(await page.locator('.exam-percent').textContent()).toContain('100');
  if (script) await expectAccessible(page);
  expect(complaints).toEqual([]);
  await context.close();
});

/** Moving a row by hand numbers all of them; the numbers are what is sent. */
async function dragLastUp(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 1400 });
  const rows = page.locator('.order-row');
  const last = await rows.last().locator('label').textContent();
  const [grip, first] = [(await rows.last().locator('.order-grip').boundingBox())!, (await rows.first().boundingBox())!];
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + grip.width / 2, first.y + first.height / 2, { steps: 8 });
  await page.mouse.up();
  expect(await rows.first().locator('label').textContent()).toBe(last);
  const places = await rows.locator('select').evaluateAll((lists) => lists.map((list) => (list as HTMLSelectElement).value));
  expect(places).toEqual(places.map((__, at) => String(at + 1)));
}
