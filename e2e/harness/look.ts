import type { Page } from 'playwright-core';
import { expectAccessible } from './browser.ts';

const folder = process.env['LOOKS'];

/** Accessible as it stands; with LOOKS=FOLDER also a picture in both schemes and both widths, for eyes. */
export async function look(page: Page, name: string): Promise<void> {
  if (folder) await pictures(page, `${folder}/${name}`);
  await expectAccessible(page, false);
}

async function pictures(page: Page, path: string): Promise<void> {
  const { width, height } = page.viewportSize()!;
  for (const wide of [360, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width: wide, height });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${path}-${wide}-${colorScheme}.png`, fullPage: true });
    }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width, height });
}
