import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markPath, markSvg } from './mark.ts';

test('the icon in the tab and the icon of the installed site are one mark', () => {
  expect(readFileSync('public/favicon.svg', 'utf8')).toContain(`d="${markPath}"`);
});

test('the mark of a maskable icon stays within the part every launcher shows', () => {
  const [, offset, scale] = /translate\(([\d.]+) [\d.]+\) scale\(([\d.]+)\)/.exec(markSvg(512, 'full'))!.map(Number);
  const farthest = Math.hypot(60 - (offset! + 4 * scale!), 60 - (offset! + 8 * scale!));
  expect(farthest).toBeLessThanOrEqual(0.4 * 120);
});
