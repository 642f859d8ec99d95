import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, mailTo, visitor } from './harness/browser.ts';
import { applyFor, BOUGHT, enterCode, payByCard, signUp, syntheticIins } from './harness/purchase.ts';
import { studyToTheEnd } from './harness/study.ts';

const slug = BOUGHT;
// Cards of the test bank that do what their names say (emulators/tiptop/README.md).
const NO_FUNDS = '4000056655665556';
const LOST_NOTICE = '4111000000001022';
const BY_POST = '4111000000001139';

describe('the main job on a phone of 360 px, in Kazakh', () => {
  test.each([
    { javaScript: true, scripts: 'with scripts' },
    { javaScript: false, scripts: 'without scripts' },
  ])(
    'a teacher reads, applies, pays, studies, passes and is verified by a stranger, $scripts',
    { timeout: 240_000 },
    async ({ javaScript, scripts }) => {
      const { page, context, complaints } = await visitor({ javaScriptEnabled: javaScript });
      const buyer = {
        email: `aigul-${javaScript ? 'a' : 'b'}@example.kz`,
        password: 'қой үстінде бозторғай',
        iin: syntheticIins[javaScript ? 0 : 1]!,
      };
      await page.goto('/');
      await page.locator('main a[href="/programmes"]').first().click();
      await page.locator(`a[href="/programmes/${slug}"]`).first().click();
      await page.locator(`a[href="/checkout/${slug}"]`).last().click();
      await page.waitForURL(/\/sign-in\?next=/);
      await signUp(page, buyer);
      await page.waitForURL(new RegExp(`/checkout/${slug}`));
      await applyFor(page, buyer, { javaScript, accessible: javaScript });
      expect(await page.locator('form[action$="/pay"] button').textContent()).toMatch(/15\s000\s₸ төлеп, офертаны қабылдау/);
      await payByCard(page, '4242424242424242');
      await enterCode(page);
      await page.waitForURL(/\/payments\//);
      // With its paper the page waits for nothing more: until then it would lead anew under the eyes of who looks.
      await expect
        .poll(async () => (await page.reload(), await page.content()), { timeout: 30_000 })
        .toMatch(/\/my\/contracts\/[^"]+\/file"/);
      expect(await page.content()).toMatch(/Ш-20\d\d-\d{6}/);
      if (javaScript) await expectAccessible(page);
      await mailTo(buyer.email, /Ш-20\d\d-\d{6}/);
      await studyToTheEnd(page, { slug, language: 'kk', prefix: '', accessible: javaScript });
      await expect
        .poll(async () => (await page.goto('/my/certificates'), await page.content()), { timeout: 30_000 })
        .toMatch(/PD-20\d\d-\d{6}/);
      if (javaScript) await expectAccessible(page);
      await mailTo(buyer.email, /PD-20\d\d-\d{6}/);
      const number = /PD-20\d\d-\d{6}/.exec(await page.content())![0];
      for (const path of ['/my', '/my/contracts', '/my/letters', '/my/close']) {
        await page.goto(path);
        if (javaScript) await expectAccessible(page);
      }
      await page.goto(`/my/certificates/${number}`);
      if (javaScript) await expectAccessible(page);
      await strangerVerifies(page, number);
      expect(complaints, scripts).toEqual([]);
      await context.close();
    },
  );
});

/** By the address of the QR code: valid, the programme, and no name, because showing it was not chosen. */
async function strangerVerifies(holder: Page, number: string): Promise<void> {
  const address = await holder.locator('a[href*="/certificates/"]:not([href*="/my/"])').first().getAttribute('href');
  const { page, context } = await visitor();
  await page.goto(address!);
  const shown = await page.content();
  expect(shown).toContain(number);
  expect(shown).not.toContain('Үлгібаева');
  await expectAccessible(page);
  await page.goto('/certificates/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
  expect(await page.content()).not.toContain(number);
  await context.close();
}

describe('the return from the bank and what may go wrong there', () => {
  test('the person who comes back by a cross-site form without cookies sees their own payment', async () => {
    const { page, context } = await visitor();
    const buyer = { email: 'post-return@example.kz', password: 'қой үстінде бозторғай', iin: syntheticIins[2]! };
    await signUp(page, buyer);
    await applyFor(page, buyer, { javaScript: true, accessible: false });
    await payByCard(page, BY_POST);
    await page.waitForURL(/\/payments\/[\w-]+$/);
    await expect.poll(async () => (await page.reload(), await page.content()), { timeout: 30_000 }).toMatch(/Ш-20\d\d-\d{6}/);
    await context.close();
  });
  test('a declined card opens nothing and says so; another card pays the same application', async () => {
    const { page, context } = await visitor();
    const buyer = { email: 'declined@example.kz', password: 'қой үстінде бозторғай', iin: syntheticIins[3]! };
    await signUp(page, buyer);
    await applyFor(page, buyer, { javaScript: true, accessible: false });
    await payByCard(page, NO_FUNDS);
    await page.locator('.refused').waitFor();
    await page.locator('.back a').click();
    await page.waitForURL(/\/payments\/[\w-]+$/);
    await expect.poll(async () => (await page.reload(), await page.content()), { timeout: 30_000 }).toContain('Төлем өтпеді');
    await expectAccessible(page);
    await page.goto(`/my/courses/${slug}`);
    expect((await page.content()).includes('/lessons/')).toBe(false);
    await page.goto(`/checkout/${slug}`);
    await payByCard(page, '4000000000003055');
    await expect
      .poll(async () => (await page.goto('/my/courses'), await page.content()), { timeout: 30_000 })
      .toContain(`/my/courses/${slug}`);
    await page.goto(`/checkout/${slug}`);
    expect(await page.content()).toContain('Бұл бағдарлама Сізде бар');
    await context.close();
  });
  test('a notice that is lost heals by itself within a minute', async () => {
    const { page, context } = await visitor({ javaScriptEnabled: false });
    const buyer = { email: 'lost@example.kz', password: 'қой үстінде бозторғай', iin: syntheticIins[4]! };
    await signUp(page, buyer);
    await applyFor(page, buyer, { javaScript: false, accessible: false });
    await payByCard(page, LOST_NOTICE);
    await mailTo(buyer.email, /Ш-20\d\d-\d{6}/);
    await context.close();
  });
  test('"I do not agree" closes the application, and nothing is charged', async () => {
    const { page, context } = await visitor();
    await signUp(page, { email: 'disagrees@example.kz', password: 'қой үстінде бозторғай', iin: '' });
    await page.locator('form[action$="/decline"] button').click();
    expect(await page.content()).toContain('Өтінім жабылды');
    await expectAccessible(page);
    await context.close();
  });
});

describe('the shorter way in the other languages', () => {
  test.each(['ru', 'en'])('in %s from the programme to the open course', async (locale) => {
    const { page, context, complaints } = await visitor();
    const prefix = `/${locale}`;
    const buyer = { email: `short-${locale}@example.kz`, password: 'қой үстінде бозторғай', iin: syntheticIins[locale === 'ru' ? 5 : 6]! };
    await page.goto(`${prefix}/programmes/${slug}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    await signUp(page, buyer, prefix);
    await page.waitForURL(new RegExp(`${prefix}/checkout/${slug}`));
    await applyFor(page, buyer, { javaScript: true, accessible: true });
    await payByCard(page, '5205000000003055');
    await page.waitForURL(new RegExp(`${prefix}/payments/`));
    await expect
      .poll(async () => (await page.goto(`${prefix}/my/courses/${slug}`), await page.content()), { timeout: 30_000 })
      .toContain('/lessons/');
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
