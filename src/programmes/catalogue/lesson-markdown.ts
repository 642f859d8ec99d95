import Markdown, { type Renderer, type Token } from 'markdown-it';
import { z } from 'zod';
import type { TaughtLocale } from '#kernel/locale.ts';
import { textIn, type ContentFiles, type Faults } from './content-fault.ts';
import { words } from './content-words.ts';
import { readYaml } from './content-yaml.ts';
import { teachBlocks, type BlockMeta, type Trouble } from './lesson-blocks.ts';
import { checkTokens } from './lesson-checks.ts';
import { formulaHtml, teachFormulae } from './lesson-formulae.ts';
import { blockHtml } from './lesson-media.ts';
import { calloutClose, calloutOpen, pictureHtml, tableClose, tableOpen, wordsOf, type LessonMedium } from './lesson-parts.ts';
import { isRowHead, tablesWithHeads } from './lesson-tables.ts';
import { sanitised } from './lesson-sanitised.ts';
import type { LessonHtml } from './programme.ts';

/** `medium` finds a file of the programme's `media/` and notes that the lesson uses it. */
export type LessonSource = {
  readonly files: ContentFiles;
  readonly file: string;
  readonly language: TaughtLocale;
  readonly medium: (path: string) => LessonMedium | null;
};

export function parseLesson(source: LessonSource, found: Faults): LessonHtml | null {
  const text = textIn(source.files, source.file, found);
  if (text === null) return null;
  const front = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  if (!front) return (found.add(source.file, 1, 'must begin with front matter: ---, title: …, ---'), null);
  const head = readYaml({ file: source.file, text: front[1]!, firstLine: 2 }, z.strictObject({ title: words(160) }), found);
  const before = front[0].split('\n').length;
  const html = lessonBody(text.slice(front[0].length), source, (line, reason) => found.add(source.file, line + before, reason));
  return head ? { title: head.value.title, html } : null;
}

/** `trouble` takes lines counted from 0 within the body. */
function lessonBody(body: string, source: Pick<LessonSource, 'language' | 'medium'>, trouble: Trouble): string {
  if (body.trim() === '') trouble(0, 'the lesson has no text');
  const env = { trouble };
  const tokens = tablesWithHeads(MARKDOWN.parse(body, env), trouble);
  checkTokens(tokens, source.medium, trouble);
  return sanitised(rendererFor(source, trouble).render(tokens, MARKDOWN.options, env));
}

const MARKDOWN = new Markdown('default', { html: false, linkify: false, typographer: false });
MARKDOWN.validateLink = () => true; // judged by checkTokens, with a line and a reason, and by the sanitiser
teachBlocks(MARKDOWN);
teachFormulae(MARKDOWN);

type Rule = (tokens: Token[], at: number) => string;

function rendererFor(source: Pick<LessonSource, 'language' | 'medium'>, trouble: Trouble): Renderer {
  const { language, medium } = source;
  const renderer = new Markdown('default', { html: false }).renderer;
  const rules: Record<string, Rule> = {
    callout_open: calloutOpen,
    callout_close: calloutClose,
    table_open: (tokens, at) => tableOpen(language, captionOf(tokens, at)),
    caption_open: () => '<caption>',
    caption_close: () => '</caption>\n',
    table_close: tableClose,
    // An empty corner names nothing: it is no heading.
    th_open: (tokens, at) => cell(tokens[at + 1]?.content ? 'th' : 'td', tokens[at]!),
    th_close: (tokens, at) => (tokens[at - 1]?.content ? '</th>\n' : '</td>\n'),
    td_open: (tokens, at) => (isRowHead(tokens[at]!) ? cell('th', tokens[at]!, 'row') : cell('td', tokens[at]!)),
    td_close: (tokens, at) => (isRowHead(tokens[at]!) ? '</th>\n' : '</td>\n'),
    image: (tokens, at) => {
      const picture = medium(attribute(tokens[at]!, 'src'));
      return picture ? pictureHtml(picture, plainText(tokens[at]!.children ?? []), attribute(tokens[at]!, 'title') || null) : '';
    },
    formula: (tokens, at) => formulaHtml(tokens[at]!, wordsOf(language).formula),
    link_open: (tokens, at) => linkOpen(attribute(tokens[at]!, 'href'), medium),
    paragraph_open: (tokens, at) => (tokens[at]!.hidden || isFigure(tokens[at + 1]) ? '' : '<p>'),
    paragraph_close: (tokens, at) => (tokens[at]!.hidden ? '' : isFigure(tokens[at - 1]) ? '\n' : '</p>\n'),
    video_block: (tokens, at) => blockHtml('video', tokens[at]!.meta as BlockMeta, language, medium, trouble),
    audio_block: (tokens, at) => blockHtml('audio', tokens[at]!.meta as BlockMeta, language, medium, trouble),
    file_block: (tokens, at) => blockHtml('file', tokens[at]!.meta as BlockMeta, language, medium, trouble),
  };
  Object.assign(renderer.rules, rules);
  return renderer;
}

/** A paragraph that holds one picture with a caption becomes a figure of its own. */
const isFigure = (inline: Token | undefined): boolean =>
  inline?.children?.length === 1 && inline.children[0]!.type === 'image' && Boolean(inline.children[0]!.attrGet('title'));

const captionOf = (tokens: readonly Token[], at: number): string | null =>
  tokens[at + 1]?.type === 'caption_open' ? plainText(tokens[at + 2]?.children ?? []) : null;

function cell(tag: 'th' | 'td', token: Token, scope = 'col'): string {
  const side = /text-align:(right|center)/.exec(String(token.attrGet('style') ?? ''))?.[1];
  const place = side ? ` class="${side === 'right' ? 'end' : 'middle'}"` : '';
  return `<${tag}${tag === 'th' ? ` scope="${scope}"` : ''}${place}>`;
}

function linkOpen(href: string, medium: LessonSource['medium']): string {
  const own = href.startsWith('media/') ? medium(href) : null;
  if (own) return `<a href="media:${own.id}"${own.family === 'paper' ? ` download="${own.name}"` : ''}>`;
  const target = href.replace(/"/g, '%22').replace(/&/g, '&amp;');
  return `<a href="${target}"${href.startsWith('https:') ? ' rel="external noopener"' : ''}>`;
}

const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? '');
const plainText = (children: readonly Token[]): string => children.map((one) => one.content).join('');
