import { expect, test } from 'vitest';
import { expectAccessible, laptop, visitor } from './harness/browser.ts';

const pages = [
  '/',
  '/programmes',
  '/programmes?q=окыту',
  '/programmes/assessment-for-learning',
  '/programmes/ai-in-the-classroom/preview/assistant-and-limits',
  '/price-list',
  '/documents',
  '/documents/offer',
  '/documents/privacy-policy',
  '/documents/confidentiality-agreement/1',
  '/documents/consent',
  '/certificates',
  '/support',
  '/sign-in',
  '/sign-up',
  '/recover',
  '/no-such-page',
  '/ru',
  '/ru/programmes/ungraded-school',
  '/en',
  '/en/programmes/assessment-for-learning',
  '/en/documents/offer',
];

test.each(pages)('%s is accessible at 360 px and 1280 px in both schemes, and does not scroll sideways', async (path) => {
  const { page, complaints } = await visitor();
  await page.goto(path);
  await expectAccessible(page);
  await page.setViewportSize(laptop.viewport);
  await expectAccessible(page, false);
  expect(complaints).toEqual([]);
  await page.context().close();
});
