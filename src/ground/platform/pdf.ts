import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { glyphsOf } from './font-glyphs.ts';

/** A paper: a Typst template and the facts it prints; the same paper with the same moment gives the same bytes. */
export type Paper = {
  /** Text of a .typ file; reads its facts with `json(bytes(sys.inputs.facts))`. */
  readonly template: string;
  readonly facts: unknown;
  /** Goes into the file's metadata; a paper is dated by its facts, not by the clock. */
  readonly madeAt: Date;
};

/**
 * Renders a tagged PDF/A-2a with embedded Onest, about 2 ms warm; the worker does it, not the web process.
 * Throws when the template is wrong or a sign has no glyph, naming it: a paper never prints an empty box.
 */
export function renderPdf(paper: Paper): Buffer {
  const { typst, drawn } = house();
  const facts = plainHyphens(JSON.stringify(paper.facts));
  refuseUnprintable(facts, drawn);
  const made = typst.compile({ mainFileContent: paper.template, inputs: { facts } });
  const { result } = made;
  if (!result) throw new Error(`paper does not compile: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? [])}`);
  const pdf = typst.pdf(result, { pdfStandard: 'a-2a', creationTimestamp: Math.floor(paper.madeAt.getTime() / 1000) });
  typst.evictCache(10);
  return pdf;
}

let kept: { typst: NodeCompiler; drawn: ReadonlySet<number> } | null = null;

function house(): NonNullable<typeof kept> {
  if (kept) return kept;
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/onest/package.json'));
  const folders = ['400Regular', '500Medium', '600SemiBold', '700Bold'].map((weight) => join(fonts, weight));
  const typst = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: folders }] });
  return (kept = { typst, drawn: glyphsOf(readFileSync(join(folders[0]!, 'Onest_400Regular.ttf'))) });
}

/** Signs the typesetter itself takes: line ends, no-break and invisible ones. */
const SPACES = new Set(['\n', '\t', '\u00a0', '\u200b', '\u2060']);

function refuseUnprintable(text: string, drawn: ReadonlySet<number>): void {
  for (const sign of text) {
    if (drawn.has(sign.codePointAt(0)!) || SPACES.has(sign)) continue;
    throw new Error(`no glyph for U+${sign.codePointAt(0)!.toString(16).padStart(4, '0').toUpperCase()} in a paper`);
  }
}

/** Hyphens of other kinds, as phones type them into names, are printed as the plain one. */
const plainHyphens = (text: string): string => text.replace(/[\u2010\u2011]/g, '-');
