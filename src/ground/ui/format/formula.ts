import sanitizeHtml from 'sanitize-html';
import temml, { type Options } from 'temml';
import { ok, refuse, type Result } from '#kernel/result.ts';

/** A formula as its author wrote it, in TeX; a displayed one stands in a line of its own. */
export type Formula = { readonly tex: string; readonly displayed: boolean };

/**
 * MathML, which every browser of today draws without script or web font. The TeX goes along as an annotation: it is what is
 * copied, and what a browser without MathML shows (formula.css). A refusal says what the author has to mend.
 */
export function formulaMarkup({ tex, displayed }: Formula): Result<string, string> {
  if (tex.trim() === '') return refuse('is empty');
  let written: string;
  try {
    written = temml.renderToString(tex.trim(), { ...STRICT, displayMode: displayed });
  } catch (error) {
    return refuse(reasonOf(error));
  }
  const odd = new Set<string>();
  const markup = sanitizeHtml(
    written,
    rules((one) => void odd.add(one)),
  );
  return odd.size > 0 ? refuse(`uses what pages do not show: ${[...odd].join(', ')}`) : ok(markup);
}

const STRICT: Options = { throwOnError: true, strict: true, trust: false, annotate: true, wrap: 'none', maxExpand: 200, maxSize: [20, 20] };

/** What a page may hold of MathML; the lesson's own sanitiser takes the same list. */
export const mathTags: readonly string[] = (
  'math semantics annotation mrow mi mn mo mtext mspace mfrac msqrt mroot msup msub msubsup ' +
  'munder mover munderover mtable mtr mtd mstyle mphantom mpadded menclose'
).split(' ');
const mathNames = (
  'class display encoding displaystyle scriptlevel mathvariant linethickness notation columnspan rowspacing ' +
  'fence form stretchy separator symmetric largeop movablelimits lspace rspace minsize maxsize accent accentunder width height depth voffset'
).split(' ');
export const mathAttributes: Readonly<Record<string, string[]>> = Object.fromEntries(mathTags.map((tag) => [tag, mathNames]));
const classNames = (
  'tml-display tml-left tml-right tml-overline tml-underline tml-cancel upstrike downstrike tml-jot tml-vec tml-prime ' +
  'tml-sml-pad tml-med-pad tml-lrg-pad tight-start tight-end apart-start rule-left rule-right rule-top rule-bottom boxed'
).split(' ');
export const mathClasses: Readonly<Record<string, string[]>> = Object.fromEntries(mathTags.map((tag) => [tag, classNames]));

const rules = (odd: (what: string) => void): sanitizeHtml.IOptions => ({
  allowedTags: [...mathTags],
  allowedAttributes: mathAttributes,
  allowedClasses: mathClasses,
  disallowedTagsMode: 'discard',
  transformTags: {
    '*': (tagName, { style = '', class: given = '', ...attribs }) => {
      if (!mathTags.includes(tagName)) odd(`<${tagName}>`);
      for (const [name, value] of Object.entries(attribs)) {
        if (!mathNames.includes(name) || !/^[\w./%+ -]*$/.test(value)) odd(name);
      }
      const names = given.split(' ').filter((name) => name !== '' && !/^(?:wbk|chr|ff)-/.test(name));
      for (const name of names) if (!classNames.includes(name)) odd(name);
      const all = [...names, ...styleNames(style, odd)].join(' ');
      return { tagName, attribs: all === '' ? attribs : { ...attribs, class: all } };
    },
  },
});

/** Inline styles are forbidden on our pages (static CSP): the few that a table of formulae needs become classes of formula.css. */
function styleNames(style: string, odd: (what: string) => void): string[] {
  return style.split(';').flatMap((one) => {
    const [name = '', value = ''] = one.split(':').map((part) => part.trim());
    if (name === '' || /^(?:display|math-depth|math-style|text-align|padding)$/.test(name)) return [];
    if (name === 'padding-left')
      return /^0(?:em|pt)$/.test(value) ? ['tight-start'] : /^[1-9]/.test(value) && value.endsWith('em') ? ['apart-start'] : [];
    if (name === 'padding-right') return /^0(?:em|pt)$/.test(value) ? ['tight-end'] : [];
    if (name === 'border') return ['boxed'];
    const side = /^border-(left|right|top|bottom)$/.exec(name)?.[1];
    if (side) return [`rule-${side}`];
    return (odd(name), []);
  });
}

/** `Expected '}', got 'EOF' at end of input: …` without the underlined copy of the input that follows it. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : 'cannot be read';
  return said
    .trim()
    .split(/:\s*\n/)[0]!
    .replace(/[\u0332\n]/g, '')
    .replace(/: [^:]*$/, (tail) => (tail.length > 60 ? '' : tail));
}

export type TextPart = string | Formula;

/** Cuts `… $x^2$ … $$x$$ …` into words and formulae; `\$` is the sign itself, and any other `$` must belong to a formula. */
export function partsOf(text: string): Result<readonly TextPart[], string> {
  const parts: TextPart[] = [];
  let words = '';
  for (let at = 0; at < text.length;) {
    if (text.startsWith('\\$', at)) {
      words += '$';
      at += 2;
    } else if (text[at] === '$') {
      const found = formulaAt(text, at);
      if (!found) return refuse(lonelySign);
      parts.push(words, found.formula);
      words = '';
      at = found.end;
    } else words += text[at++]!;
  }
  return ok([...parts, words].filter((part) => part !== ''));
}

export const lonelySign = 'a $ stands without its pair: close the formula, or write \\$ for the sign';

/** The formula that begins at this `$`; `end` is behind its closing sign. One within a line does not go over its end. */
export function formulaAt(text: string, at: number): { readonly formula: Formula; readonly end: number } | null {
  const displayed = text.startsWith('$$', at);
  const form = displayed ? /\$\$((?:[^$\\]|\\[^])*)\$\$/y : /\$((?:[^$\\\n]|\\[^\n])+)\$/y;
  form.lastIndex = at;
  const match = form.exec(text);
  return match ? { formula: { tex: match[1]!.trim(), displayed }, end: form.lastIndex } : null;
}
