import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, mailTo } from './browser.ts';

/** Numbers of the reference's synthetic vectors: taken from no person. */
export const syntheticIins = [
  '580101300008',
  '610209300003',
  '580101400004',
  '610201400006',
  '960229300004',
  '580322300001',
  '580422400005',
  '611122400000',
];

/** What is bought: the shortest of the whole courses. */
export const BOUGHT = 'ungraded-school';

export type Buyer = { readonly email: string; readonly password: string; readonly iin: string };

/** Fills a field by its name, scripts or none. */
const type = (page: Page, name: string, value: string) => page.locator(`[name="${name}"]:not([type="hidden"])`).first().fill(value);
/** The main button of the form whose action ends so. */
const send = (page: Page, action: string) =>
  page.locator(`form[action$="${action}"] button:not([name]):not([aria-hidden])`).first().click();

/** From the programme's page to an account: the address leads back to the application. */
export const signUp = (page: Page, buyer: Buyer, prefix = ''): Promise<void> =>
  signUpFor(page, buyer, `${prefix}/checkout/${BOUGHT}`, prefix);

/** To an account, and back to where it was needed. */
export async function signUpFor(page: Page, buyer: Omit<Buyer, 'iin'>, next: string, prefix = ''): Promise<void> {
  await page.goto(`${prefix}/sign-up?next=${encodeURIComponent(next)}`);
  await type(page, 'email', buyer.email);
  await type(page, 'password', buyer.password);
  await send(page, '/sign-up');
  const letter = await mailTo(buyer.email, /\b\d{6}\b/);
  await type(page, 'code', /\b(\d{6})\b/.exec(letter)![1]!);
  await send(page, '/sign-up/confirm');
}

/** Consent, then the card with its steps of places, then the read-back. `accessible`: axe looks at each step. */
export async function applyFor(page: Page, buyer: Buyer, options: { javaScript: boolean; accessible: boolean }): Promise<void> {
  const look = async () => (options.accessible ? expectAccessible(page) : undefined);
  await look();
  await page.locator('[name="consent"]').check();
  await send(page, '/consent');
  await fillCard(page, buyer, options);
  await page.locator('form[action$="/pay"]').waitFor();
  await look();
}

/** The card with its steps of places, then the read-back and the second press. */
export async function fillCard(page: Page, buyer: Buyer, options: { javaScript: boolean; accessible: boolean }): Promise<void> {
  const look = async () => (options.accessible ? expectAccessible(page) : undefined);
  await page.locator('[name="surname"]').waitFor();
  await look();
  await type(page, 'surname', 'Үлгібаева');
  await type(page, 'given', 'Айгүл');
  await type(page, 'patronymic', 'Серікқызы');
  await type(page, 'iin', buyer.iin);
  await type(page, 'phone', '8 700 000 00 00');
  await choosePlaces(page, options.javaScript);
  await type(page, 'settlement-text', 'Қарабұлақ');
  await page.locator('select[name="workplace"]').selectOption('general-school');
  await page.locator('select[name="position"]').selectOption('primary-teacher');
  await type(page, 'years', '12');
  await send(page, '/card');
  await page.locator('[name="read-back"]').waitFor({ state: 'attached' });
  expect(await page.content()).toContain(`${buyer.iin.slice(0, 6)} ${buyer.iin.slice(6)}`);
  await look();
  await send(page, '/card');
}

/** As typed on a keyboard of the reader: the Kazakh name without Kazakh letters. */
const PLACE: Record<string, { region: string; district: string }> = {
  kk: { region: 'туркистан', district: 'сайрам' },
  ru: { region: 'туркестан', district: 'сайрам' },
  en: { region: 'turkistan', district: 'sayram' },
};

/** Region, then district: by typing in the searchable lists, or step by step with the button of pages without script. */
async function choosePlaces(page: Page, javaScript: boolean): Promise<void> {
  if (!javaScript) {
    await page.locator('select[name="region"]').selectOption('610000000');
    await page.locator('button[name="go"][value="list"]').click();
    await expect.poll(() => page.locator('select[name="district"] option').count()).toBeGreaterThan(3);
    await page.locator('select[name="district"]').selectOption({ index: 2 });
    return;
  }
  const language = (await page.locator('html').getAttribute('lang')) ?? 'kk';
  for (const [name, words] of Object.entries(PLACE[language]!)) {
    const box = page.locator(`input#${name}`);
    await expect.poll(() => box.isEnabled()).toBe(true);
    await expect.poll(async () => (await box.click(), await page.locator(`#${name}-list li`).count())).toBeGreaterThan(3);
    await box.fill(words);
    await box.press('ArrowDown');
    await box.press('Enter');
    await expect.poll(() => page.locator(`select[name="${name}"]`).inputValue()).toMatch(/^61/);
  }
}

/** On the bank's page: card, and the code of 3-D Secure where it is asked. */
export async function payByCard(page: Page, card: string): Promise<void> {
  await page.locator('form[action$="/pay"] button').click();
  await page.locator('[name="card"]').waitFor();
  await type(page, 'card', card);
  await type(page, 'expiry', '12/29');
  await type(page, 'cvc', '123');
  await type(page, 'holder', 'AIGUL ULGIBAYEVA');
  await page.locator('main form button').first().click();
}

export async function enterCode(page: Page): Promise<void> {
  await page.locator('[name="code"]').fill('1234');
  await page.locator('main form button').first().click();
}
