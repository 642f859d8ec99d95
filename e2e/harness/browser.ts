import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';

export const site = inject('site');

let browser: Browser | null = null;

/** The system's Chromium, found where Debian and others put it, or named by CHROMIUM. */
async function opened(): Promise<Browser> {
  const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = places.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('no Chromium: install the package chromium, or name one in CHROMIUM');
  browser ??= await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return browser;
}

afterAll(async () => {
  await browser?.close();
  browser = null;
});

export const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true } as const;
export const laptop = { viewport: { width: 1280, height: 800 } } as const;

/** A colour on its way from one scheme to the other is nobody's contrast. */
const CALM = { reducedMotion: 'reduce' } as const;

/** A fresh person with a browser; whatever the page complains about in its console fails the test. */
export async function visitor(options: BrowserContextOptions = {}): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const context = await (await opened()).newContext({ baseURL: site.origin, locale: 'kk-KZ', ...CALM, ...phone, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && !/status of 4\d\d/.test(message.text()) && complaints.push(message.text()));
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  return { page, context, complaints };
}

/** `npm run test:full`: every look, and not one of each kind. */
export const full = process.env['FULL'] === '1';
/** A phone's look is at both schemes' contrast (`expectAccessible`); the long run looks at every rule in both, at every width. */
export const schemes: readonly ('light' | 'dark')[] = full ? ['light', 'dark'] : ['light'];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** WCAG 2.2 AA by axe in the page's scheme, contrast in the other one too (on a phone: a wide page has the same colours), and no sideways scroll. */
export async function expectAccessible(page: Page, otherScheme = true, withoutRules: string[] = []): Promise<void> {
  const found = [...(await faults(page, (axe) => axe.withTags(TAGS).disableRules(withoutRules)))];
  if (otherScheme && (full || (page.viewportSize()?.width ?? 0) < WIDE)) found.push(...(await contrastInOtherScheme(page)));
  expect(found, page.url()).toEqual([]);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

const WIDE = 600;

async function contrastInOtherScheme(page: Page): Promise<string[]> {
  const dark = await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches');
  await page.emulateMedia({ colorScheme: dark ? 'light' : 'dark' });
  const found = await faults(page, (axe) => axe.withRules(['color-contrast']));
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  return found.map((one) => `other scheme, ${one}`);
}

async function faults(page: Page, wanted: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // Our pages frame nothing from elsewhere, so the gathering of frames on a page of its own is left out: half the time of a look.
  const { violations } = await wanted(new AxeBuilder({ page }).setLegacyMode(true)).analyze();
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
}

/** The newest mail to an address, waited for: text with soft line breaks of quoted-printable undone. */
export async function mailTo(address: string, matching: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const files = readdirSync(site.mailFolder)
      .filter((name) => name.includes(address))
      .sort()
      .reverse();
    for (const name of files) {
      const text = decoded(readFileSync(join(site.mailFolder, name), 'latin1'));
      if (matching.test(text)) return text;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no mail to ${address} matches ${matching}`);
}

function decoded(raw: string): string {
  const base64 = [...raw.matchAll(/Content-Transfer-Encoding: base64\r\n(?:.*\r\n)*?\r\n([A-Za-z0-9+/=\r\n]+)/g)];
  const quoted = raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return [Buffer.from(quoted, 'latin1').toString('utf8'), ...base64.map((part) => Buffer.from(part[1]!, 'base64').toString('utf8'))].join(
    '\n',
  );
}
