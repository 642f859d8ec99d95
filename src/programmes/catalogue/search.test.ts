import { expect, test } from 'vitest';
import { contentHash } from './content-hash.ts';
import { parseProgrammes } from './content.ts';
import type { ProgrammeVersion } from './programme.ts';
import { sampleContent } from './testing/sample-content.ts';
import { searchProgrammes, type CatalogueQuery } from './search.ts';

const drafts = parseProgrammes(sampleContent());
if (!drafts.ok) throw new Error('the sample must be readable');
const draft = drafts.value[0]!;
const version = (kk: string, more: Partial<ProgrammeVersion> = {}): ProgrammeVersion => ({
  ...(draft.outline as unknown as ProgrammeVersion),
  slug: kk,
  title: { kk, ru: kk, en: kk },
  ...more,
});
const any: CatalogueQuery = { words: '', subject: null, hours: null, language: null };
const titles = (versions: ProgrammeVersion[], query: Partial<CatalogueQuery>) =>
  searchProgrammes(versions, { ...any, ...query }, 'kk').map((one) => one.title.kk);

const assessing = version('Қалыптастырушы бағалау әдістері', { subject: 'pedagogy', hours: 80 });
const inclusion = version('Әр балаға жол', { subject: 'inclusion', languages: ['kk'] });
const house = [assessing, inclusion];

test.each(['әдіс', 'адис', 'АДІСТЕРІ', 'калыптастырушы', 'бағалауды', 'багалау адис', 'педагогика', 'pedagogy', 'қaлыптастыру'])(
  'the words «%s», typed on any keyboard, find the programme',
  (words) => {
    expect(titles(house, { words })).toEqual(['Қалыптастырушы бағалау әдістері']);
  },
);

test('every word must be found, and nothing found is nothing shown', () => {
  expect(titles(house, { words: 'бағалау химия' })).toEqual([]);
  expect(titles(house, { words: '  ...  ' })).toHaveLength(2);
});

test('filters narrow by subject, hours and language taught', () => {
  expect(titles(house, { subject: 'inclusion' })).toEqual(['Әр балаға жол']);
  expect(titles(house, { hours: 80 })).toEqual(['Қалыптастырушы бағалау әдістері']);
  expect(titles(house, { language: 'ru' })).toEqual(['Қалыптастырушы бағалау әдістері']);
});

test('titles stand in the order of the Kazakh alphabet', () => {
  const letters = ['Үй', 'Ән', 'Іс', 'Ара', 'Ұя', 'Қол', 'Кол', 'Өнер', 'Ғылым', 'Гүл', 'Ою'];
  expect(
    titles(
      letters.map((one) => version(one)),
      {},
    ),
  ).toEqual(['Ара', 'Ән', 'Гүл', 'Ғылым', 'Кол', 'Қол', 'Ою', 'Өнер', 'Ұя', 'Үй', 'Іс']);
});

test('a folder read twice has one hash; a changed letter has another', () => {
  const again = parseProgrammes(new Map([...sampleContent()].reverse()));
  const other = parseProgrammes(
    sampleContent({ 'lessons/first.ru.md': '---\ntitle: Первый урок\n---\nТекст!\n\n::: file media/sheet.csv\nЛист\n:::\n' }),
  );
  if (!again.ok || !other.ok) throw new Error('the sample must be readable');
  expect(contentHash(again.value[0]!)).toBe(contentHash(draft));
  expect(contentHash(other.value[0]!)).not.toBe(contentHash(draft));
});
