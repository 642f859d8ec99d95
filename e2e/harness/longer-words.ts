import type { Page } from 'playwright-core';

/** Every text 40 % longer than it is: what another language, or a longer name, may need (interface: layout holds at +40 %). */
const LENGTHEN = `(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.data.trim();
    if (text === '' || node.parentElement.closest('script, style, noscript, svg, template, math')) continue;
    node.data = node.data.trimEnd() + ' ' + text.slice(0, Math.ceil(text.length * 0.4));
  }
})()`;

/** Sideways scroll, words cut off, or two things to press that lie over one another. */
const FAULTS = `(() => {
  const found = [];
  const root = document.documentElement;
  const named = (one) => one.tagName.toLowerCase() + (one.className && typeof one.className === 'string' ? '.' + one.className.split(' ').join('.') : '');
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
    found.push('scrolls sideways by ' + (root.scrollWidth - root.clientWidth) + ': ' + wide.slice(0, 6).map((one) => named(one) + ' «' + one.textContent.slice(0, 30) + '»').join(', '));
  }
  const seen = (one) => { const box = one.getBoundingClientRect(); return box.width > 1 && box.height > 1 && getComputedStyle(one).visibility !== 'hidden'; };
  for (const one of document.querySelectorAll('main *, header *, footer *')) {
    const style = getComputedStyle(one);
    const cut = (style.overflowX === 'hidden' || style.overflowX === 'clip') && style.textOverflow !== 'ellipsis' && one.scrollWidth > one.clientWidth + 1;
    if (cut && seen(one) && !one.closest('.sr, .cover, svg') && one.clientWidth > 1) found.push('cut off: ' + named(one));
  }
  const pressed = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea')].filter((one) => seen(one) && !one.closest('.skip, .sr'));
  for (const [at, one] of pressed.entries())
    for (const other of pressed.slice(at + 1)) {
      if (one.contains(other) || other.contains(one) || getComputedStyle(one).display === 'inline' || getComputedStyle(other).display === 'inline') continue;
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (width > 2 && height > 2) found.push('over one another: ' + named(one) + ' and ' + named(other));
    }
  return found;
})()`;

/** What is wrong with the page once its words are longer. */
export async function faultsWhenLonger(page: Page): Promise<string[]> {
  await page.evaluate(LENGTHEN);
  return faultsOfLayout(page);
}

export const faultsOfLayout = (page: Page): Promise<string[]> => page.evaluate(FAULTS);
