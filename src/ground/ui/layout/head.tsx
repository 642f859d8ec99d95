import type { VNode } from 'preact';
import { locales, localPath } from '#kernel/locale.ts';
import { DataBlock } from '../elements/trusted-html.tsx';
import { faviconPath, fontPath, manifestPath, touchIconPath, type AssetName, type Frame } from '../frame.ts';

export type HeadProps = {
  readonly title: string;
  readonly description?: string;
  /** Private and transient pages ask search engines to stay away; no language twins are announced then. */
  readonly hidden?: boolean;
  /** Address of a picture for shared links: PNG, 1200 x 630. */
  readonly picture?: string;
  /** Where scripts do not run: the browser loads the page again after so long. */
  readonly refreshSeconds?: number;
  /** What the page is about, in the words of schema.org (JSON-LD). */
  readonly data?: readonly object[];
  /** Atom feeds that follow this page (neutral paths). */
  readonly feeds?: readonly { readonly path: string; readonly title: string }[];
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
      <link rel="apple-touch-icon" href={touchIconPath} />
      <link rel="manifest" href={localPath(frame.locale, manifestPath)} />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#FAF7F0" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#11191D" />
      <meta name="format-detection" content="telephone=no" />
      {props.feeds?.map(({ path, title: name }) => (
        <link rel="alternate" type="application/atom+xml" title={name} href={localPath(frame.locale, path)} />
      ))}
      {!props.hidden && <Sharing frame={frame} {...props} />}
      {!props.hidden && props.data?.map((data) => <DataBlock data={data} />)}
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
      {locales
        .filter((locale) => locale !== props.frame.locale)
        .map((locale) => (
          <meta property="og:locale:alternate" content={OG_LOCALE[locale]} />
        ))}
      {props.picture && (
        <>
          <meta property="og:image" content={props.frame.origin + props.picture} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={props.title} />
        </>
      )}
      <meta name="twitter:card" content={props.picture ? 'summary_large_image' : 'summary'} />
    </>
  );
}
