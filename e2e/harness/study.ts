import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { rightAnswers, type Right } from './answers.ts';
import { expectAccessible, full } from './browser.ts';

/** `accessible`: axe looks at the first page of each kind; the long run looks at every page. */
export type Study = { readonly slug: string; readonly language: 'kk' | 'ru'; readonly prefix: string; readonly accessible: boolean };
type Kind = 'course' | 'lesson' | 'quiz' | 'test' | 'question' | 'hand-in' | 'result';

/** Follows 'what is next' to the end: reads each lesson, answers each quiz and the test as somebody who studied. */
export async function studyToTheEnd(page: Page, study: Study): Promise<void> {
  const known = rightAnswers(study.slug, study.language);
  const course = `${study.prefix}/my/courses/${study.slug}`;
  const seen = new Set<Kind>();
  const look = async (kind: Kind): Promise<void> => {
    if (study.accessible && (full || !seen.has(kind))) await expectAccessible(page);
    seen.add(kind);
  };
  await page.goto(course);
  await look('course');
  const steps = await page
    .locator(`main a[href*="${course}/"]`)
    .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).pathname))]);
  const items = steps.filter((path) => /\/(lessons|quizzes)\/|\/test$/.test(path));
  expect(items.length).toBeGreaterThanOrEqual(5);
  const inOrder = [...items.filter((path) => !path.endsWith('/test')), `${course}/test`];
  for (const path of inOrder) {
    await page.goto(path);
    await look(path.includes('/lessons/') ? 'lesson' : path.endsWith('/test') ? 'test' : 'quiz');
    if (path.includes('/lessons/')) await page.locator(`form[action$="${path}/done"] button`).first().click();
    else await sit(page, path, known, look);
  }
}

async function sit(page: Page, path: string, known: Map<string, Right>, look: (kind: Kind) => Promise<void>): Promise<void> {
  await page.locator(`form[action$="${path}/attempts"] button`).first().click();
  await page.waitForURL(/attempts\/[\w-]+\/1$/);
  for (let asked = 0; asked < 40; asked += 1) {
    if (page.url().endsWith('/hand-in')) break;
    if (asked === 0) await look('question');
    const prompt = ((await page.locator('main h1').first().textContent()) ?? '').trim();
    const right = known.get(prompt);
    if (!right) throw new Error(`no answer is known to: ${prompt}`);
    await answer(page, right);
    const before = page.url();
    await page.locator('button[name="go"][value="next"]').click();
    await page.waitForURL((url) => url.href !== before);
  }
  await look('hand-in');
  await page.locator('form[action$="/hand-in"] button').last().click();
  await page.waitForURL(/attempts\/[\w-]+$/);
  await look('result');
}

export async function answer(page: Page, right: Right): Promise<void> {
  if (right.kind === 'type') return page.locator('[name="answer"]').fill(right.words[0]!);
  if (right.kind === 'lists') {
    for (const { label, option } of right.chosen) await page.getByLabel(label, { exact: true }).selectOption({ label: option });
    return;
  }
  if (right.kind === 'gaps') {
    for (const [at, { words, list }] of right.gaps.entries()) {
      const control = page.locator('.gap .input').nth(at);
      await (list ? control.selectOption({ label: words }) : control.fill(words));
    }
    return;
  }
  for (const words of right.words) {
    const choice = page.locator('label.choice').filter({ has: page.getByText(words, { exact: true }) });
    await choice.locator('input').check();
  }
}
