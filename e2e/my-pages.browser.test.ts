import type { Page } from 'playwright-core';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newPerson, sessionToken } from '../src/doors/checkout/testing/person.ts';
import { goodPassword, signedUp } from '../src/parties/people/testing/people.ts';
import { expectAccessible, mailTo, schemes, site, visitor } from './harness/browser.ts';
import { backstage } from './harness/learner.ts';

const SLUG = 'ai-in-the-classroom';

/** Somebody with consent and card who knows the password. */
async function teacher() {
  const platform = backstage();
  const person = await newPerson(platform, 'kk');
  const other = await signedUp(platform as never, `password-${person.accountId}@example.kz`);
  await sql`update people.account set password_hash = (select password_hash from people.account where id = ${other})
    where id = ${person.accountId}`.execute(platform.db);
  return person;
}

const press = async (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).first().click();

test('a teacher’s walk: letters, devices, paying again, closing the account and coming back', async () => {
  const { page, context, complaints } = await visitor();
  const person = await teacher();
  await page.goto('/sign-in');
  await page.fill('#email', person.email);
  await page.fill('#password', goodPassword);
  await page.click('main form button[type=submit]');
  await page.waitForURL('**/my');

  await page.goto('/my/letters');
  expect(await page.isChecked('#agree')).toBe(false);
  await page.uncheck('#course-ends');
  await press(page, 'Таңдауды сақтау');
  await page.waitForSelector('[role=status]');
  expect(await page.isChecked('#course-ends')).toBe(false);

  await sessionToken(backstage(), person.accountId);
  await page.goto('/my/settings');
  await press(page, 'Басқа құрылғылардан шығу');
  await page.waitForSelector('[role=status]');
  expect(await page.getByRole('button', { name: 'Басқа құрылғылардан шығу' }).count()).toBe(0);

  await page.goto(`/checkout/${SLUG}`);
  expect(await page.textContent('.name-on-paper')).toContain('Үлгібаева Айгүл Серікқызы');
  await page.click('form[action$="/pay"] button');
  await page.waitForURL(`${site.bank}/d/**`);
  await page.fill('#card', '4111000000002079');
  await page.fill('#expiry', '12/30');
  await page.fill('#cvc', '123');
  await page.fill('#holder', 'AIGUL U');
  await page.click('button');
  await page.click('.back a');
  await page.waitForSelector('.status.fail', { timeout: 30_000 });
  await page.goto('/my/contracts');
  await press(page, 'Қайта төлеу');
  await page.waitForURL(`**/checkout/${SLUG}`);
  await page.waitForSelector('form[action$="/pay"] button');

  for (const path of ['/my/letters', '/my/close', '/my/contracts', '/my/card']) {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expectAccessible(page);
    }
  }

  await page.goto('/my/close');
  await page.fill('#password', 'қате');
  await press(page, 'Есептік жазбаны жабу');
  await page.waitForSelector('.field .error, .wrong');
  await page.fill('#password', goodPassword);
  await press(page, 'Есептік жазбаны жабу');
  await page.getByRole('heading', { name: 'Есептік жазбаңыз жабылады' }).waitFor();
  expect(await mailTo(person.email, /sign-in/)).toContain('sign-in');
  await page.goto('/my');
  expect(page.url()).toContain('/sign-in');
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  await context.close();
});
