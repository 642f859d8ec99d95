import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { casesOfContract } from '#conduct';
import { contractState } from '#contracts';
import { transact } from '#platform/database.ts';
import { laptop, mailTo, visitor } from './harness/browser.ts';
import { look } from './harness/look.ts';
import { backstage } from './harness/learner.ts';
import { newContract, type NewContract } from './harness/new-contract.ts';
import { asStaff } from './harness/office.ts';

const platform = backstage();
let bought: NewContract;
beforeAll(async () => {
  bought = await newContract(platform, 'assessment-for-learning');
});

/** Lets the days of a case pass: nobody may move its times, the test does, to be spared a week. */
async function daysPass(caseId: string, days: number): Promise<void> {
  await transact(platform.db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    const by = sql`make_interval(days => ${days}::int)`;
    await sql`update conduct.delivery set at = at - ${by}, answer_until = answer_until - ${by} where case_id = ${caseId}`.execute(tx);
    await sql`update conduct.step set at = at - ${by}, answer_until = answer_until - ${by}, appeal_until = appeal_until - ${by}
      where case_id = ${caseId}`.execute(tx);
    await sql`update contracts.step set at = at - ${by} where contract_id = ${bought.contract.id}`.execute(tx);
  });
}

/** One step of staff: the form of that step is unfolded, filled in and sent. */
async function decide(page: Page, action: string, words: string): Promise<void> {
  const button = page.locator(`button[name="action"][value="${action}"]`);
  if (!(await button.isVisible())) await page.locator('summary', { hasText: await button.innerText() }).click();
  await page.locator(`#words-${action}`).fill(words);
  await button.click();
}

test('from evidence to a warning, its answer, suspension, appeal and resumption, by staff and the learner in their own browsers', async () => {
  const { contract, programme, own, email } = bought;
  const office = await visitor({ ...laptop });
  await asStaff(office.context, platform, 'zangger-is@example.kz');
  const staff = office.page;
  const learner = own.page;

  await staff.goto(`/office/contracts/${encodeURIComponent(contract.number)}`);
  await staff.getByRole('link', { name: 'Талап бұзу ісі' }).click();
  await staff.getByRole('button', { name: 'Істі ашу' }).click();
  await staff.getByText('Кемінде 10, ең көбі 5000 таңба жазыңыз').first().waitFor();
  await look(staff, 'office-new');
  await staff.locator('#words-evidence').fill('Сабақтың бейнежазбасы ашық желіде табылды, су белгісі осы шарттікі.');
  await staff.locator('[name="reference"]').fill('https://example.kz/beine');
  await staff.getByRole('button', { name: 'Істі ашу' }).click();
  await staff.waitForURL(/\/office\/conduct\/[0-9a-f-]{36}$/);
  const { id } = (await casesOfContract(platform.db, contract.id))[0]!;

  await decide(staff, 'warn', 'Бейнежазбаны алып тастаңыз, материалды таратпаңыз. Бес күн ішінде жауап беріңіз.');
  await decide(staff, 'suspend', 'Ескерту әлі тапсырылмай тұрып тоқтату мүмкін болмауға тиіс.');
  await staff.getByRole('alert').getByText('Ескерту әлі тапсырылған жоқ').waitFor();
  await look(staff, 'office-warned');

  // The letter leads to the page in the account; opening it is the delivery.
  expect(await mailTo(email, /\/my\/conduct\//)).toContain(`/my/conduct/${id}`);
  expect((await casesOfContract(platform.db, contract.id))[0]!.facts.delivery).toBeNull();
  await learner.goto('/my');
  await learner.locator(`a[href$="/my/conduct/${id}"]`).first().click();
  await learner.getByText('Бейнежазбаны алып тастаңыз').waitFor();
  expect((await casesOfContract(platform.db, contract.id))[0]!.facts.delivery).toMatchObject({ how: 'opened' });
  await look(learner, 'own-warned');
  await learner.locator('#answer').fill('Бұл жазбаны мен таратқан жоқпын, телефонымды жоғалтқан едім.');
  await learner.getByRole('button', { name: 'Жауапты жіберу' }).click();

  await staff.goto(`/office/conduct/${id}`);
  await staff.getByText('телефонымды жоғалтқан едім').waitFor();
  await decide(staff, 'suspend', 'Жауап беру мерзімі әлі өтпеген кезде тоқтату мүмкін болмауға тиіс.');
  await staff.getByRole('alert').getByText('Жауап беру мерзімі әлі өткен жоқ').waitFor();
  await daysPass(id, 6);
  await decide(staff, 'suspend', 'Жазба жеті күннен кейін де ашық тұр, сондықтан қызмет тоқтатылады.');
  await staff.getByText('Тоқтату шешімі', { exact: false }).first().waitFor();
  expect(await contractState(platform.db, contract.id)).toBe('suspended');
  await look(staff, 'office-suspended');

  const key = programme.modules[0]!.items.find((item) => item.kind === 'lesson')!.key;
  const lesson = `/my/courses/${programme.slug}/lessons/${key}`;
  expect((await learner.goto(lesson))!.status()).toBe(403);
  await learner.goto(`/my/conduct/${id}`);
  await look(learner, 'own-suspended');
  await learner.locator('#appeal').fill('Жазба өшірілді, сілтеме ашылмайды. Шешімді қайта қарауыңызды сұраймын.');
  await learner.getByRole('button', { name: 'Шағым беру' }).click();
  await learner.getByText('Шағымыңыз қабылданды').waitFor();

  await daysPass(id, 2);
  await staff.goto(`/office/conduct/${id}`);
  await decide(staff, 'close', 'Жазбаның өшірілгені тексерілді, шағым қанағаттандырылды.');
  await staff.getByText('Жабылды', { exact: true }).first().waitFor();
  expect((await learner.goto(lesson))!.status()).toBe(200);
  await learner.goto(`/my/contracts/${encodeURIComponent(contract.number)}`);
  // Of the days the case was put back by, only this one is of the course that was opened today.
  await learner.getByText('1 күн қосылды: тоқтату алынып тасталды').waitFor();
  await look(learner, 'own-contract');
  await staff.goto(`/office/contracts/${encodeURIComponent(contract.number)}`);
  await staff.getByRole('heading', { name: 'Мерзімге қосылған күндер' }).waitFor();
  await staff.goto('/office/conduct');
  await look(staff, 'office-list');

  // Anybody who is handed the warning finds out whether it is ours; the file itself does not leave the device.
  const stranger = await visitor();
  const buffer = await (await learner.request.get(`/my/conduct/${id}/paper`)).body();
  await stranger.page.goto('/ru/papers');
  await look(stranger.page, 'papers');
  await stranger.page.locator('[type="file"]').setInputFiles({ name: 'warning.pdf', mimeType: 'application/pdf', buffer });
  const [sent] = await Promise.all([
    stranger.page.waitForRequest((request) => request.method() === 'POST'),
    stranger.page.getByRole('button', { name: 'Проверить', exact: true }).click(),
  ]);
  await stranger.page.getByRole('heading', { name: 'Это наш официальный документ' }).waitFor();
  expect(await stranger.page.locator('main').innerText()).toContain(contract.number);
  expect(sent.postDataBuffer()!.length).toBeLessThan(2000);
  await look(stranger.page, 'papers-ours');
  expect([...office.complaints, ...own.complaints, ...stranger.complaints]).toEqual([]);
});
