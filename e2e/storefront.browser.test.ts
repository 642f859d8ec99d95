import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { transact } from '#platform/database.ts';
import { importFolder, publishVersion, readLegalFolder, withdrawVersion, type LegalVersionId } from '#offer';
import { expectAccessible, laptop, visitor } from './harness/browser.ts';
import { backstage } from './harness/learner.ts';
import { faultsWhenLonger } from './harness/longer-words.ts';

const actor = { kind: 'system' } as const;
/** The site's own lists; the last is in force. */
const newest = readdirSync('content/price-lists').length;
let coming: LegalVersionId;

/** A second policy, taken back in the end; the offer is amended by staff, in office-acts, and takes one coming version at a time. */
beforeAll(async () => {
  const platform = backstage();
  const folder = expectOk(readLegalFolder('legal/privacy-policy/1'));
  const texts = structuredClone(folder.texts) as unknown as Record<string, { sections: { clauses: { paragraphs: string[] }[] }[] }>;
  for (const locale of ['kk', 'ru', 'en']) texts[locale]!.sections[3]!.clauses[0]!.paragraphs[0] += ' +1.';
  const draft = await transact(platform.db, (tx) => importFolder(tx, { ...folder, texts: texts as never }, platform.clock.now()));
  coming = expectOk(await publishVersion(platform, { draft, effectiveFrom: null, actor })).id;
});

test('on a phone without scripts: tick two programmes, stand them side by side, take a third in', async () => {
  const { page, context, complaints } = await visitor({ javaScriptEnabled: false });
  await page.goto('/programmes');
  await page.locator('.pick input').nth(0).check();
  await page.locator('.pick input').nth(1).check();
  await page.click('.compare-bar button');
  expect(await page.locator('.compare thead th a').count()).toBe(2);
  await page.locator('.compare-choose input:not(:checked)').first().check();
  await page.click('.compare-choose button');
  expect(await page.locator('.compare thead th a').count()).toBe(3);
  expect(complaints).toEqual([]);
  await context.close();
});

test('two versions of a document, chosen by the form; what is added is underlined, on paper in black', async () => {
  const { page, context, complaints } = await visitor(laptop);
  await page.goto('/documents/privacy-policy');
  await page.click('a[href$="/documents/privacy-policy/compare"]');
  await page.selectOption('#from', '1');
  await page.click('.chooser button');
  expect(page.url()).toMatch(/compare\?from=1&to=2$/);
  expect(await page.textContent('.diff ins')).toContain('+1.');
  await page.emulateMedia({ media: 'print' });
  const ink = await page
    .locator('.diff ins')
    .first()
    .evaluate((ins) => getComputedStyle(ins).textDecorationLine);
  expect(ink).toBe('underline');
  expect(complaints).toEqual([]);
  await context.close();
});

test('every price list in every form: page, paper with its hash, table, data; a past one at its address', async () => {
  const { page, context } = await visitor(laptop);
  await page.goto('/ru/price-list');
  const forms = await page
    .locator(`a[href^="/price-list/${newest}."]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(forms).toEqual(['pdf?lang=ru', 'csv', 'json', 'txt'].map((form) => `/price-list/${newest}.${form}`));
  const [pdf, csv, json, hashed] = await Promise.all(forms.map(async (form) => (await context.request.get(form)).body()));
  const data = JSON.parse(json!.toString()) as { proof: { sha256: string }; papers: { language: string; sha256: string | null }[] };
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect(pdf!.subarray(0, 5).toString()).toBe('%PDF-');
  expect(csv!.subarray(0, 3).toString('hex')).toBe('efbbbf');
  expect(sha256(hashed!)).toBe(data.proof.sha256);
  expect([null, sha256(pdf!)]).toContain(data.papers.find(({ language }) => language === 'ru')!.sha256);
  await page.click('.lists a[href="/ru/price-list/1"]');
  expect(await page.textContent('.stale-list')).toContain('не действует');
  expect(await page.locator('a[href="/price-list/1.json"]').count()).toBe(1);
  await context.close();
});

test('feeds are well-formed to a parser, the manifest to Chromium; data for machines wake no complaint', async () => {
  const { page, context, complaints } = await visitor(laptop);
  await page.goto('/programmes/ai-in-the-classroom');
  // The policy of trusted types keeps DOMParser shut; a request reads its own answer.
  const root = await page.evaluate(
    () =>
      new Promise((done) => {
        const request = new XMLHttpRequest();
        request.open('GET', '/feeds/documents.atom');
        request.responseType = 'document';
        request.onload = () => done(request.responseXML?.documentElement.nodeName);
        request.send();
      }),
  );
  expect(root).toBe('feed');
  const devtools = await context.newCDPSession(page);
  const { errors, url } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toMatch(/\/manifest\.webmanifest$/);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(2);
  expect(complaints).toEqual([]);
  await context.close();
});

test.each(['/answers', '/changes', '/ru/compare?p=ai-in-the-classroom&p=assessment-for-learning', '/documents/privacy-policy/compare'])(
  '%s is accessible on a phone and a laptop, in both schemes',
  async (path) => {
    const { page, context, complaints } = await visitor();
    await page.goto(path);
    await expectAccessible(page);
    await page.setViewportSize(laptop.viewport);
    await expectAccessible(page, false);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('a version taken back before its day stands among the others, and the page holds with longer words', async () => {
  expectOk(await withdrawVersion(backstage(), { id: coming, reason: 'browser test', actor }));
  const { page, context } = await visitor(laptop);
  await page.goto('/documents/privacy-policy');
  expect(await page.locator('#versions tbody tr').count()).toBeGreaterThan(1);
  expect(await faultsWhenLonger(page)).toEqual([]);
  await context.close();
});
