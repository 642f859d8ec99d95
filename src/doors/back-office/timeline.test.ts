import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '#kernel/locale.ts';
import { timelineTexts } from './timeline.messages.ts';

/** What the rooms write into the journal; the names that are put together at run time are known to the rooms' own tests. */
const written = globSync('src/**/*.{ts,tsx}', { exclude: (name) => /\.test\.tsx?$/.test(name) })
  .map((file) => readFileSync(file, 'utf8'))
  .flatMap((text) => [...text.matchAll(/\bevent: '([a-z-]+\.[a-z-]+)'/g)].map((found) => found[1]!));

test('whatever the journal is told by name has words in each language, so that no history shows a code', () => {
  expect(written.length).toBeGreaterThan(50);
  for (const locale of locales) {
    const { events } = timelineTexts[locale];
    expect(written.filter((event) => !(event in events))).toEqual([]);
    expect(Object.keys(events)).toEqual(Object.keys(timelineTexts.kk.events));
  }
});
