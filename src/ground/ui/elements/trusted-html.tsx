import type { SVGAttributes, VNode } from 'preact';

/**
 * The one door for ready markup: sanitised author HTML and SVG of our own making.
 * Whoever calls it answers for the string; nothing typed by a person comes here unsanitised.
 */
export function TrustedHtml(props: { readonly html: string; readonly class?: string; readonly lang?: string }): VNode {
  const { html, ...rest } = props;
  return <div {...rest} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The same within a line of words: a formula of our own drawing. */
export function TrustedInline(props: { readonly html: string; readonly scrolls?: string }): VNode {
  const inner = { __html: props.html };
  if (props.scrolls === undefined) return <span class="formula" dangerouslySetInnerHTML={inner} />;
  return <span class="formula-box" role="group" tabIndex={0} aria-label={props.scrolls} dangerouslySetInnerHTML={inner} />;
}

type SvgProps = { readonly inner: string; readonly viewBox: string } & Omit<SVGAttributes<SVGSVGElement>, 'children'>;

/** An inline drawing; decoration unless it is given `role` and `aria-label`. */
export function TrustedSvg({ inner, ...attributes }: SvgProps): VNode {
  return <svg {...attributes} dangerouslySetInnerHTML={{ __html: inner }} />;
}

/**
 * Data for machines within a page (JSON-LD). A script of this type is never run, so the content policy leaves it alone;
 * `<` is written as an escape of JSON, so that no text in it can end the element.
 */
export function DataBlock({ data }: { readonly data: object }): VNode {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }} />;
}
