import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, almatyDay, dayText, startOfDay } from '#kernel/civil-date.ts';
import { systemClock } from '#kernel/clock.ts';
import { systemRandom } from '#kernel/random.ts';
import { expectOk } from '#kernel/result.ts';
import { readConfig } from '#platform/config.ts';
import { transact } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { openPlatform, type OpenPlatform } from '#platform/open-platform.ts';
import { programmeBySlug } from '#catalogue';
import { contractOfApplication, tellCustomers } from '#contracts';
import { legalVersionByNo, versionTakesEffectTask } from '#offer';
import { capturesOf, moneyBackOf } from '#payments';
import { priceListInForce, publishPriceList } from '#pricing';
import { buyer, press, type Buyer } from '../src/doors/checkout/testing/buyer.ts';
import { sessionToken } from '../src/doors/checkout/testing/person.ts';
import { laptop, site, visitor } from './harness/browser.ts';
import { look } from './harness/look.ts';
import { concluded, staffSession } from './harness/office.ts';
import { startSite, type RunningSite } from './harness/site.ts';

const SLUG = 'ungraded-school';

// A site of its own: what takes effect here would change the terms under the hands of every other test.
let own: RunningSite;
let platform: OpenPlatform;
beforeAll(async () => {
  own = await startSite({}, { beside: site });
  const { origin, databaseUrl, keys, filesFolder, bank } = own.address;
  const settings = { SU_ORIGIN: origin, DATABASE_URL: databaseUrl, SU_KEYS: keys, SU_FILES_FOLDER: filesFolder, SU_LOG_LEVEL: 'silent' };
  const atBank = { SU_GATEWAY_API: bank, SU_GATEWAY_PAGE_ORIGIN: bank, SU_GATEWAY_PUBLIC_ID: 'pk_local_test' };
  const config = readConfig({ ...settings, ...atBank, SU_GATEWAY_API_SECRET: 'local-test-api-secret', SU_GATEWAY_TEST_MODE: 'true' });
  platform = openPlatform(config, { clock: systemClock, random: systemRandom, role: 'test' });
});
afterAll(async () => {
  await platform?.close();
  await own?.stop();
});

async function signedIn(token: string, wide = false) {
  const { origin } = own.address;
  const it = await visitor({ baseURL: origin, ...(wide ? laptop : {}) });
  await it.context.addCookies([{ name: `su-session-${new URL(origin).port}`, value: token, url: origin }]);
  return it;
}
const atOwn = async (one: Buyer) => signedIn(await sessionToken(platform, one.accountId));

/** Stands on the bank's page. */
async function atBank(): Promise<Buyer & { attemptId: string }> {
  const programme = (await programmeBySlug(platform.db, SLUG))!;
  const one = await buyer(platform, programme, 'kk');
  return { ...one, ...expectOk(await press(platform, programme, one)) };
}
const pay = (invoiceId: string): Promise<unknown> =>
  fetch(`${own.address.bank}/__test/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invoiceId, card: '4111000000001071' }),
  });
/** Rows that never change are set back in time, as if the days had passed. */
const move = (change: ReturnType<typeof sql>) =>
  transact(platform.db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await change.execute(tx);
    await sql`select platform.public_changed()`.execute(tx);
  });
const readAgain = async (page: Page, words: string) => {
  await expect.poll(async () => (await page.reload()) && (await page.textContent('main')), { timeout: 10_000 }).toContain(words);
};

test('a lawyer amends the offer side by side; the customer is told before, and reads both versions once it is in force', async () => {
  const one = await atBank();
  await pay(one.attemptId);
  const contract = await concluded(platform, one.applicationId);
  const office = await signedIn(await staffSession(platform, 'zangger-oferta@example.kz'), true);
  const { page } = office;
  await page.goto('/office/documents');
  await page.locator('a[href$="/office/documents/offer/new"]').click();
  await page.getByRole('button', { name: 'Күшіндегі нұсқадан бастап өңдеу' }).click();
  await page.getByRole('navigation', { name: 'Құжаттың бөлімдері' }).getByRole('link', { name: '4', exact: true }).click();
  for (const locale of ['kk', 'ru', 'en']) {
    const field = page.locator(`[name="text:${locale}:4.2"]`);
    await field.fill(`${await field.inputValue()} Өзгеріс ${locale}.`);
  }
  await look(page, 'draft-text');
  await page.getByRole('button', { name: 'Осыны сақтау: 4.2-тармақ' }).click();
  await page.getByRole('status').waitFor();
  await page.getByRole('link', { name: 'Айырмашылық пен жариялау' }).click();
  expect(await page.locator('.diff ins').first().textContent()).toContain('Өзгеріс kk.');
  const today = almatyDay(new Date());
  const earliest = addDays(today, 4);
  const main = (await page.textContent('main'))!;
  expect(main).toContain(`Бүгін (${dayText(today, 'kk')}) жарияланса`);
  expect(main).toContain(`ең ерте күн: ${dayText(earliest, 'kk')}`);
  expect(await page.locator('[name="day"]').inputValue()).toBe(earliest);
  await look(page, 'draft');
  await page.locator('[name="day"]').fill(addDays(today, 3));
  await page.locator('[name="confirm"]').fill('offer 2');
  await page.getByRole('button', { name: 'Жариялау' }).click();
  await page.getByRole('alert').getByText('Үш күндік мерзім').waitFor();
  await page.locator('[name="day"]').fill(earliest);
  await page.locator('[name="confirm"]').fill('offer 2');
  await page.getByRole('button', { name: 'Жариялау' }).click();
  await page.getByText('Оферта: 2-нұсқа жарияланды.').waitFor();

  const customer = await atOwn(one);
  const mine = customer.page;
  await mine.goto('/my');
  // The sweep of the worker comes each minute; here a second one is first.
  await tellCustomers(platform);
  await readAgain(mine, 'Құжат өзгереді');
  await mine.getByRole('link', { name: 'Не өзгеретінін оқу' }).click();
  expect(await mine.locator('.diff ins').first().textContent()).toContain('Өзгеріс kk.');
  await look(mine, 'notice');

  const version = (await legalVersionByNo(platform.db, 'offer', 2))!;
  await move(sql`update offer.version set published_at = now() - interval '6 days', effective_from = now() where id = ${version.id}`);
  await transact(platform.db, (tx) => enqueue(tx, versionTakesEffectTask, { versionId: version.id }));
  await mine.goto(`/my/contracts/${encodeURIComponent(contract.number)}`);
  await readAgain(mine, '2-нұсқа');
  for (const no of [1, 2]) expect(await mine.locator(`main a[href="/documents/offer/${no}"]`).count(), `${no}`).toBeGreaterThan(0);
  await look(mine, 'contract');
  await mine.goto('/changes');
  await look(mine, 'changes');
  expect(await mine.textContent('main')).toContain('Өзгерген жер саны: 1.');
  await mine.locator('main a[href*="/documents/offer/compare"]').first().click();
  expect(await mine.locator('.diff ins').first().textContent()).toContain('Өзгеріс kk.');
  expect([...office.complaints, ...customer.complaints]).toEqual([]);
});

test('a price falls while pay pages are open: paid in time at the price of the page, late by the choice of the person', async () => {
  const people = { inTime: await atBank(), newTerms: await atBank(), moneyBack: await atBank() };
  const list = (await priceListInForce(platform.db, new Date()))!;
  const programmes = new Map(
    (await sql<{ id: string; slug: string }>`select id, slug from catalogue.programme`.execute(platform.db)).rows.map((one) => [
      one.id,
      one.slug,
    ]),
  );
  const programme = (await programmeBySlug(platform.db, SLUG))!;
  const old = list.lines.find((line) => line.programmeId === programme.programmeId)!;
  const cheaper = (old.amount - 500_000n) as typeof old.amount;
  const lines = list.lines.map((line) => ({
    programme: programmes.get(line.programmeId)!,
    amount: line === old ? cheaper : line.amount,
    vat: line.vat,
    accessDays: line.accessDays,
  }));
  const today = almatyDay(new Date());
  const published = expectOk(
    await publishPriceList(platform, { effectiveFrom: addDays(today, 1), lines, no: list.no + 1, actor: { kind: 'system' } }),
  );
  await move(
    sql`update pricing.price_list set published_at = now() - interval '2 days', effective_from = ${startOfDay(today)} where no = ${published.no}`,
  );
  const ended = [people.newTerms.attemptId, people.moneyBack.attemptId];
  await move(
    sql`update payments.attempt set created_at = now() - interval '40 minutes', honoured_until = now() - interval '10 minutes' where id = any(${ended})`,
  );
  for (const one of Object.values(people)) await pay(one.attemptId);

  expect(await concluded(platform, people.inTime.applicationId)).toMatchObject({ amount: old.amount, accessDays: old.accessDays });
  const chooser = await atOwn(people.newTerms);
  await chooser.page.goto(`/payments/${people.newTerms.attemptId}`);
  await chooser.page.getByRole('button', { name: 'Жаңа талаптарды қабылдау' }).waitFor();
  await look(chooser.page, 'choice');
  await chooser.page.getByRole('button', { name: 'Жаңа талаптарды қабылдау' }).click();
  await chooser.page.locator('.status.paid').waitFor();
  expect(await concluded(platform, people.newTerms.applicationId)).toMatchObject({ amount: cheaper });

  const returned = await atOwn(people.moneyBack);
  await returned.page.goto(`/payments/${people.moneyBack.attemptId}`);
  await returned.page.getByRole('button', { name: 'Ақшаны қайтару' }).click();
  await look(returned.page, 'returned');
  expect(await contractOfApplication(platform.db, people.moneyBack.applicationId)).toBeNull();
  const captures = await capturesOf(platform.db, people.moneyBack.applicationId);
  const backs = await moneyBackOf(
    platform.db,
    captures.map((one) => one.id),
  );
  expect(backs.map((one) => one.amount)).toEqual([old.amount]);
  expect([...chooser.complaints, ...returned.complaints]).toEqual([]);
});
