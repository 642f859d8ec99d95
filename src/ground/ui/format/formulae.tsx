import type { VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { TrustedInline } from '../elements/trusted-html.tsx';
import { uiText } from '../ui.messages.ts';
import { formulaMarkup, partsOf, type Formula } from './formula.ts';

/** An author's plain text with its `$formulae$`. What cannot be read (it was checked when taken in) stands as it was written. */
export function Formulae({ text, locale }: { readonly text: string; readonly locale: Locale }): VNode {
  if (!text.includes('$')) return <>{text}</>;
  const parts = partsOf(text);
  if (!parts.ok) return <>{text}</>;
  return <>{parts.value.map((part) => (typeof part === 'string' ? part : <OneFormula formula={part} locale={locale} />))}</>;
}

function OneFormula({ formula, locale }: { readonly formula: Formula; readonly locale: Locale }): VNode {
  const markup = kept(formula);
  if (markup === null) return <code>{formula.tex}</code>;
  return <TrustedInline html={markup} {...(formula.displayed && { scrolls: uiText(locale).formula })} />;
}

/** The same questions are asked all day: their formulae are drawn once. */
const DRAWN = new Map<string, string | null>();
const MOST = 2000;

function kept(formula: Formula): string | null {
  const key = `${formula.displayed ? '$$' : '$'}${formula.tex}`;
  const known = DRAWN.get(key);
  if (known !== undefined) return known;
  const markup = formulaMarkup(formula);
  if (DRAWN.size >= MOST) DRAWN.clear();
  DRAWN.set(key, markup.ok ? markup.value : null);
  return markup.ok ? markup.value : null;
}
