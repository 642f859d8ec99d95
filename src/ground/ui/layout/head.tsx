import type { VNode } from 'preact';
import { locales, localPath } from '#kernel/locale.ts';
import { faviconPath, fontPath, type AssetName, type Frame } from '../frame.ts';

export type HeadProps = {
  readonly title: string;
  readonly description?: string;
  /** Private and transient pages ask search engines to stay away; no language twins are announced then. */
  readonly hidden?: boolean;
  /** Address of a picture for shared links. */
  readonly picture?: string;
  /** Where scripts do not run: the browser loads the page again after so long. */
  readonly refreshSeconds?: number;
  readonly styles: readonly AssetName[];
  readonly scripts: readonly AssetName[];
};

/** The head of every document: title, addresses in three languages, styles, scripts as modules. */
export function Head({ frame, ...props }: HeadProps & { readonly frame: Frame }): VNode {
  const title = `${props.title} · Smart Ustaz`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {props.description && <meta name="description" content={props.description} />}
      {props.refreshSeconds !== undefined && (
        <noscript>
          <meta http-equiv="refresh" content={String(props.refreshSeconds)} />
        </noscript>
      )}
      {props.hidden ? <meta name="robots" content="noindex" /> : <Addresses frame={frame} />}
      <link rel="preload" href={fontPath} as="font" type="font/woff2" crossorigin="anonymous" />
      {props.styles.map((name) => (
        <link rel="stylesheet" href={frame.asset(name)} />
      ))}
      <link rel="icon" href={faviconPath} type="image/svg+xml" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#FAF7F0" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#11191D" />
      <meta name="format-detection" content="telephone=no" />
      {!props.hidden && <Sharing frame={frame} {...props} />}
      {props.scripts.map((name) => (
        <script type="module" src={frame.asset(name)} />
      ))}
    </head>
  );
}

function Addresses({ frame }: { readonly frame: Frame }): VNode {
  const at = (locale: (typeof locales)[number]) => frame.origin + localPath(locale, frame.path);
  return (
    <>
      <link rel="canonical" href={at(frame.locale)} />
      {locales.map((locale) => (
        <link rel="alternate" hreflang={locale} href={at(locale)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={at('kk')} />
    </>
  );
}

const OG_LOCALE = { kk: 'kk_KZ', ru: 'ru_KZ', en: 'en_US' } as const;

function Sharing(props: Pick<HeadProps, 'title' | 'description' | 'picture'> & { readonly frame: Frame }): VNode {
  return (
    <>
      <meta property="og:site_name" content="Smart Ustaz" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={props.title} />
      <meta property="og:locale" content={OG_LOCALE[props.frame.locale]} />
      <meta property="og:url" content={props.frame.origin + localPath(props.frame.locale, props.frame.path)} />
      {props.description && <meta property="og:description" content={props.description} />}
      {props.picture && <meta property="og:image" content={props.frame.origin + props.picture} />}
    </>
  );
}
