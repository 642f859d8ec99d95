import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { transact } from '#platform/database.ts';
import { answersOf, attemptById, type AttemptId } from '#assessment';
import { itemsOf, lessonsOf, type ProgrammeVersion } from '#catalogue';
import { expectAccessible, laptop, phone, visitor, schemes } from './harness/browser.ts';
import { asLearner, backstage } from './harness/learner.ts';

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

/** Chooses something on a question's page, whatever it asks. */
async function answer(page: Page): Promise<void> {
  const options = page.locator('.choices input');
  if ((await options.count()) > 0) await options.first().check();
  else await page.fill('input[name=answer]', '12,5');
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
