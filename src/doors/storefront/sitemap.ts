import { locales, localPath } from '#kernel/locale.ts';

/** A neutral path and the day its page last said something else, where that is known. */
export type SitemapPage = { readonly path: string; readonly changed: string | null };

/** Public addresses for search engines, each with its twins in the other languages (Kazakh where none fits). */
export function sitemapXml(origin: string, pages: readonly SitemapPage[]): string {
  const urls = pages.flatMap(({ path, changed }) =>
    locales.map(
      (locale) =>
        `<url><loc>${origin}${localPath(locale, path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}${twins(origin, path)}</url>`,
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
}

const twins = (origin: string, path: string): string =>
  [...locales.map((locale) => [locale, localPath(locale, path)] as const), ['x-default', path] as const]
    .map(([hreflang, address]) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${origin}${address}"/>`)
    .join('');

/** Private doors hold nothing for search engines. */
export const robotsTxt = (origin: string): string =>
  `User-agent: *\n${CLOSED.map((path) => `Disallow: ${path}\n`).join('')}Sitemap: ${origin}/sitemap.xml\n`;

const CLOSED = ['/my', '/checkout', '/payments', '/office', '/media', '/sign-in', '/sign-up', '/recover'].flatMap((path) =>
  locales.map((locale) => localPath(locale, path)),
);
