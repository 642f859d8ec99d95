import type { VNode } from 'preact';
import { locales } from '#kernel/locale.ts';
import { Icon } from '../elements/icon.tsx';
import { pathIn, places, samePageIn, type Frame } from '../frame.ts';
import { uiText } from '../ui.messages.ts';

/** The door of the site a page belongs to; marks its link in the menu. */
export type Section = 'programmes' | 'priceList' | 'offer' | 'certificates' | 'my';

/** One header for all: it does not know who is looking, so public pages can be kept ready. */
export function SiteHeader({ frame, section }: { readonly frame: Frame; readonly section?: Section }): VNode {
  const t = uiText(frame.locale);
  const link = (place: Exclude<Section, 'my'>, text: string) => (
    <a href={pathIn(frame, places[place])} aria-current={section === place ? 'page' : undefined}>
      {text}
    </a>
  );
  return (
    <header class="site-head">
      <div class="wrap">
        <a class="brand" href={pathIn(frame, places.home)} aria-label={t.brandHome}>
          <i></i>Smart Ustaz
        </a>
        <nav class="site-nav" aria-label={t.mainMenu}>
          {link('programmes', t.programmes)}
          {link('priceList', t.priceList)}
          {link('offer', t.offer)}
          {link('certificates', t.verify)}
        </nav>
        <LanguageSwitch frame={frame} />
        <a class="me" href={pathIn(frame, places.my)} aria-current={section === 'my' ? 'page' : undefined}>
          <Icon name="book-open" />
          <span>{t.myCourses}</span>
        </a>
      </div>
    </header>
  );
}

const LANGUAGES = { kk: ['Қаз', 'Қазақша'], ru: ['Рус', 'Русский'], en: ['Eng', 'English'] } as const;

/** Keeps the page and the query. */
export function LanguageSwitch({ frame }: { readonly frame: Frame }): VNode {
  return (
    <nav class="langs" aria-label={uiText(frame.locale).language}>
      {locales.map((locale) => (
        <a
          href={samePageIn(frame, locale)}
          hreflang={locale}
          lang={locale}
          aria-label={LANGUAGES[locale][1]}
          aria-current={locale === frame.locale ? 'true' : undefined}
        >
          {LANGUAGES[locale][0]}
        </a>
      ))}
    </nav>
  );
}
