import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testPlatform, type TestPlatform } from '#platform/testing/database.ts';
import { correctionsSince, faultText, importContent, lessonHtml, lessonOf, programmeBySlug, type ProgrammeVersion } from '#catalogue';
import { LESSON_KK, PROGRAMME, sampleContent } from '../../programmes/catalogue/testing/sample-content.ts';
import { enrolmentById } from './enrolment.sql.ts';
import type { Enrolment } from './enrolment.ts';
import { enrolledLearner, publishedSample } from './testing/learner.ts';

const start = new Date('2026-11-22T09:00:00Z');
const says = '{ kk: Мысал түзетілді, ru: Исправлен пример, en: An example was put right }';
const correcting = (of: number, programme = PROGRAMME): string => `correction: { of: ${of}, says: ${says} }\n${programme}`;
const text = (words: string): string => LESSON_KK.replace('Кіріспе.', words);

let platform: TestPlatform;
let first: ProgrammeVersion;
let early: Enrolment;
beforeAll(async () => {
  ({ platform } = await testPlatform({ now: start }));
  first = await publishedSample(platform);
  early = await enrolledLearner(platform, first);
  platform.clock.set(new Date('2026-11-23T09:00:00Z'));
});

const publish = async (programme: string, lesson: string): Promise<string[]> => {
  const done = await importContent(platform, sampleContent({ 'programme.yaml': programme, 'lessons/first.kk.md': text(lesson) }));
  return done.ok ? [] : done.refusal.map(faultText);
};
const newest = async () => (await programmeBySlug(platform.db, 'reading-aloud'))!;
const taught = async (one: Enrolment) => (await enrolmentById(platform.db, one.id))!.programmeVersionId;

test('a correction that changes what was bought is refused and publishes nothing', async () => {
  expect(await publish(correcting(1, PROGRAMME.replaceAll('hours: 36', 'hours: 40')), 'Кіріспе.')).toEqual([
    'programmes/reading-aloud/programme.yaml:1: correction: a correction keeps kind, level, hours, agreement and the hours of modules and courses',
  ]);
  expect(await publish(correcting(7), 'Түзетілді.')).toEqual([
    'programmes/reading-aloud/programme.yaml:1: correction: it is of version 7, and the newest is 1',
  ]);
  expect((await newest()).no).toBe(1);
});

test('a published correction moves who bought before, and tells what was put right', async () => {
  expect(await publish(correcting(1), 'Түзетілді.')).toEqual([]);
  const second = await newest();
  expect(second.no).toBe(2);
  expect(await taught(early)).toBe(second.id);
  expect(lessonHtml((await lessonOf(platform.db, await taught(early), 'first', 'kk'))!, (id) => id)).toContain('Түзетілді.');
  expect(await correctionsSince(platform.db, second, early.term.openedAt)).toEqual([
    { no: 2, publishedAt: platform.clock.now(), says: { kk: 'Мысал түзетілді', ru: 'Исправлен пример', en: 'An example was put right' } },
  ]);
});

test('what was bought stays written in the enrolment', async () => {
  const { rows } = await sql<{ bought: string }>`
    select programme_version_id as bought from enrolments.enrolment where id = ${early.id}`.execute(platform.db);
  expect(rows).toEqual([{ bought: first.id }]);
});

test('who buys the corrected version is told of no correction', async () => {
  platform.clock.set(new Date('2026-11-24T09:00:00Z'));
  const later = await enrolledLearner(platform, await newest());
  expect(await correctionsSince(platform.db, await newest(), later.term.openedAt)).toEqual([]);
});

test('a new version that corrects nothing leaves everybody where they are', async () => {
  const second = await newest();
  expect(await publish(PROGRAMME.replaceAll('hours: 36', 'hours: 72'), 'Жаңа.')).toEqual([]);
  expect((await newest()).no).toBe(3);
  expect(await taught(early)).toBe(second.id);
  expect(await publish(correcting(3, PROGRAMME.replaceAll('hours: 36', 'hours: 72')), 'Жаңасы түзетілді.')).toEqual([]);
  expect(await taught(early)).toBe(second.id);
});

test('nobody makes two published versions a correction of each other afterwards', async () => {
  const late = sql`insert into catalogue.correction (version_id, corrects_id, says)
    select later.id, earlier.id, '{}' from catalogue.version later, catalogue.version earlier where later.no = 3 and earlier.no = 2`;
  await expect(late.execute(platform.db)).rejects.toThrow('does not correct');
  await expect(sql`delete from catalogue.correction`.execute(platform.db)).rejects.toThrow();
});
