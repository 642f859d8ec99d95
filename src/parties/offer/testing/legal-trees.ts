import fc from 'fast-check';
import { canonicalText } from '../canonical-text.ts';
import { numbersOf, type LegalClause, type LegalTree } from '../legal-tree.ts';

/** Made-up legal documents for property tests: numbering as it must be, words of the kind legal texts have. */
const WORDS = [
  'Орындаушы',
  'шарт',
  'қызметтер',
  '«El',
  'Umiti»',
  '395-бабына',
  'төлем',
  '100',
  '%',
  'және',
  'Прейскурант',
  'үшін',
  '2026',
  'ж.',
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 30 }).map((list) => list.join(' '));
const sentence = words.map((text) => `Осы ${text} болады.`);
const heading = words.map((text) => `Туралы ${text.replace(/\.$/, '')} ереже`);

type Shape = { paragraphs: string[]; children: Shape[] };
const clauseShape = (depth: number): fc.Arbitrary<Shape> =>
  fc.record({
    paragraphs: fc.array(sentence, { minLength: 1, maxLength: 3 }),
    children: depth === 0 ? fc.constant<Shape[]>([]) : sometimes(fc.array(clauseShape(depth - 1), { maxLength: 12 })),
  });
const sometimes = (shapes: fc.Arbitrary<Shape[]>): fc.Arbitrary<Shape[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<Shape[]>([]) }, { weight: 1, arbitrary: shapes });

const numbered = (shapes: Shape[], parent: string): LegalClause[] =>
  shapes.map(({ paragraphs, children }, at) => {
    const number = `${parent}.${at + 1}`;
    return { number, paragraphs, children: numbered(children, number) };
  });

export const legalTrees: fc.Arbitrary<LegalTree> = fc
  .record({
    title: heading,
    sections: fc.array(fc.record({ title: heading, clauses: fc.array(clauseShape(2), { minLength: 1, maxLength: 12 }) }), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ title, sections }) => ({
    title,
    sections: sections.map((section, at) => ({
      number: String(at + 1),
      title: section.title,
      clauses: numbered(section.clauses, String(at + 1)),
    })),
  }));

/** Breaks paragraphs into lines as an extractor does, with double spaces; blank lines between paragraphs stay. */
export function wrapped(text: string, width: number): string {
  return text.replace(/[^\n]+/g, (line) => {
    const lines = [''];
    for (const word of line.split(' ')) {
      const last = lines.at(-1)!;
      if (last.length + word.length >= width) lines.push(word);
      else lines[lines.length - 1] = last === '' ? word : `${last}  ${word}`;
    }
    return lines.join(' \n');
  });
}

/** A document whose numbering was spoilt in one place: a number lost with its clause, doubled, or two swapped. */
export const mangledTexts = fc
  .tuple(legalTrees, fc.nat(), fc.constantFrom('drop', 'double', 'swap'))
  .map(([tree, pick, fault]) => mangled(tree, pick, fault))
  .filter((text) => text !== null);

function mangled(tree: LegalTree, pick: number, fault: string): string | null {
  const blocks = canonicalText(tree).trimEnd().split('\n\n');
  const numbers = numbersOf(tree);
  // The last number under its parent can be lost without a trace, so only numbers with a later sibling are spoilt.
  const spoilable = numbers.filter((number) => numbers.includes(nextSibling(number)));
  if (spoilable.length === 0) return null;
  const number = spoilable[pick % spoilable.length]!;
  const at = blocks.findIndex((block) => block.startsWith(`${number}. `));
  const after = blocks.findIndex((block) => block.startsWith(`${nextSibling(number)}. `));
  if (fault === 'drop') blocks.splice(at, after - at);
  else if (fault === 'double') blocks.splice(at, 0, blocks[at]!);
  else [blocks[at], blocks[after]] = [blocks[after]!, blocks[at]!];
  return blocks.join('\n\n');
}

const nextSibling = (number: string): string => number.replace(/\d+$/, (last) => String(Number(last) + 1));
