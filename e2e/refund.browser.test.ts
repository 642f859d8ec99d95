import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { transact } from '#platform/database.ts';
import { issueCertificate } from '#certificates';
import { contractState, type Contract } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { openIncident } from '#incidents';
import { captureById } from '#payments';
import { caseByNumber } from '#refunds';
import { laptop, mailTo, site, visitor } from './harness/browser.ts';
import { backstage } from './harness/learner.ts';
import { look } from './harness/look.ts';
import { newContract } from './harness/new-contract.ts';
import { asStaff } from './harness/office.ts';

const platform = backstage();
const { db } = platform;
const DAY = 86_400_000;

test('money goes back by the provider’s fault, found by an incident and approved by two; the course closes and the certificate falls', async () => {
  const { contract, programme, email, own } = await newContract(platform, 'ungraded-school');
  await openedDaysAgo(contract, 5);
  const address = await certified(contract);
  await outage(4);
  const [lawyer, second] = [await staffPage('refund-1@example.kz'), await staffPage('refund-2@example.kz')];
  await twoAbove(lawyer.page, '10000');

  const learner = own.page;
  await learner.goto(`/my/contracts/${encodeURIComponent(contract.number)}`);
  await learner.getByRole('link', { name: 'Ақшаны қайтаруды сұрау' }).click();
  await learner.getByRole('radio', { name: /Орындаушының кінәсі/ }).check();
  await learner.getByRole('button', { name: 'Өтініш беру' }).click();
  await learner.locator('#words-error').waitFor();
  await look(learner, 'refund-ask-wrong');
  await learner.locator('[name="words"]').fill('Екі күн бойы сабақтар ашылмады.');
  await learner.getByRole('button', { name: 'Өтініш беру' }).click();
  await learner.waitForURL(/\/my\/refunds\//);
  const number = decodeURIComponent(learner.url().split('/').at(-1)!);

  await inOffice(lawyer.page, number);
  await lawyer.page.getByRole('button', { name: 'Қарауға алу' }).click();
  await lawyer.page.locator('[name="incident"]').selectOption({ index: 1 });
  await look(lawyer.page, 'refund-office-review');
  await lawyer.page.getByRole('button', { name: 'Негізін растау' }).click();
  await lawyer.page.getByRole('button', { name: /қайтаруды мақұлдау/ }).click();
  await lawyer.page.getByText('Екінші мақұлдау күтілуде').first().waitFor();
  // The same person cannot be the second one.
  await lawyer.page.getByRole('button', { name: /қайтаруды мақұлдау/ }).click();
  await lawyer.page.getByRole('alert').waitFor();
  expect(await refundsAtBank(contract)).toEqual([]);
  await inOffice(second.page, number);
  await second.page.getByRole('button', { name: /қайтаруды мақұлдау/ }).click();
  await paid(number);
  expect(await refundsAtBank(contract)).toEqual([15_000]);

  await mailTo(email, /Ақша қайтарылды/);
  await learner.reload();
  await learner.getByText('Ақша қайтарылды').first().waitFor();
  await look(learner, 'refund-own-done');
  await expectPaper(learner);
  await learner.goto(`/my/courses/${programme.slug}`);
  expect(await learner.locator('main a[href*="/lessons/"]').count()).toBe(0);
  await look(learner, 'refund-course-closed');
  const anybody = await visitor();
  await anybody.page.goto(address);
  const checked = await anybody.page.locator('main').innerText();
  for (const words of ['Сертификат қайтарып алынған', 'Ақша толық қайтарылған']) expect(checked).toContain(words);
  await look(anybody.page, 'refund-certificate');
  expect([...own.complaints, ...lawyer.complaints, ...second.complaints, ...anybody.complaints]).toEqual([]);
});

test('who withdraws sees the sum before asking, step by step, in Russian; what is kept is what was shown', async () => {
  const { contract, email, own } = await newContract(platform, 'ai-in-the-classroom', 'ru');
  await openedDaysAgo(contract, 9);
  const office = await staffPage('refund-3@example.kz');
  await twoAbove(office.page, '50000');

  const learner = own.page;
  await learner.goto(`/ru/my/contracts/${encodeURIComponent(contract.number)}/refund`);
  const told = plain(await learner.locator('main').innerText());
  for (const line of ['Прошло дней доступа: 9 из 60', '2 250 ₸', 'К возврату', '12 750 ₸']) expect(told).toContain(line);
  await look(learner, 'refund-ask-ru');
  await learner.getByRole('radio', { name: /Отказ от договора/ }).check();
  await learner.getByRole('button', { name: 'Подать заявление' }).click();
  await learner.waitForURL(/\/ru\/my\/refunds\//);
  const number = decodeURIComponent(learner.url().split('/').at(-1)!);

  const page = office.page;
  await page.goto('/ru/office/refunds');
  await look(page, 'refund-list-ru');
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('button', { name: 'Взять в работу' }).click();
  await page.getByRole('button', { name: 'Подтвердить основание' }).click();
  await page.getByRole('button', { name: /Одобрить возврат 12.750/ }).click();
  await paid(number);
  await page.reload();
  await look(page, 'refund-office-done-ru');
  expect(await refundsAtBank(contract)).toEqual([12_750]);
  expect(await contractState(db, contract.id)).toBe('withdrawn');
  await mailTo(email, /Деньги возвращены/);
  await learner.reload();
  expect(plain(await learner.locator('main').innerText())).toContain('12 750 ₸');
  await expectPaper(learner);
  expect([...own.complaints, ...office.complaints]).toEqual([]);
});

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

async function staffPage(email: string) {
  const one = await visitor({ ...laptop });
  await asStaff(one.context, platform, email);
  return one;
}

async function openedDaysAgo({ id }: Contract, days: number): Promise<void> {
  await transact(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`update enrolments.enrolment set opened_at = opened_at - make_interval(days => ${days}) where contract_id = ${id}`.execute(tx);
  });
}

/** The address of its check page. */
async function certified(contract: Contract): Promise<string> {
  const { id: enrolmentId, accountId, programmeVersionId } = (await enrolmentByContract(db, contract.id))!;
  const completedAt = platform.clock.now();
  await sql`insert into learning.completion (enrolment_id, programme_version_id, completed_at)
    values (${enrolmentId}, ${programmeVersionId}, ${completedAt})`.execute(db);
  const facts = { enrolmentId, accountId, contractId: contract.id, programmeVersionId, completedAt };
  const { certificate } = await transact(db, (tx) => issueCertificate(tx, platform, facts));
  return `/certificates/${certificate.token}`;
}

/** For two days the lessons did not open; how an incident is recorded by hand is its own test. */
async function outage(daysAgo: number): Promise<void> {
  const start = new Date(Date.now() - daysAgo * DAY);
  const scope = { start, end: new Date(start.getTime() + 2 * DAY), functions: ['lessons' as const], programmes: null };
  const text = { kk: 'Сабақтар ашылмады.', ru: 'Уроки не открывались.', en: 'Lessons did not open.' };
  await transact(db, (tx) => openIncident(tx, platform, { kind: 'outage', scope, text, staffId: null, reason: 'test' }));
}

/** The lawyer publishes a rule with another sum above which two approve. */
async function twoAbove(page: Page, tenge: string): Promise<void> {
  await page.goto('/office/refunds/rules');
  await page.locator('[name="secondApprovalAbove"]').fill(tenge);
  await page.locator('[name="reason"]').fill('Бухгалтерияның өтініші');
  await page.getByRole('button', { name: 'Ережені жариялау' }).click();
  await page.getByText('Бухгалтерияның өтініші').first().waitFor();
}

async function inOffice(page: Page, number: string): Promise<void> {
  await page.goto('/office/refunds');
  await page.getByRole('link', { name: number }).click();
}

const paid = (number: string) => expect.poll(async () => (await caseByNumber(db, number))!.state, { timeout: 20_000 }).toBe('done');

async function expectPaper(page: Page): Promise<void> {
  const href = await page.locator('a[href*="/decisions/"]').first().getAttribute('href');
  expect((await (await page.request.get(href!)).body()).subarray(0, 4).toString()).toBe('%PDF');
}

async function refundsAtBank({ captureId }: Contract): Promise<number[]> {
  const { transactionId } = (await captureById(db, captureId))!;
  const state = (await (await fetch(`${site.bank}/__test/state`)).json()) as {
    operations: { originalTransactionId: number | null; amount: number }[];
  };
  return state.operations.filter((one) => String(one.originalTransactionId) === transactionId).map((one) => one.amount / 100);
}
