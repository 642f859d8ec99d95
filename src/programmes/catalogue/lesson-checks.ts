import type { Token } from 'markdown-it';
import { formulaMarkup } from '#ui/format/formula.ts';
import type { Trouble } from './lesson-blocks.ts';
import type { FormulaMeta } from './lesson-formulae.ts';
import type { LessonMedium } from './lesson-parts.ts';

type Find = (path: string) => LessonMedium | null;

/** What a lesson's text must keep for readers of every kind: headings in order, pictures described, links that are safe. */
export function checkTokens(tokens: readonly Token[], medium: Find, trouble: Trouble): void {
  let line = 0;
  let level = 1;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    if (token.type === 'heading_open') {
      const next = Number(token.tag.slice(1));
      if (next === 1) trouble(line, 'the title stands in the front matter; headings begin with ##');
      else if (next > 4) trouble(line, 'headings go down to ####');
      else if (next > level + 1) trouble(line, `a heading of level ${next} under level ${level}: a level is left out`);
      level = next;
    }
    if (token.type === 'formula') checkFormula(token, line, trouble);
    if (token.children) checkInline(token.children, line, medium, trouble);
  }
}

function checkInline(children: readonly Token[], first: number, medium: Find, trouble: Trouble): void {
  let line = first;
  for (const child of children) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
    if (child.type === 'image') checkPicture(child, line, medium, trouble);
    if (child.type === 'link_open') checkLink(String(child.attrGet('href') ?? ''), line, medium, trouble);
    if (child.type === 'formula') checkFormula(child, line, trouble);
    if (child.type === 'text' && /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i.test(child.content))
      trouble(line, 'HTML is not taken; write Markdown');
  }
}

function checkFormula({ meta }: Token, line: number, trouble: Trouble): void {
  const found = meta as FormulaMeta;
  if ('fault' in found) return trouble(line, found.fault);
  const drawn = formulaMarkup(found.formula);
  if (!drawn.ok) trouble(line, `the formula «${found.formula.tex.slice(0, 40)}»: ${drawn.refusal}`);
}

function checkPicture(token: Token, line: number, medium: Find, trouble: Trouble): void {
  const path = String(token.attrGet('src') ?? '');
  if (token.content.trim() === '') trouble(line, `the picture ${path} has no description: ![what it shows](…)`);
  const found = inFolder(path) ? medium(path) : null;
  if (!inFolder(path)) trouble(line, `the picture ${path} must lie in media/`);
  else if (!found) trouble(line, `there is no usable file ${path}`);
  else if (found.family !== 'picture') trouble(line, `${path} is no picture`);
}

function checkLink(href: string, line: number, medium: Find, trouble: Trouble): void {
  if (inFolder(href)) {
    if (!medium(href)) trouble(line, `there is no usable file ${href}`);
    return;
  }
  if (/^(?:mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+)$/.test(href) || /^\/(?!\/)/.test(href)) return;
  if (href.startsWith('https://') && URL.canParse(href)) return;
  trouble(line, `the link ${href.slice(0, 80)} must begin with https://, mailto:, tel:, / or media/`);
}

const inFolder = (path: string): boolean => /^media\/[^/]+$/.test(path);
