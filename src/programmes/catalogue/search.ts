import { folded, kazakhOrder } from '#kernel/kazakh-text.ts';
import type { Locale, TaughtLocale } from '#kernel/locale.ts';
import { lessonsOf, type ProgrammeVersion, type Subject } from './programme.ts';

/** What a reader asks of the catalogue; null: any. */
export type CatalogueQuery = {
  readonly words: string;
  readonly subject: Subject | null;
  readonly hours: number | null;
  readonly language: TaughtLocale | null;
};

/** In the Kazakh alphabet's order of the reader's titles (kazakhstan.md 6: code points would put Ә last). */
export function searchProgrammes(versions: readonly ProgrammeVersion[], query: CatalogueQuery, locale: Locale): ProgrammeVersion[] {
  const asked = folded(query.words).split(' ').filter(Boolean).slice(0, 10);
  return versions
    .filter((one) => query.subject === null || one.subject === query.subject)
    .filter((one) => query.hours === null || one.hours === query.hours)
    .filter((one) => query.language === null || one.languages.includes(query.language))
    .filter((one) => asked.every((word) => speaksOf(one, word)))
    .sort((a, b) => kazakhOrder(a.title[locale], b.title[locale]));
}

/** A word is found by its beginning; Kazakh endings on the asked word are forgiven (`бағалауды` finds `бағалау`). */
function speaksOf(version: ProgrammeVersion, asked: string): boolean {
  return wordsOf(version).some(
    (word) => word.startsWith(asked) || (word.length >= 5 && asked.startsWith(word) && asked.length - word.length <= 5),
  );
}

const KNOWN = new WeakMap<ProgrammeVersion, readonly string[]>();

/** Versions never change, so their folded words are gathered once. */
function wordsOf(version: ProgrammeVersion): readonly string[] {
  const known = KNOWN.get(version);
  if (known) return known;
  const texts = [
    ...Object.values(version.title),
    ...Object.values(version.summary),
    ...Object.values(version.audience),
    ...Object.values(version.outcomes).flat(),
    ...version.modules.flatMap((one) => Object.values(one.title)),
    ...lessonsOf(version).flatMap((one) => Object.values(one.title)),
    ...SUBJECT_WORDS[version.subject],
  ];
  const words = [...new Set(folded(texts.join(' ')).split(' '))];
  KNOWN.set(version, words);
  return words;
}

/** The subject's names, so that a search for the subject finds its programmes. */
const SUBJECT_WORDS: Record<Subject, readonly string[]> = {
  math: ['математика', 'mathematics'],
  language: ['тіл әдебиет', 'язык литература', 'language literature'],
  digital: ['цифрлық құзыреттер', 'цифровые компетенции', 'digital skills'],
  primary: ['бастауыш білім', 'начальное образование', 'primary education'],
  inclusion: ['инклюзивті білім', 'инклюзивное образование', 'inclusive education'],
  science: ['жаратылыстану', 'естествознание', 'science'],
  pedagogy: ['педагогика', 'pedagogy'],
};
