import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, full, visitor } from './harness/browser.ts';
import { differenceOf } from './harness/pictures.ts';

/** The sample count-down ends 24 minutes after this. */
const AT = new Date('2026-11-22T14:42:00Z');
/** The gallery in a window as tall as its tallest part, so that no part is put together from two positions of scrolling. */
const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } } as const;
const TALL = 3000;

type Size = keyof typeof sizes;
type Scheme = 'light' | 'dark';

async function opened(path: string, colorScheme: Scheme, size: Size): Promise<Page> {
  const { page } = await visitor({ colorScheme, viewport: sizes[size], deviceScaleFactor: 1, isMobile: false, hasTouch: false });
  await page.clock.setFixedTime(AT);
  await page.goto(path);
  await page.evaluate('document.fonts.ready');
  // What is in error takes the focus with the first pictures of a page; here it would scroll the page and wear a ring.
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await page.evaluate('document.activeElement?.blur()');
  return page;
}

async function gallery(scheme: Scheme, size: Size): Promise<Page> {
  const page = await opened('/dev/ui', scheme, size);
  await page.setViewportSize({ width: sizes[size].width, height: TALL });
  // What sticks to the window would lie over a part or not, by chance of scrolling.
  await page.evaluate(`for (const one of document.querySelectorAll('body *'))
    if (['sticky', 'fixed'].includes(getComputedStyle(one).position)) one.style.position = 'static'`);
  return page;
}

/** Each scheme and each size once; the long run looks at all four. */
const looks = (['light', 'dark'] as const)
  .flatMap((scheme) => (['wide', 'phone'] as const).map((size) => ({ scheme, size })))
  .filter(({ scheme, size }) => full || (scheme === 'light') === (size === 'wide'));

describe.each(looks)('the design system, $scheme, $size', ({ scheme, size }) => {
  test('each part of the gallery looks as it was accepted', async () => {
    const page = await gallery(scheme, size);
    const wrong: string[] = [];
    const parts = await page.locator('.ui-sec').all();
    expect(parts.length).toBeGreaterThan(12);
    for (const part of parts) {
      const name = await part.getAttribute('data-part');
      const difference = differenceOf(`${scheme}-${size}/${name}`, await part.screenshot({ animations: 'disabled', caret: 'hide' }));
      if (difference) wrong.push(difference);
    }
    expect(wrong).toEqual([]);
    // One thing stands here in several states, so there are several navigations of one name.
    await expectAccessible(page, false, ['landmark-unique']);
    await page.context().close();
  });

  test('the frames of pages look as they were accepted', async () => {
    const wrong: string[] = [];
    for (const name of ['learn', 'office', 'failed', 'missing']) {
      const page = await opened(`/dev/ui/${name}`, scheme, size);
      if (size === 'wide') await expectAccessible(page, false);
      const difference = differenceOf(`${scheme}-${size}/${name}`, await page.screenshot({ animations: 'disabled', caret: 'hide' }));
      if (difference) wrong.push(difference);
      await page.context().close();
    }
    expect(wrong).toEqual([]);
  });
});

test('a picture that is one step of space off is told', async () => {
  const page = await gallery('light', 'wide');
  const part = page.locator('[data-part=buttons]');
  await part
    .locator('.row')
    .first()
    .evaluate((row) => row.setAttribute('class', 'row mt-6'));
  expect(differenceOf('light-wide/buttons', await part.screenshot({ animations: 'disabled' }))).not.toBeNull();
  await page.context().close();
});
