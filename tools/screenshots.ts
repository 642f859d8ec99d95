/** `npm run screenshots`: the two pictures of the README, taken from the running product. Needs Chromium. */
import { mkdirSync, statSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { startSite } from '../e2e/harness/site.ts';
import { chromiumOrReason } from './testing/chromium.ts';

const FOLDER = 'docs/screenshots';
const MOST_BYTES = 200_000;
const shots = [
  { name: 'home', path: '/', viewport: { width: 1280, height: 880 }, colorScheme: 'light', deviceScaleFactor: 1 },
  {
    name: 'programme',
    path: '/programmes/assessment-for-learning',
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    deviceScaleFactor: 2,
  },
] as const;

const found = chromiumOrReason();
if ('reason' in found) {
  process.stderr.write(`${found.reason}\n`);
  process.exit(1);
}
const site = await startSite();
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, path, ...look } of shots) {
    const context = await browser.newContext({ baseURL: site.address.origin, locale: 'kk-KZ', ...look });
    const page = await context.newPage();
    await page.goto(path);
    await page.evaluate('document.fonts.ready');
    const file = `${FOLDER}/${name}.png`;
    await page.screenshot({ path: file });
    const { size } = statSync(file);
    process.stdout.write(`${file}: ${Math.round(size / 1000)} KB${size > MOST_BYTES ? ', too big' : ''}\n`);
    await context.close();
  }
} finally {
  await browser.close();
  await site.stop();
}
