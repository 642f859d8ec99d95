import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { localPath, type Locale } from '#kernel/locale.ts';
import { newPerson, sessionToken } from '../src/doors/checkout/testing/person.ts';
import { expectAccessible, full, laptop, mailTo, site, visitor, schemes } from './harness/browser.ts';
import { backstage } from './harness/learner.ts';

const SLUG = 'ai-in-the-classroom';

/** Somebody whose data are in order presses Pay and stands on the bank's page. */
async function atBank(options: BrowserContextOptions & { language?: Locale } = {}) {
  const { language = 'kk', ...rest } = options;
  const { page, context, complaints } = await visitor(rest);
  const person = await newPerson(backstage(), language);
  const value = await sessionToken(backstage(), person.accountId);
  await context.addCookies([{ name: `su-session-${new URL(site.origin).port}`, value, url: site.origin }]);
  await page.goto(localPath(language, `/checkout/${SLUG}`));
  await page.click('form[action$="/pay"] button');
  await page.waitForURL(`${site.bank}/d/**`);
  return { page, context, complaints, person };
}

async function type(page: Page, card: string): Promise<void> {
  await page.fill('#card', card);
  await page.fill('#expiry', '12/30');
  await page.fill('#cvc', '123');
  await page.fill('#holder', 'AIGUL U');
  await page.click('button');
}

const paid = (page: Page) => page.waitForSelector('.status.paid', { timeout: 20_000 });

describe.each([true, false])('paying on a phone, scripts: %s', (javaScriptEnabled) => {
  test('a declined card, a wrong code, then the right one: the course is open and the letter comes', async () => {
    const { page, context, complaints, person } = await atBank({ javaScriptEnabled });
    expect(await page.textContent('body')).toContain('сынақ банкінің беті');
    await type(page, '4000056655665556');
    expect(await page.textContent('.refused')).toContain('қаражат жеткіліксіз');
    await type(page, '4242424242424242');
    await page.fill('#code', '0000');
    await page.click('button');
    await type(page, '5555555555554444');
    await page.fill('#code', '1234');
    await page.click('button');
    await page.waitForURL(`${site.origin}/payments/**`);
    await paid(page);
    expect(await page.textContent('.status.paid')).toMatch(/№ Ш-\d{4}-\d{6}/);
    const letter = await mailTo(person.email, /Ш-\d{4}-\d{6}/);
    expect(letter).toContain('application/pdf');
    await page.click('.status.paid .btn.large');
    await page.waitForURL(`**/my/courses/${SLUG}`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('back to the shop after a decline: why, that no money was taken, and the way on', async () => {
    const { page, context } = await atBank({ javaScriptEnabled });
    await type(page, '4111000000002079');
    await page.click('.back a');
    await page.waitForSelector('.status.fail', { timeout: 30_000 });
    const text = await page.textContent('.status.fail');
    for (const words of ['лимиті асып кетті', 'Ақша шешілген жоқ', '5065']) expect(text).toContain(words);
    if (javaScriptEnabled) await expectAccessible(page);
    await page.click('.status.fail .btn');
    await page.waitForURL(`**/checkout/${SLUG}`);
    await context.close();
  });

  test('the bank returns by a cross-site form, to which the browser adds no cookies', async () => {
    const { page, context } = await atBank({ javaScriptEnabled });
    const posts: string[] = [];
    page.on(
      'request',
      (request) => request.method() === 'POST' && request.url().includes('/return') && posts.push(String(request.headers()['cookie'])),
    );
    await type(page, '4111000000001139');
    if (!javaScriptEnabled) await page.click('button');
    await page.waitForURL(/\/payments\/[0-9a-f-]+$/);
    await paid(page);
    expect(posts).toEqual(['undefined']);
    await context.close();
  });

  test('a lost notice heals while the person looks', async () => {
    const { page, context } = await atBank({ javaScriptEnabled });
    await type(page, '4111000000001022');
    await page.waitForURL(/\/payments\/[0-9a-f-]+$/);
    await paid(page);
    await context.close();
  });
});

describe.each(schemes)('the pages of a payment, %s', (colorScheme) => {
  const atBothWidths = async (page: Page) => {
    await expectAccessible(page);
    await page.setViewportSize(laptop.viewport);
    await expectAccessible(page);
  };

  test.each(full ? (['kk', 'ru', 'en'] as const) : (['kk'] as const))(
    'are accessible in %s at both widths: bank, waiting, paid',
    async (language) => {
      const held = await atBank({ colorScheme, language });
      await atBothWidths(held.page);
      // The answer to the house's charge is lost: it looks again only minutes later, and the page waits.
      const lost = { path: '/payments/confirm', fault: '500-before', times: 1 };
      await held.page.request.post(`${new URL(held.page.url()).origin}/__test/faults`, { data: lost });
      await type(held.page, '4111000000001147');
      await held.page.waitForSelector('.status.wait');
      await atBothWidths(held.page);
      await held.context.close();
      const { page, context, complaints } = await atBank({ colorScheme, language });
      await type(page, '4000000000003055');
      await page.waitForSelector('.status.paid .next-link[href$="/file"]', { timeout: 30_000 });
      await atBothWidths(page);
      expect([...complaints, ...held.complaints]).toEqual([]);
      await context.close();
    },
  );
});
