import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPerson, sessionToken } from '../src/doors/checkout/testing/person.ts';
import { spawnWeb, type SecondWeb } from './harness/second-web.ts';
import { site, visitor } from './harness/browser.ts';
import { backstage } from './harness/learner.ts';

/** The same site with another setting: a second web process on the same database opens its pages at Halyk ePay. */
let web: SecondWeb;
beforeAll(async () => void (web = await spawnWeb(site, { SU_GATEWAY: 'epay' })));
afterAll(() => web.stop());

async function type(page: Page, card: string): Promise<void> {
  await page.fill('#card', card);
  await page.fill('#expiry', '12/30');
  await page.fill('#cvc', '123');
  await page.fill('#holder', 'AIGUL U');
  await page.click('button');
}

test('a whole purchase through Halyk ePay without scripts: a decline, a new attempt, the code, the open course', async () => {
  const { page, context } = await visitor({ javaScriptEnabled: false });
  const person = await newPerson(backstage(), 'kk');
  const value = await sessionToken(backstage(), person.accountId);
  await context.addCookies([{ name: `su-session-${new URL(web.origin).port}`, value, url: web.origin }]);
  const toBank = async () => {
    await page.goto(`${web.origin}/checkout/ai-in-the-classroom`);
    await page.click('form[action$="/pay"] button');
    await page.waitForURL(`${site.epay}/pay/**`);
  };
  await toBank();
  expect(await page.textContent('body')).toContain('сынақ банкінің беті');
  await type(page, '4405639700000027');
  expect(await page.textContent('main')).toContain('лимиті асып кетті');
  await page.click('.back a');
  await page.waitForSelector('.status.fail', { timeout: 20_000 });
  expect(await page.textContent('.status.fail')).toContain('Ақша шешілген жоқ');
  await toBank();
  await type(page, '4405639704015096');
  await page.fill('#code', '1234');
  await page.click('button');
  await page.waitForURL(`${web.origin}/payments/**`);
  await page.waitForSelector('.status.paid', { timeout: 20_000 });
  expect(await page.textContent('.status.paid')).toMatch(/№ Ш-\d{4}-\d{6}/);
  await context.close();
});
