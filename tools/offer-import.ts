/**
 * Brings a plain-text legal document in as a draft:
 *   npm run offer:import FILE -- --kind offer [--lang kk] [--draft ID] [--check]
 * A broken file is refused with the line named, and nothing is stored. --check only reads and prints the numbering.
 */
import { parseArgs } from 'node:util';
import { isLocale } from '../src/ground/kernel/locale.ts';
import { folderRefusalText, importText, isLegalKind, legalKinds, numbersOf, readLegalText } from '../src/parties/offer/index.ts';
import type { LegalDraftId, LegalTree, TextToImport } from '../src/parties/offer/index.ts';
import { withPlatform } from './launch/tool-platform.ts';

const USAGE = `use: npm run offer:import FILE -- --kind ${legalKinds.join('|')} [--lang kk|ru|en] [--draft ID] [--check]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string', default: 'offer' },
    lang: { type: 'string', default: 'kk' },
    draft: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
const draftIsId = values.draft === undefined || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(values.draft);
if (file === undefined || !draftIsId || !isLegalKind(values.kind) || !isLocale(values.lang)) stop(USAGE);
const read = readLegalText(file);
if (!read.ok) stop(folderRefusalText(read.refusal, 'en'));
process.stdout.write(`${outline(read.value)}\n`);
if (!values.check) {
  const draft = (values.draft ?? null) as LegalDraftId | null;
  await store({ kind: values.kind, locale: values.lang, tree: read.value, draft });
}

function store(text: TextToImport): Promise<void> {
  return withPlatform('offer-import', async (platform) => {
    const made = await importText(platform, text);
    if (!made.ok) return say(made.refusal === 'unknown-draft' ? 'there is no such draft' : 'the draft is of another kind of document');
    process.stdout.write(`stored in ${text.locale} as draft ${made.value}\n`);
  });
}

function outline(tree: LegalTree): string {
  const numbers = numbersOf(tree);
  const sections = tree.sections.map(({ number, title }) => `${number}. ${title}: ${clausesUnder(numbers, number)}`);
  return [tree.title, ...sections].join('\n');
}

function clausesUnder(numbers: readonly string[], section: string): string {
  const clauses = numbers.filter((number) => number.startsWith(`${section}.`));
  return `${clauses[0]!} to ${clauses.at(-1)!}, ${clauses.length} clauses`;
}

function stop(words: string): never {
  say(words);
  process.exit(1);
}

function say(refusal: string): void {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 1;
}
