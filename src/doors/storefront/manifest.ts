import { localPath, type Locale } from '#kernel/locale.ts';
import { places, uiText } from '#ui/components.ts';
import { siteWords } from './pictures.ts';

type IconFacts = { readonly name: string; readonly side: number; readonly shape: 'round' | 'full' };

/** Sizes that launchers ask for; the number in their address changes with the mark. */
export const ICONS: readonly IconFacts[] = [
  { name: '192', side: 192, shape: 'round' },
  { name: '512', side: 512, shape: 'round' },
  { name: 'maskable-512', side: 512, shape: 'full' },
  { name: 'apple-touch-180', side: 180, shape: 'full' },
];

/**
 * The installed site (W3C Web Application Manifest). No service worker stands behind it: a page from a worker's memory
 * could show a price that is no longer in force. `minimal-ui` keeps the way back from papers, which have no links.
 */
export function manifestText(locale: Locale): string {
  const t = uiText(locale);
  const at = (path: string) => localPath(locale, path);
  return JSON.stringify(
    {
      id: '/',
      name: 'Smart Ustaz',
      short_name: 'Smart Ustaz',
      description: siteWords[locale].title,
      lang: locale,
      dir: 'ltr',
      start_url: at('/'),
      scope: '/',
      display: 'minimal-ui',
      theme_color: '#FAF7F0',
      background_color: '#FAF7F0',
      categories: ['education'],
      icons: ICONS.filter(({ name }) => !name.startsWith('apple')).map(({ name, side, shape }) => ({
        src: `/icons/1/${name}.png`,
        sizes: `${side}x${side}`,
        type: 'image/png',
        purpose: shape === 'full' ? 'maskable' : 'any',
      })),
      shortcuts: [
        { name: t.myCourses, url: at(places.my) },
        { name: t.programmes, url: at(places.programmes) },
        { name: t.verify, url: at(places.certificates) },
      ],
    },
    null,
    2,
  );
}
