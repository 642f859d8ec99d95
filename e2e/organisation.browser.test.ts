import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accountByEmail, type Email } from '#people';
import { enrolmentsOf } from '#enrolments';
import { expectAccessible, laptop, mailTo, visitor } from './harness/browser.ts';
import { backstage } from './harness/learner.ts';
import { completed } from './harness/office.ts';
import { BOUGHT, enterCode, fillCard, payByCard, signUpFor, syntheticIins, type Buyer } from './harness/purchase.ts';

const platform = backstage();
const PASSWORD = 'қой үстінде бозторғай';
const teachers: readonly Buyer[] = [1, 2].map((no) => ({
  email: `ustaz-${no}@example.kz`,
  password: PASSWORD,
  iin: syntheticIins[no === 1 ? 7 : 5]!,
}));

/** Thirty teachers, and among them a row without an address, one with a broken phone and one that is there twice. */
const ROSTER = [
  'Аты-жөні;Email;Телефон',
  ...Array.from({ length: 30 }, (_, at) => `Мұғалім ${at + 1};ustaz-${at + 1}@example.kz;8 701 000 00 ${String(at + 10)}`),
  'Поштасыз Мұғалім;;8 701 000 00 50',
  'Телефоны Қате;qate@example.kz;12345',
  'Мұғалім 7;USTAZ-7@example.kz;',
].join('\r\n');

const PARTICULARS = {
  bin: '260140 000005',
  name_kk: '«№ 1 мектеп» КММ',
  name_ru: 'КГУ «Школа № 1»',
  address: 'Астана қ., Мектеп к-сі, 1',
  signer_name: 'Өкілов Өкіл Өкілұлы',
  signer_position: 'Директор',
  phone: '8 701 000 00 11',
  email: 'mektep@example.kz',
};

const main = (page: Page) => page.locator('main').innerText();
const press = (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name }).first().click();

test('a school buys thirty seats, invites by a list with three bad rows, and two teachers study by the own hand', async () => {
  const { page, complaints } = await visitor();
  await signUpFor(page, { email: 'mektep@example.kz', password: PASSWORD }, `/checkout/${BOUGHT}/organisation`);
  await buysThirty(page);
  await invites(page);
  const contract = page.url();
  const claimed = await Promise.all([claims(teachers[0]!, true), claims(teachers[1]!, false)]);
  for (const { email } of teachers) {
    const [enrolment] = await enrolmentsOf(platform.db, (await accountByEmail(platform.db, email as Email))!.id);
    await completed(platform, enrolment!);
  }
  await page.goto(contract);
  const shown = await main(page);
  for (const count of [/Бос\s+0/, /Шақырылған\s+28/, /Алынған\s+2/]) expect(shown).toMatch(count);
  // What each has agreed to, and nothing of the other: no name, no address, no number.
  expect(shown).toMatch(/Аяқтаған күні[\s\S]*Сертификат № PD-20\d\d-\d{6}/);
  expect(shown.match(/PD-20\d\d-\d{6}/g)).toHaveLength(1);
  expect(shown.match(/Тыңдаушы көрсетуге келіспеген/g)).toHaveLength(1);
  for (const { email } of teachers) expect(shown).not.toContain(email);
  expect(shown).not.toContain('Үлгібаева');
  await expectAccessible(page);
  await takesAct(page);
  await page.setViewportSize(laptop.viewport);
  await expectAccessible(page);
  expect([...complaints, ...claimed.flat()]).toEqual([]);
});

/** Consent, particulars, thirty seats, the bank's page. */
async function buysThirty(page: Page): Promise<void> {
  await page.locator('[name="consent"]').check();
  await page.locator('form[action$="/consent"] button').click();
  await page.getByRole('link', { name: 'Ұйым қосу' }).click();
  for (const [name, value] of Object.entries(PARTICULARS)) await page.locator(`[name="${name}"]`).fill(value);
  await page.locator('[name="authority"][value="charter"]').check();
  await expectAccessible(page);
  await press(page, 'Сақтау');
  await page.locator('[name="seats"]').fill('30');
  await press(page, 'Бағасын есептеу');
  expect(await main(page)).toMatch(/30 орын × 15\s000\s₸/);
  await expectAccessible(page);
  expect(await page.locator('form[action$="/pay"] button').textContent()).toMatch(/450\s000\s₸ төлеп, офертаны қабылдау/);
  await payByCard(page, '4242424242424242');
  await enterCode(page);
  await page.waitForURL(/\/payments\//);
  await expect.poll(async () => (await page.reload(), main(page)), { timeout: 30_000 }).toMatch(/Ш-20\d\d-\d{6}/);
}

/** From the paid page to the seats: the list is judged row by row, and its good rows are invited. */
async function invites(page: Page): Promise<void> {
  await page.locator('main a[href*="/my/organisations/"], main a[href*="/my/contracts/"]').first().click();
  await page.waitForURL(/\/my\/organisations\/[\w-]+\/contracts\//);
  await expectAccessible(page);
  await page.locator('[name="roster"]').setInputFiles({ name: 'тізім.csv', mimeType: 'text/csv', buffer: Buffer.from(ROSTER) });
  await press(page, 'Тізімді тексеру');
  const judged = await main(page);
  expect(judged).toContain('Дұрыс жол: 30. Қатесі бар жол: 3.');
  for (const fault of ['Email: бос тұр', 'Телефон: қате жазылған', 'Email: 8-жолдағымен бірдей']) expect(judged).toContain(fault);
  await expectAccessible(page);
  await press(page, 'Шақыру: 30 адам');
  expect(await main(page)).toContain('Шақырылды: 30.');
  await page.goto(page.url().split('?')[0]!);
  await expect.poll(async () => (await page.reload(), (await main(page)).match(/жіберілді/g)?.length), { timeout: 30_000 }).toBe(30);
  await expectAccessible(page);
}

/** What was rendered is accepted, and the act of it is a file that stands on the page. */
async function takesAct(page: Page): Promise<void> {
  const seats = page.url();
  const [file] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/acts/1')),
    page.locator('main').getByRole('button', { name: 'Қызметті қабылдап, акт алу' }).click(),
  ]);
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await page.goto(seats);
  expect(await main(page)).toMatch(/А-20\d\d-\d{6}-1/);
}

/** Own account, own consent, own card, and only then the seat, whose course opens. Returns what the browser complained of. */
async function claims(teacher: Buyer, showsProgress: boolean): Promise<string[]> {
  const letter = await mailTo(teacher.email, /\/seats\/[\w-]+/);
  const address = /\/seats\/[\w-]+/.exec(letter)![0];
  const { page, context, complaints } = await visitor();
  await page.goto(address);
  await expectAccessible(page);
  await signUpFor(page, teacher, address);
  await page.locator('main a[href*="/my/card"]').first().click();
  await page.locator('[name="consent"]').check();
  await page.locator('form[action$="/my/consents"] button').first().click();
  await fillCard(page, teacher, { javaScript: true, accessible: false });
  await page.waitForURL(new RegExp(address));
  if (showsProgress) for (const field of ['completion', 'certificate']) await page.locator(`[name="show"][value="${field}"]`).check();
  await expectAccessible(page);
  await press(page, 'Орынды алып, курсты ашу');
  await page.waitForURL(new RegExp(`/my/courses/${BOUGHT}`));
  expect(await page.content()).toContain('/lessons/');
  await context.close();
  return complaints;
}
