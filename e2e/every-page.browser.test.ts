import { describe, expect, test } from 'vitest';
import { expectAccessible, laptop, visitor } from './harness/browser.ts';

const publicPages = ['/', '/programmes', '/programmes/ai-in-the-classroom', '/price-list', '/documents', '/documents/offer', '/documents/offer/1', '/documents/consent', '/no-such-page', '/ru', '/en/programmes'];

describe.each(['light', 'dark'] as const)('every page a guest can open, in the %s scheme', (colorScheme) => {
  test.each(publicPages)('%s is accessible at 360 px and 1280 px and does not scroll sideways', async (path) => {
    const { page, complaints } = await visitor({ colorScheme });
    await page.goto(path);
    await expectAccessible(page);
    await page.setViewportSize(laptop.viewport);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
