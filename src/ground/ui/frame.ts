import type { CivilDate } from '#kernel/civil-date.ts';
import { localPath, type Locale } from '#kernel/locale.ts';

/** The provider's particulars as the footer prints them, in the page's language. */
export type Particulars = {
  readonly name: string;
  /** A line of legal basis under the name, when there is one. */
  readonly basis?: string;
  readonly bin: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
};

/** What the layout needs to know about a request; made once a request by the web layer. */
export type Frame = {
  readonly locale: Locale;
  /** Neutral path without the language: `/programmes/reading`. */
  readonly path: string;
  /** As in the address, without the question mark: `q=math&page=2`, or ''. */
  readonly query: string;
  /** `https://smart-ustaz.kz`: for canonical and language addresses. */
  readonly origin: string;
  /** Address of a built file: `site.css`, `office.css`, `busy-form.js`. */
  readonly asset: (name: AssetName) => string;
  readonly provider: Particulars;
  /** The offer in force: its version and first day. */
  readonly offer: { readonly no: number; readonly since: CivilDate } | null;
  /** Token for the hidden field of forms; null on public pages, which carry GET forms only. */
  readonly csrf: string | null;
};

export const islandNames = [
  'format-input',
  'confirm-dialog',
  'dependent-selects',
  'combo-box',
  'busy-form',
  'auto-save',
  'count-down',
  'copy-text',
  'file-name',
] as const;
/** A custom element that the page loads; its script is `islands/<name>.island.ts`. */
export type IslandName = (typeof islandNames)[number];
/** Islands of later rooms are named by the room: `video-player.js`. */
export type AssetName = `${string}.css` | `${string}.js`;

/** The field that carries the token of a form. */
export const csrfField = '_csrf';

/** Our own font and icon: fixed addresses, the number changes with the file. */
export const fontPath = '/fonts/onest-1.woff2';
export const faviconPath = '/favicon.svg';
export const touchIconPath = '/icons/1/apple-touch-180.png';
/** What an installed site is called and how it opens (neutral path). */
export const manifestPath = '/manifest.webmanifest';

/** Address of a neutral path in the page's language. */
export const pathIn = (frame: Pick<Frame, 'locale'>, path: string): string => localPath(frame.locale, path);

/** This very page in another language, with its query. */
export function samePageIn(frame: Pick<Frame, 'path' | 'query'>, locale: Locale): string {
  return localPath(locale, frame.path) + (frame.query ? `?${frame.query}` : '');
}

/** Addresses that the header and footer lead to (neutral paths). */
export const places = {
  home: '/',
  programmes: '/programmes',
  priceList: '/price-list',
  offer: '/documents/offer',
  privacy: '/documents/privacy-policy',
  confidentiality: '/documents/confidentiality-agreement',
  consent: '/documents/consent',
  documents: '/documents',
  changes: '/changes',
  status: '/status',
  answers: '/answers',
  compare: '/compare',
  certificates: '/certificates',
  papers: '/papers',
  support: '/support',
  my: '/my',
} as const;
