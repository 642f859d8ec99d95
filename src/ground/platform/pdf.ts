import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

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
  const facts = JSON.stringify(paper.facts);
  refuseUnprintable(facts);
  const typst = compiler();
  const made = typst.compile({ mainFileContent: paper.template, inputs: { facts } });
  const { result } = made;
  if (!result) throw new Error(`paper does not compile: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? [])}`);
  const pdf = typst.pdf(result, { pdfStandard: 'a-2a', creationTimestamp: Math.floor(paper.madeAt.getTime() / 1000) });
  typst.evictCache(10);
  return pdf;
}

let kept: NodeCompiler | null = null;

function compiler(): NodeCompiler {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/onest/package.json'));
  const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold'];
  kept ??= NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: weights.map((weight) => `${fonts}/${weight}`) }] });
  return kept;
}

/** Letters and signs Onest has, tested against the font: ASCII, Latin, Cyrillic with Kazakh, typographic signs, tenge. */
const PRINTABLE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}\p{P}\u0020-\u007e\u00a0-\u00ff\u2000-\u206f₸№−×√≤≥≈≠∞→←↑↓•\n\t\u0301]*$/u;

function refuseUnprintable(text: string): void {
  if (PRINTABLE.test(text)) return;
  const sign = [...text].find((one) => !PRINTABLE.test(one)) ?? '';
  throw new Error(`no glyph for U+${sign.codePointAt(0)?.toString(16).padStart(4, '0').toUpperCase()} in a paper`);
}
