import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, laptop, phone, visitor, schemes } from './harness/browser.ts';
import { backstage } from './harness/learner.ts';
import { asStaff, purchase, strayMoney, type Purchase } from './harness/office.ts';

let bought: Purchase;
beforeAll(async () => {
  const platform = backstage();
  bought = await purchase(platform, 'ai-in-the-classroom');
  await strayMoney(platform, '990001');
  const { page, context } = await visitor();
  await page.goto('/support');
  await page.getByLabel('Тақырыбы').fill('Төлем өтті, курс ашылмады');
  await page.getByLabel('Хат', { exact: true }).fill('Кеше төледім, бірақ курсты таба алмай отырмын.\nКөмектесіңізші.');
  await page.getByLabel('Электрондық пошта').fill('meiman@example.kz');
  await page.getByRole('button', { name: 'Жіберу' }).click();
  await page.getByRole('heading', { name: 'Хатыңыз жетті' }).waitFor();
  await expectAccessible(page);
  await context.close();
});

const shots = process.env['OFFICE_SHOTS'];

test.each(schemes)('every page of the office is accessible at 360 and 1280 px, %s', async (colorScheme) => {
  const { page, context, complaints } = await visitor({ ...laptop, colorScheme });
  await asStaff(context, backstage(), `${colorScheme}@example.kz`);
  const firstOf = async (list: string): Promise<string> => {
    await page.goto(list);
    return (await page.locator('main table a').first().getAttribute('href'))!;
  };
  const pages: Record<string, string> = {
    start: '/office',
    oddities: '/office/oddities',
    oddity: await firstOf('/office/oddities'),
    inbox: '/office/support',
    thread: await firstOf('/office/support'),
    person: `/office/people/${bought.accountId}`,
    secure: `/office/people/${bought.accountId}/secure`,
    payment: `/office/payments/${bought.attemptId}`,
    contract: `/office/contracts/${bought.contract.number}`,
    certificate: `/office/certificates/${bought.certificateNumber}`,
    withdrawal: `/office/certificates/${bought.certificateNumber}/withdrawal`,
    support: '/support',
    'my-support': '/my/support',
  };
  for (const [name, path] of Object.entries(pages))
    for (const size of [laptop.viewport, phone.viewport]) {
      await page.setViewportSize(size);
      await page.goto(path);
      if (shots) await page.screenshot({ path: `${shots}/${name}-${size.width}-${colorScheme}.png`, fullPage: true });
      await expectAccessible(page);
    }
  expect(complaints).toEqual([]);
  await context.close();
});

test('staff find a person without a script, reveal the IIN with a reason, and the person’s page says so', async () => {
  const { page, context } = await visitor({ javaScriptEnabled: false });
  await asStaff(context, backstage(), 'izdeushi@example.kz');
  await page.goto('/office');
  await page.getByRole('searchbox').first().fill('үлгібаева');
  await page.getByRole('searchbox').first().press('Enter');
  expect(page.url()).toMatch(/\/office\/search\/[0-9a-f-]{36}$/);
  if (shots) await page.screenshot({ path: `${shots}/search-360-light.png`, fullPage: true });
  await page.locator(`a[href$="/office/people/${bought.accountId}"]`).first().click();
  await page.getByText('ЖСН-ді көрсету').click();
  await page.getByRole('button', { name: 'Көрсету', exact: true }).click();
  await page.getByRole('alert').getByText('Себебін жазыңыз').waitFor();
  await page.getByLabel('Себебі').fill('Банкпен салыстыру');
  await page.getByRole('button', { name: 'Көрсету', exact: true }).click();
  await page.getByText('000101 600008').waitFor();
  if (shots) await page.screenshot({ path: `${shots}/revealed-360-light.png`, fullPage: true });
  await context.close();
});

test('a certificate is withdrawn in three steps, and its public page says so', async () => {
  const { page, context } = await visitor();
  await asStaff(context, backstage(), 'joiushy@example.kz');
  await page.goto(`/office/certificates/${bought.certificateNumber}`);
  await page.getByRole('link', { name: 'Күшін жою' }).click();
  await page.getByLabel('Қате берілген').check();
  await page.getByLabel('Себебі').fill('Басқа адамның оқуы екені анықталды');
  await page.getByRole('button', { name: 'Күшін жою' }).click();
  await page.getByText('Күші жойылған', { exact: true }).first().waitFor();
  await page.getByRole('link', { name: '/certificates/' }).click();
  expect(await page.locator('main').innerText()).toContain('жарамсыз');
  await context.close();
});

test('from a figure to its list, filtered, kept as a view and taken as a file', async () => {
  const { page, context } = await visitor({ ...laptop, acceptDownloads: true });
  await asStaff(context, backstage(), 'tizimshi@example.kz');
  const look = async (name: string, sizes: readonly { viewport: typeof phone.viewport | typeof laptop.viewport }[] = [phone]) => {
    for (const { viewport } of sizes) {
      await page.setViewportSize(viewport);
      if (shots) await page.screenshot({ path: `${shots}/${name}-${viewport.width}-light.png`, fullPage: true });
      await expectAccessible(page);
    }
    await page.setViewportSize(laptop.viewport);
  };
  const tile = page.locator('a.tile', { hasText: 'Жасалған шарттар' });
  // People of other tests go on buying: a figure that a new contract has overtaken is read again.
  const isOfItsList = async (): Promise<boolean> => {
    await page.goto('/office');
    const figure = await tile.locator('.value').innerText();
    await tile.click();
    await page.getByText('Барлығы: ').first().waitFor();
    return (await page.getByText(`Барлығы: ${figure}`).count()) > 0;
  };
  await expect.poll(isOfItsList, { timeout: 30_000 }).toBe(true);
  await look('list', [laptop, phone]);
  await page.getByRole('combobox', { name: 'Күйі' }).selectOption('completed');
  await page.getByRole('button', { name: 'Көрсету' }).click();
  expect(page.url()).toContain('state=completed');
  await page.getByRole('link', { name: 'Көріністер' }).click();
  await page.getByLabel('Атауы').fill('Аяқтағандар');
  await look('views');
  await page.getByRole('button', { name: 'Сақтау', exact: true }).click();
  expect(await page.locator('.list-views [aria-current]').innerText()).toBe('Аяқтағандар');
  await page.getByRole('link', { name: 'Файлға шығару' }).click();
  await page.getByRole('button', { name: 'Файлды алу' }).click();
  await page.getByRole('alert').getByText('Себебін жазыңыз').waitFor();
  await look('export');
  await page.getByLabel('Себебі').fill('Тоқсандық есеп');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Файлды алу' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^smart-ustaz-contracts-\d{4}-\d\d-\d\d\.csv$/);
  await context.close();
});
