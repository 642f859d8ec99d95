import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { paperFonts, plainHyphens, unprintable } from './paper-signs.ts';

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
  const typst = house();
  const facts = plainHyphens(JSON.stringify(paper.facts));
  refuseUnprintable(facts);
  const made = typst.compile({ mainFileContent: paper.template, inputs: { facts } });
  const { result } = made;
  if (!result) throw new Error(`paper does not compile: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? [])}`);
  const pdf = typst.pdf(result, { pdfStandard: 'a-2a', creationTimestamp: Math.floor(paper.madeAt.getTime() / 1000) });
  typst.evictCache(10);
  return pdf;
}

let kept: NodeCompiler | null = null;

function house(): NodeCompiler {
  const fonts = paperFonts();
  const folders = ['400Regular', '500Medium', '600SemiBold', '700Bold'].map((weight) => join(fonts, weight));
  return (kept ??= NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: folders }] }));
}

function refuseUnprintable(text: string): void {
  const [sign] = unprintable(text);
  if (sign === undefined) return;
  throw new Error(`no glyph for U+${sign.codePointAt(0)!.toString(16).padStart(4, '0').toUpperCase()} in a paper`);
}
