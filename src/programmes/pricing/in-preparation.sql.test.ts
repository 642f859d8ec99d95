import { expect, test } from 'vitest';
import { testPlatform } from '#platform/testing/database.ts';
import { faultText, importContent, isInPreparation, lessonCount, lessonsOf, programmeBySlug, type ContentFiles } from '#catalogue';
import { PROGRAMME, sampleContent } from '../catalogue/testing/sample-content.ts';
import { importPriceLists } from './import-price-lists.command.ts';

const { platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') });

const PLANNED = `      - planned: { kk: Екінші сабақ, ru: Второй урок }
        minutes: 30
`;
/** Its one lesson is there, the quiz and the final test are not yet. */
const unfinished = PROGRAMME.replace(/ {6}- quiz: module-1[^]*?(?=completion)/, PLANNED);
const inPreparation = (): ContentFiles =>
  sampleContent({ 'programme.yaml': unfinished, 'quizzes/module-1.yaml': null, 'final-test.yaml': null });
const priced = (files: ContentFiles): ContentFiles =>
  new Map([
    ...files,
    [
      'price-lists/1.yaml',
      Buffer.from(
        'number: 1\neffective_from: 2026-01-01\nlines:\n  - { programme: reading-aloud, amount: 15000, vat: none, access_days: 60 }\n',
      ),
    ],
  ]);
const refusal = (read: Awaited<ReturnType<typeof importPriceLists>> | Awaited<ReturnType<typeof importContent>>): string[] =>
  read.ok ? [] : read.refusal.map(faultText);

test('a programme in preparation is read by anybody and sold to nobody, until it is whole', async () => {
  expect(refusal(await importContent(platform, inPreparation()))).toEqual([]);
  const version = (await programmeBySlug(platform.db, 'reading-aloud'))!;
  expect(isInPreparation(version)).toBe(true);
  expect([lessonsOf(version).length, lessonCount(version)]).toEqual([1, 2]);
  expect(refusal(await importPriceLists(platform, priced(inPreparation())))).toEqual([
    'price-lists/1.yaml:4: there is no programme reading-aloud, or it is still in preparation',
  ]);

  expect(refusal(await importContent(platform, sampleContent()))).toEqual([]);
  expect(isInPreparation((await programmeBySlug(platform.db, 'reading-aloud'))!)).toBe(false);
  expect(refusal(await importPriceLists(platform, priced(sampleContent())))).toEqual([]);
});

test('lessons that were published do not go back into preparation', async () => {
  expect(refusal(await importContent(platform, inPreparation()))).toEqual([
    'programmes/reading-aloud/programme.yaml:1: was published whole: a planned lesson would take away what people bought',
  ]);
});
