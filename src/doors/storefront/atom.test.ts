import { expect, test } from 'vitest';
import { atomText, tagId } from './atom.ts';

const feed = {
  id: 'https://ustaz.example/feeds/documents.atom',
  title: 'Ә & <б>',
  language: 'kk',
  author: '«Қор»',
  self: 'https://ustaz.example/feeds/documents.atom',
  page: 'https://ustaz.example/changes?a=1&b=2',
};
const entry = (no: number, updated: string) => ({
  id: tagId('https://ustaz.example:8443', '2026-11-22', `documents/offer/${no}/kk`),
  title: `«${no}»\u0007`,
  page: `https://ustaz.example/documents/offer/${no}`,
  published: new Date('2026-11-01T00:00:00Z'),
  updated: new Date(updated),
  lines: ['a < b', 'c'],
});

test('the feed is as new as its newest entry, which stands first', () => {
  const text = atomText({ ...feed, entries: [entry(1, '2026-11-02T00:00:00Z'), entry(2, '2026-11-20T00:00:00Z')] });
  expect(/<updated>(.*?)<\/updated>/.exec(text)![1]).toBe('2026-11-20T00:00:00.000Z');
  expect([...text.matchAll(/<title>(.*?)<\/title>/g)].map((match) => match[1])).toEqual(['Ә &amp; &lt;б&gt;', '«2»', '«1»']);
  expect(text).toContain('<id>tag:ustaz.example,2026-11-22:documents/offer/2/kk</id>');
  expect(text).toContain('<summary>a &lt; b\nc</summary>');
});

test('an empty feed still has what RFC 4287 demands', () => {
  const text = atomText({ ...feed, entries: [] });
  for (const element of ['<id>', '<title>', '<updated>', '<author><name>', 'rel="self"']) expect(text).toContain(element);
});
