import { locales, localPath } from '#kernel/locale.ts';

/** Public addresses for search engines, each with its twins in the other languages. */
export function sitemapXml(origin: string, paths: readonly string[]): string {
  const urls = paths.flatMap((path) =>
    locales.map((locale) => `<url><loc>${origin}${localPath(locale, path)}</loc>${twins(origin, path)}</url>`),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
}

const twins = (origin: string, path: string): string =>
  locales.map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${origin}${localPath(locale, path)}"/>`).join('');

/** Private doors hold nothing for search engines. */
export const robotsTxt = (origin: string): string =>
  `User-agent: *\n${CLOSED.map((path) => `Disallow: ${path}\n`).join('')}Sitemap: ${origin}/sitemap.xml\n`;

const CLOSED = ['/my', '/checkout', '/payments', '/office', '/media', '/sign-in', '/sign-up', '/recover'].flatMap((path) =>
  locales.map((locale) => localPath(locale, path)),
);
