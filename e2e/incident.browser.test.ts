import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays, almatyDay } from '#kernel/civil-date.ts';
import { dayPhrase } from '#ui/components.ts';
import { transact } from '#platform/database.ts';
import { programmeBySlug } from '#catalogue';
import { enrolmentByContract, enrolmentById, lastDay } from '#enrolments';
import { enrolledLearner } from '../src/deal/enrolments/testing/learner.ts';
import { laptop, mailTo, visitor } from './harness/browser.ts';
import { look } from './harness/look.ts';
import { backstage } from './harness/learner.ts';
import { newContract } from './harness/new-contract.ts';
import { asStaff } from './harness/office.ts';

const platform = backstage();

const WORDS = {
  kk: 'Дауылдан байланыс үзілді, сабақтар ашылмады.',
  ru: 'Из-за бури прервалась связь, уроки не открывались.',
  en: 'A storm broke the line, and lessons did not open.',
} as const;
const KIND = { kk: 'Еңсерілмейтін күш', ru: 'Непреодолимая сила', en: 'Force majeure' } as const;

test('staff record force majeure with the courses it hit; the public reads it, and those courses get the days back once, with the reason', async () => {
  const { contract, programme, email, own } = await newContract(platform, 'ungraded-school', 'ru');
  const untouched = await enrolledLearner(platform, (await programmeBySlug(platform.db, 'assessment-for-learning'))!);
  // Both courses have been open for five days.
  await transact(platform.db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`update enrolments.enrolment set opened_at = opened_at - interval '5 days'
      where contract_id in (${contract.id}, ${untouched.contractId})`.execute(tx);
  });
  const before = lastDay((await enrolmentByContract(platform.db, contract.id))!.term);
  const office = await visitor({ ...laptop });
  await asStaff(office.context, platform, 'zangger-oqiga@example.kz');
  const staff = office.page;

  await staff.goto('/office/incidents');
  await staff.getByRole('link', { name: 'Оқиға ашу' }).first().click();
  const today = almatyDay(new Date());
  await staff.getByLabel('Еңсерілмейтін күш').check();
  const times = { startDay: addDays(today, -2), startTime: '20:00', endDay: addDays(today, -1), endTime: '11:00' };
  for (const [name, value] of Object.entries(times)) await staff.locator(`[name="${name}"]`).fill(value);
  await staff.getByLabel('Сабақтар').check();
  await staff.getByLabel(programme.title.kk).check();
  for (const [name, words] of Object.entries(WORDS)) await staff.locator(`[name="${name}"]`).fill(words);
  await look(staff, 'incident-new');
  await staff.getByRole('button', { name: 'Жариялау' }).click();
  await staff.locator('#reason-error').waitFor();
  await staff.locator('[name="reason"]').fill('Байланыс операторының хаты № 12');
  await staff.getByRole('button', { name: 'Жариялау' }).click();
  await staff.waitForURL(/\/office\/incidents\/[0-9a-f-]{36}$/);
  const drawnBefore = await office.context.newPage();
  await drawnBefore.goto(staff.url());
  await staff.getByRole('button', { name: 'Мерзімді ұзарту' }).click();
  await expect.poll(async () => (await enrolmentByContract(platform.db, contract.id))!.term.extraDays).toBe(2);
  await staff.reload();
  await staff.getByText('Ұзартылған шарт: 1, қосылған күн барлығы: 2').waitFor();
  await look(staff, 'incident');
  // Once: the decision cannot be made again, and pressing a page drawn before changes nothing.
  expect(await staff.getByRole('button', { name: 'Мерзімді ұзарту' }).count()).toBe(0);
  await drawnBefore.getByRole('button', { name: 'Мерзімді ұзарту' }).click();
  await drawnBefore.getByRole('alert').waitFor();
  expect((await enrolmentByContract(platform.db, contract.id))!.term.extraDays).toBe(2);

  const publicPath = (await staff.locator('a[href*="/status/"]').first().getAttribute('href'))!;
  const anybody = await visitor();
  for (const [prefix, locale] of [
    ['', 'kk'],
    ['/ru', 'ru'],
    ['/en', 'en'],
  ] as const) {
    await anybody.page.goto(prefix + publicPath);
    const told = await anybody.page.locator('main').innerText();
    for (const words of [KIND[locale], WORDS[locale], programme.title[locale]]) expect(told).toContain(words);
    if (locale === 'ru') await look(anybody.page, `status-${locale}`);
    expect(await (await anybody.page.request.get(`${prefix}/feeds/status.atom`)).text()).toContain(WORDS[locale]);
  }

  const after = addDays(before, 2);
  const learner = own.page;
  await learner.goto(`/ru/my/contracts/${encodeURIComponent(contract.number)}`);
  await learner.getByText('Добавлены 2 дня: непреодолимая сила').waitFor();
  await look(learner, 'own-extended');
  await learner.goto(`/ru/my/courses/${programme.slug}`);
  await learner.getByText('Добавлены 2 дня: непреодолимая сила').waitFor();
  await staff.goto(`/office/contracts/${encodeURIComponent(contract.number)}`);
  const given = staff.locator('section', { has: staff.getByRole('heading', { name: 'Мерзімге қосылған күндер' }) }).last();
  expect(await given.innerText()).toContain('2 күн');
  expect(await staff.locator('main').innerText()).toContain(dayPhrase(after, 'kk', 'till'));
  await given.getByRole('link', { name: 'Еңсерілмейтін күш' }).click();
  await staff.waitForURL(/\/office\/incidents\//);
  expect(await mailTo(email, /непреодолим/i)).toContain('/ru/my/courses/');
  expect((await enrolmentById(platform.db, untouched.id))!.term.extraDays).toBe(0);
  expect([...office.complaints, ...own.complaints, ...anybody.complaints]).toEqual([]);
});
