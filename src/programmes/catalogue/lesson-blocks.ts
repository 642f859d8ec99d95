import type { MarkdownIt, StateBlock } from 'markdown-it';

/** What our `:::` blocks carry to the renderer. */
export type BlockMeta = { readonly line: number; readonly words: readonly string[]; readonly title: string };
export type Trouble = (line: number, reason: string) => void;

const KNOWN = ['video', 'audio', 'file', 'callout'];

/** Teaches markdown-it `::: video|audio|file|callout … :::`; `env.trouble` hears what is wrong, with its line. */
export function teachBlocks(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'colon_block', colonBlock, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

function colonBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const line = lineText(state, start);
  if (!line.startsWith(':::')) return false;
  if (silent) return true;
  const trouble = state.env['trouble'] as Trouble;
  const [name = '', ...words] = line.slice(3).trim().split(/\s+/);
  let last = start + 1;
  while (last < end && lineText(state, last).trim() !== ':::') last += 1;
  if (!KNOWN.includes(name))
    trouble(start, name === '' ? 'closes a block that was not opened' : `there is no block «${name}»; known: ${KNOWN.join(', ')}`);
  else if (last >= end) trouble(start, `the block «${name}» is not closed with :::`);
  else if (name === 'callout') callout(state, start, last);
  else single(state, name, words, start, last);
  state.line = name === '' ? start + 1 : Math.min(last + 1, end);
  return true;
}

function callout(state: StateBlock, start: number, last: number): void {
  const outer = { parent: state.parentType, end: state.lineMax };
  state.push('callout_open', 'div', 1).map = [start, last];
  state.lineMax = last;
  state.md.block.tokenize(state, start + 1, last);
  state.lineMax = outer.end;
  state.parentType = outer.parent;
  state.push('callout_close', 'div', -1);
}

function single(state: StateBlock, name: string, words: string[], start: number, last: number): void {
  const token = state.push(`${name}_block`, 'div', 0);
  token.map = [start, last];
  const title = state
    .getLines(start + 1, last, 0, false)
    .trim()
    .replace(/\s+/g, ' ');
  const meta: BlockMeta = { line: start, words, title };
  token.meta = { ...meta };
}

const lineText = (state: StateBlock, line: number): string =>
  state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
