import type { Token } from 'markdown-it';
import type { Trouble } from './lesson-blocks.ts';

/**
 * A table's caption is the paragraph `: Its words` before it. An empty corner says that the first column names the rows,
 * so its cells are headings too (WCAG 1.3.1).
 */
export function tablesWithHeads(tokens: readonly Token[], trouble: Trouble): Token[] {
  const made: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (isCaption(tokens, at)) {
      if (tokens[at + 3]?.type !== 'table_open')
        trouble(token.map?.[0] ?? 0, 'a caption (a paragraph that begins with «: ») stands without its table');
      else {
        made.push(tokens[at + 3]!, as(token, 'caption_open'), bare(tokens[at + 1]!), as(tokens[at + 2]!, 'caption_close'));
        at += 3;
        continue;
      }
    }
    made.push(token);
  }
  markRowHeads(made);
  return made;
}

const isCaption = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.type === 'paragraph_open' && !tokens[at]!.hidden && (tokens[at + 1]?.content.startsWith(': ') ?? false);

const as = (token: Token, type: string): Token => Object.assign(token, { type, tag: 'caption' });

/** The words of the caption without its sign. */
function bare(inline: Token): Token {
  const first = inline.children?.find((one) => one.type === 'text');
  if (first) first.content = first.content.replace(/^: /, '');
  return inline;
}

function markRowHeads(tokens: readonly Token[]): void {
  let named = false;
  let column = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'tr_open') column = 0;
    if (token.type === 'th_open' && column++ === 0) named = tokens[at + 1]!.content === '';
    if (token.type === 'td_open' && column++ === 0 && named && tokens[at + 1]!.content !== '') {
      token.meta = rowHead;
      tokens[at + 2]!.meta = rowHead;
    }
  }
}

const rowHead = { head: 'row' } as const;
export const isRowHead = (token: Token): boolean => token.meta === rowHead;
