import { beforeAll, expect, test } from 'vitest';
import { locales, localPath } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { transact } from '#platform/database.ts';
import { importContent } from '#catalogue';
import { importFolder, publishVersion, readLegalFolder, seedLegal } from '#offer';
import { importPriceLists } from '#pricing';
import { seedProvider } from '#provider';
import { PROGRAMME, sampleContent, SAMPLE_FOLDER } from '../../programmes/catalogue/testing/sample-content.ts';
import { answerClauses, answersText } from './answers.messages.ts';
import { compareText } from './compare.messages.ts';
import { openStorefront, sampleList } from './testing/open-storefront.ts';

const { platform, pages, get, words } = await openStorefront(new Date('2026-11-22T09:00:00Z'));

/** The sample on sale, and a second programme, agreed, not on sale. */
beforeAll(async () => {
  const agreed = PROGRAMME.replace('slug: reading-aloud', 'slug: agreed')
    .replace('Дауыстап оқу', 'Ән мен күй')
    .replace('agreement: null', 'agreement: { number: 17-05, date: 2026-02-03, valid_until: 2027-02-03 }');
  const files = new Map([...sampleContent(), sampleList(1, '2026-01-01', 25_000), sampleList(2, '2026-12-01', 30_000)]);
  for (const [path, bytes] of sampleContent({ 'programme.yaml': agreed }))
    files.set(path.replace(SAMPLE_FOLDER, 'programmes/agreed'), bytes);
  await transact(platform.db, (tx) => seedProvider(tx, platform.clock.now()));
  await seedLegal(platform);
  expectOk(await importContent(platform, files));
  expectOk(await importPriceLists(platform, files));
});

test.each(locales)('the answers in %s hold every question, numbers from the settings, and clauses that exist', async (locale) => {
  const text = await words(localPath(locale, '/answers'));
  expect(text.match(/<section class="answer"/g)).toHaveLength(Object.keys(answerClauses).length);
  for (const clause of Object.values(answerClauses).flat()) expect(text).toContain(`#c-${clause.replaceAll('.', '-')}"`);
  const { minutes, days } = { minutes: platform.config.paymentPageMinutes, days: platform.config.applicationDays };
  const facts = { minutes, applicationDays: days, age: platform.config.adultAge, supportEmail: 'qoldau@example.kz' };
  const said = answersText(locale).answers.price.a(facts).join(' ').replaceAll('\u00a0', ' ');
  expect(said).toContain(String(minutes));
  for (const paragraph of answersText(locale).answers.price.a(facts)) expect(text).toContain(paragraph.replaceAll('\u00a0', ' '));
  expect(text).toContain('qoldau@example.kz');
  expect(text).not.toMatch(/undefined|\[object|\{provider/);
});

test('terms come from the price list in force, agreements by their number, and what is not agreed says so', async () => {
  const text = await words('/ru/answers');
  expect(text).toContain('90 дней (Прейскурант № 1)');
  expect(text).toContain('согласована, № 17-05, до 3 февраля 2027 г.');
  expect(text).toContain(': не согласована</li>');
});

test('when another offer takes effect its words are quoted, by the clock', async () => {
  const folder = expectOk(readLegalFolder('legal/offer/1'));
  const texts = structuredClone(folder.texts) as unknown as Record<string, { sections: { clauses: { paragraphs: string[] }[] }[] }>;
  for (const locale of locales) texts[locale]!.sections[2]!.clauses[2]!.paragraphs[0] += ' Жаңа сөйлем.';
  const draft = await transact(platform.db, (tx) => importFolder(tx, { ...folder, texts: texts as never }, platform.clock.now()));
  expectOk(await publishVersion(platform, { draft, effectiveFrom: null, actor: { kind: 'system' } }));
  pages.drop();
  expect(await words('/answers')).not.toContain('Жаңа сөйлем.');
  platform.clock.set(new Date('2026-11-25T19:00:00Z'));
  const text = await words('/answers');
  expect(text).toContain('Жаңа сөйлем.');
  expect(text).toContain('2-нұсқасында');
});

test('two programmes stand side by side: what is the same is said, what is not on sale has no price and no way to pay', async () => {
  const text = await words('/ru/compare?p=reading-aloud&p=agreed');
  expect(text).toContain('class="compare n2"');
  expect(text).toContain('>25 000 ₸<');
  expect(text).toContain('Сейчас не продаётся');
  expect(text).toContain('у всех одинаково');
  expect(text).toContain('№ 17-05');
  expect(text).toContain('href="/ru/checkout/reading-aloud"');
  expect(text).not.toContain('/checkout/agreed');
});

test.each(['/en/compare', '/en/compare?p=agreed&p=agreed&p=nobody'])('%s asks for more, keeping what was ticked', async (url) => {
  const text = await words(url);
  expect(text).toContain(compareText('en').tooFew(2));
  expect(text).not.toContain('class="compare n');
  expect(text.match(/name="p" value="agreed"( checked)?/)?.[1]).toBe(url.includes('agreed') ? ' checked' : undefined);
});

test('the catalogue has a box on each card, in a form that works by reload', async () => {
  const text = await words('/programmes');
  expect(text).toMatch(/<form method="get"[^>]*>|action="\/compare"/);
  expect(text).toContain('type="checkbox" name="p" value="reading-aloud"');
  expect((await get('/programmes?subject=primary&q=жоқ')).body).not.toContain('name="p"');
});
