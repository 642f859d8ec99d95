import type { ComponentChildren, VNode } from 'preact';
import type { AssetName, Frame, IslandName } from '../frame.ts';
import { uiText } from '../ui.messages.ts';
import { Head } from './head.tsx';

/** What every kind of page may say about itself. */
export type PageProps = {
  readonly frame: Frame;
  /** Title of the document; the site's name is added. */
  readonly title: string;
  readonly description?: string;
  /** Keep out of search engines: every signed-in or transient page. */
  readonly hidden?: boolean;
  /** Address of a picture for shared links: PNG, 1200 x 630. */
  readonly picture?: string;
  /** What the page is about, in the words of schema.org (JSON-LD). */
  readonly data?: readonly object[];
  /** A page that waits: loaded again by the browser where scripts do not run. */
  readonly refreshSeconds?: number;
  /** Atom feeds that follow this page (neutral paths). */
  readonly feeds?: readonly { readonly path: string; readonly title: string }[];
  /** The page shows refused fields: the title then begins with the word 'Error'. */
  readonly wrong?: boolean;
  /** Custom elements that this page uses, and scripts of the room's own islands. */
  readonly islands?: readonly (IslandName | AssetName)[];
  /** Style sheets beyond the site's own. */
  readonly moreStyles?: readonly AssetName[];
  readonly children: ComponentChildren;
};

const scriptOf = (island: IslandName | AssetName): AssetName => (island.endsWith('.js') ? (island as AssetName) : `${island}.js`);

type DocumentProps = PageProps & { readonly body?: string; readonly styles: readonly AssetName[] };

/** The document around a page: html, head, skip link, body. Layouts fill it. */
export function Document({ frame, wrong = false, islands = [], moreStyles = [], body, children, ...head }: DocumentProps): VNode {
  const t = uiText(frame.locale);
  const title = wrong ? t.errorPrefix + head.title : head.title;
  return (
    <html lang={frame.locale}>
      <Head {...head} frame={frame} title={title} styles={[...head.styles, ...moreStyles]} scripts={islands.map(scriptOf)} />
      <body class={body}>
        <a class="skip" href="#main">
          {t.skip}
        </a>
        {children}
      </body>
    </html>
  );
}
