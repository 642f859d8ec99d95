import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import { formulaAt, formulaMarkup, lonelySign, type Formula } from '#ui/format/formula.ts';

/** Teaches markdown-it `$…$` in a line and `$$…$$` in lines of its own; a `$` without its pair is a token that checks refuse. */
export function teachFormulae(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('escape', 'formula', inLine);
  markdown.block.ruler.before('fence', 'formula_block', inOwnLines, { alt: ['paragraph', 'blockquote', 'list'] });
}

function inLine(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '$') return false;
  const found = formulaAt(state.src, state.pos);
  if (!silent)
    add(
      state.push('formula', '', 0),
      !found ? lonelySign : found.formula.displayed ? 'a $$formula$$ stands in lines of its own' : found.formula,
    );
  state.pos = found?.end ?? state.pos + 1;
  return true;
}

function inOwnLines(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (!lineText(state, start).startsWith('$$')) return false;
  if (silent) return true;
  let last = start;
  while (last < end && !closes(lineText(state, last), last === start)) last += 1;
  const text = state.getLines(start, Math.min(last + 1, end), state.blkIndent, false).trim();
  const found = formulaAt(text, 0);
  const token = add(
    state.push('formula', '', 0),
    found && found.end === text.length ? found.formula : 'a $$formula$$ is not closed, or something stands behind it',
  );
  token.block = true;
  token.map = [start, Math.min(last + 1, end)];
  state.line = Math.min(last + 1, end);
  return true;
}

const closes = (line: string, first: boolean): boolean => (first ? /^\$\$.*\$\$/ : /\$\$|^\s*$/).test(line);

/** What is known of a formula's place: the formula, or why there is none. */
export type FormulaMeta = { readonly formula: Formula } | { readonly fault: string };

function add(token: Token, found: Formula | string): Token {
  token.meta = typeof found === 'string' ? { fault: found } : { formula: found };
  token.content = typeof found === 'string' ? '$' : found.tex;
  return token;
}

/** What cannot be drawn was refused by the checks already. */
export function formulaHtml(token: Token, label: string): string {
  const meta = token.meta as FormulaMeta;
  const drawn = 'formula' in meta ? formulaMarkup(meta.formula) : null;
  if (!drawn?.ok) return '';
  if (!token.block) return `<span class="formula">${drawn.value}</span>`;
  return `<div class="formula-box" role="group" tabindex="0" aria-label="${label}">${drawn.value}</div>\n`;
}

const lineText = (state: StateBlock, line: number): string =>
  state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
