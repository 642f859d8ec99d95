import { xmlText } from '#kernel/xml-text.ts';

/** A feed by RFC 4287: every entry has a lasting id, the moment it last changed, and the page it tells of. */
export type Feed = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly author: string;
  /** Address of the feed itself, and of the page it follows. */
  readonly self: string;
  readonly page: string;
  readonly entries: readonly FeedEntry[];
};

export type FeedEntry = {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly published: Date;
  readonly updated: Date;
  readonly lines: readonly string[];
};

/** Readers keep what they have seen; older news is on the page. */
const MOST_ENTRIES = 100;

export function atomText(feed: Feed): string {
  const entries = [...feed.entries].sort((a, b) => b.updated.getTime() - a.updated.getTime()).slice(0, MOST_ENTRIES);
  const updated = entries[0]?.updated ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `<id>${xmlText(feed.id)}</id>`,
    `<title>${xmlText(feed.title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${xmlText(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${feed.language}" href="${xmlText(feed.page)}"/>`,
    ...entries.map((entry) => entryText(entry, feed.language)),
    '</feed>\n',
  ].join('\n');
}

const entryText = ({ id, title, page, published, updated, lines }: FeedEntry, language: string): string =>
  [
    '<entry>',
    `<id>${xmlText(id)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<published>${published.toISOString()}</published>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${xmlText(page)}"/>`,
    `<summary>${xmlText(lines.join('\n'))}</summary>`,
    '</entry>',
  ].join('\n');

/** RFC 4151: an id that stays when the address of the page moves. */
export const tagId = (origin: string, day: string, specific: string): string => `tag:${new URL(origin).hostname},${day}:${specific}`;
