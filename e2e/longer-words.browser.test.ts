import { expect, test } from 'vitest';
import { programmeBySlug } from '#catalogue';
import { enrolledLearner } from '../src/deal/enrolments/testing/learner.ts';
import { newPerson, sessionToken } from '../src/doors/checkout/testing/person.ts';
import { laptop, phone, site, visitor } from './harness/browser.ts';
import { backstage } from './harness/learner.ts';
import { faultsOfLayout, faultsWhenLonger } from './harness/longer-words.ts';

const pages = [
  '/',
  '/programmes',
  '/programmes/assessment-for-learning',
  '/price-list',
  '/documents/offer',
  '/certificates',
  '/sign-up',
  '/support',
  '/my',
  '/my/courses',
  '/my/settings',
  '/my/courses/assessment-for-learning',
  '/my/courses/assessment-for-learning/lessons/three-questions',
  '/my/courses/assessment-for-learning/test',
  '/checkout/ungraded-school',
];

test('every text 40 % longer: nothing scrolls sideways, is cut off or lies over another', async () => {
  const { page, context } = await visitor();
  const platform = backstage();
  const { accountId } = await newPerson(platform, 'kk');
  await enrolledLearner(platform, (await programmeBySlug(platform.db, 'assessment-for-learning'))!, { accountId });
  const value = await sessionToken(platform, accountId);
  await context.addCookies([{ name: `su-session-${new URL(site.origin).port}`, value, url: site.origin }]);
  const wrong: string[] = [];
  for (const path of pages)
    for (const { viewport } of [phone, laptop]) {
      await page.setViewportSize(viewport);
      expect((await page.goto(path))!.status(), path).toBe(200);
      const faults = await faultsWhenLonger(page);
      if (faults.length > 0 && process.env['SHOTS'])
        await page.screenshot({ path: `${process.env['SHOTS']}/${path.replaceAll('/', '_')}-${viewport.width}.png`, fullPage: true });
      wrong.push(...faults.map((fault) => `${path} at ${viewport.width}: ${fault}`));
    }
  expect(wrong).toEqual([]);
  await context.close();
});

test('a word that does not fit is found', async () => {
  const { page, context } = await visitor();
  await page.goto('/certificates');
  await page.evaluate(`document.querySelector('main h1').textContent = 'Б'.repeat(80)`);
  await page.evaluate(`document.querySelector('main h1').style.overflowWrap = 'normal'`);
  expect(await faultsOfLayout(page)).not.toEqual([]);
  await context.close();
});
