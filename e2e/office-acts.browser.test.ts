import { beforeAll, expect, test } from 'vitest';
import { addDays, almatyDay } from '#kernel/civil-date.ts';
import { legalInForce } from '#offer';
import { oddities } from '#payments';
import { expectAccessible, laptop, visitor } from './harness/browser.ts';
import { backstage } from './harness/learner.ts';
import { asStaff, purchase, strayMoney, type Purchase } from './harness/office.ts';

let bought: Purchase;
const platform = backstage();
beforeAll(async () => {
  bought = await purchase(platform, 'ai-in-the-classroom');
  await strayMoney(platform, '990077');
});

const inDays = (days: number): string => addDays(almatyDay(new Date()), days);

test('staff schedule a version and a price list, change particulars, write to a learner, and ask the bank about an odd payment', async () => {
  const { page, context, complaints } = await visitor(laptop);
  await asStaff(context, platform, 'isker@example.kz');
  const text = (await legalInForce(platform.db, 'offer', new Date())).canonical;

  await page.goto('/office/documents/offer/new');
  for (const locale of ['kk', 'ru', 'en'] as const) {
    const buffer = Buffer.from(`${text[locale].trim()} ${locale}.\n`);
    await page.locator(`input[name="${locale}"]`).setInputFiles({ name: `${locale}.txt`, mimeType: 'text/plain', buffer });
  }
  await page.getByRole('button', { name: 'Жоба етіп сақтау' }).click();
  await page.getByRole('heading', { name: 'Қашан күшіне енеді' }).waitFor();
  await expectAccessible(page);
  const asked = (await page.locator('label[for="confirm"]').innerText()).split(': ').at(-1)!;
  await page.locator('[name="confirm"]').fill(asked);
  await page.getByRole('button', { name: 'Жариялау' }).click();
  await page.getByRole('status').waitFor();
  await expectAccessible(page);
  await page.goto('/documents/offer/compare');
  expect(await page.locator('.diff ins').first().textContent()).toContain('kk.');

  await page.goto('/office/price-lists/new');
  await page.locator('[name="day"]').fill(inDays(30));
  await page.locator('[name="amount:ai-in-the-classroom"]').fill('18000');
  await page.getByRole('button', { name: 'Не өзгеретінін көру' }).click();
  const number = (await page.locator('label[for="confirm"]').innerText()).split(': ').at(-1)!;
  await expectAccessible(page);
  await page.locator('[name="confirm"]').fill(number);
  await page.getByRole('button', { name: 'Жариялау' }).click();
  await page.getByRole('status').waitFor();

  await page.goto('/office/provider');
  await page.locator('[name="address_kk"]').fill('Астана қаласы, Жаңа көшесі, 2-үй');
  await page.getByRole('button', { name: 'Не өзгеретінін көру' }).click();
  await page.getByRole('button', { name: 'Өзгерісті жазу' }).click();
  await page.getByRole('status').waitFor();
  await expectAccessible(page);
  await expect.poll(async () => (await page.request.get('/')).text()).toContain('Жаңа көшесі');

  await page.goto(`/office/people/${bought.accountId}/letter`);
  await page.locator('[name="subject"]').last().fill('Курсыңыз туралы');
  await page.locator('textarea[name="text"]').fill('Сәлеметсіз бе! Курсыңыз ашық.');
  await page.getByRole('button', { name: 'Алдын ала көру' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Жіберу' }).click();
  await page.getByText('Курсыңыз ашық.').waitFor();

  const [odd] = (await oddities(platform.db, 'open')).filter((one) => one.facts['transaction'] === '990077');
  await page.goto(`/office/oddities/${odd!.id}`);
  await page.getByRole('button', { name: 'Банктен сұрау' }).click();
  await page.getByText('Банк мұндай операцияны білмейді').waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await context.close();
});
