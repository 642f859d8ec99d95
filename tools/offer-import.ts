/**
 * Brings a plain-text legal document in as a draft:
 *   npm run offer:import FILE -- --kind offer [--lang kk] [--draft ID] [--check]
 * A broken file is refused with the line named, and nothing is stored. --check only reads and prints the numbering.
 */
import { parseArgs } from 'node:util';
import { systemClock } from '../src/ground/kernel/clock.ts';
import { isLocale } from '../src/ground/kernel/locale.ts';
import { systemRandom } from '../src/ground/kernel/random.ts';
import { readConfig } from '../src/ground/platform/config.ts';
import { openPlatform } from '../src/ground/platform/open-platform.ts';
import { folderRefusalText, importText, isLegalKind, legalKinds, numbersOf, readLegalText } from '../src/parties/offer/index.ts';
import type { LegalDraftId, LegalTree, TextToImport } from '../src/parties/offer/index.ts';

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
if (file === undefined || !isLegalKind(values.kind) || !isLocale(values.lang)) stop(USAGE);
const read = readLegalText(file);
if (!read.ok) stop(folderRefusalText(read.refusal, 'en'));
process.stdout.write(`${outline(read.value)}\n`);
if (!values.check) {
  const draft = (values.draft ?? null) as LegalDraftId | null;
  await store({ kind: values.kind, locale: values.lang, tree: read.value, draft });
}

async function store(text: TextToImport): Promise<void> {
  const platform = openPlatform(readConfig(process.env), { clock: systemClock, random: systemRandom, role: 'offer-import' });
  try {
    const made = await importText(platform, text);
    if (!made.ok) stop(made.refusal === 'unknown-draft' ? 'there is no such draft' : 'the draft is of another kind of document');
    process.stdout.write(`stored in ${text.locale} as draft ${made.value}\n`);
  } finally {
    await platform.close();
  }
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
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
