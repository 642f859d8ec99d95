import type { TaughtLocale } from '#kernel/locale.ts';
import type { Result } from '#kernel/result.ts';
import type { Question } from '#questions';
import { faults, orFaults, textIn, type ContentFault, type ContentFiles, type Faults } from './content-fault.ts';
import { filled } from './content-words.ts';
import { readYaml, type Placed } from './content-yaml.ts';
import { parseLesson } from './lesson-markdown.ts';
import { mediaFolder, type MediaFolder } from './media-folder.ts';
import { finalTestKey, type Item, type LessonHtml, type PlannedLesson, type ProgrammeDraft, type ProgrammeOutline } from './programme.ts';
import { checkHours, checkItems, checkParts } from './programme-checks.ts';
import { languagesSchema, modulesIn, partsOf, programmeSchema, type Listed, type ProgrammeFile } from './programme-yaml.ts';
import { parseFinalTest, parseQuiz } from './quiz-yaml.ts';

/** Reads `<folder>/programme.yaml` and all it names. `folder` is its path in `files`, ending in the slug. */
export function parseProgramme(files: ContentFiles, folder: string): Result<ProgrammeDraft, readonly ContentFault[]> {
  const found = faults();
  const file = `${folder}/programme.yaml`;
  const read = readOutline(files, file, found);
  if (!read)
    return orFaults(found, () => {
      throw new Error('a programme without outline must have a fault');
    });
  const { value } = read;
  if (value.slug !== folder.split('/').at(-1)) found.add(file, read.lineOf('slug'), `the slug must be the folder's name`);
  checkParts(read, file, found);
  checkItems(read, file, found);
  checkHours(read, file, found);
  const languages = value.languages as TaughtLocale[];
  const media = mediaFolder(files, folder, found);
  const lessons = readLessons({ files, folder, languages, read, media, found });
  const modules = modulesIn(value).map((one) => ({
    title: one.title,
    hours: one.hours ?? null,
    items: one.items.flatMap((item) => toItem(item, { files, folder, languages, lessons, read, found })),
    ...plannedIn(one.items),
    ...(one.course !== null && { course: one.course }),
  }));
  checkForgotten(files, folder, value, languages, found);
  media.checkForgotten(found);
  const correction = value.correction ?? null;
  return orFaults(found, () => ({ slug: value.slug, outline: { ...outlineOf(value), modules }, lessons, media: media.used(), correction }));
}

function readOutline(files: ContentFiles, file: string, found: Faults): Placed<ProgrammeFile> | null {
  if (!files.has(file)) return (found.add(file, 1, 'there is no such file'), null);
  const text = textIn(files, file, found);
  if (text === null) return null;
  const languages = readYaml({ file, text }, languagesSchema, found);
  return languages && readYaml({ file, text }, programmeSchema(languages.value.languages), found);
}

type Lessons = Record<string, Partial<Record<TaughtLocale, LessonHtml>>>;
type Reading = { files: ContentFiles; folder: string; languages: readonly TaughtLocale[]; read: Placed<ProgrammeFile>; found: Faults };

function readLessons(reading: Reading & { media: MediaFolder }): Lessons {
  const { files, folder, languages, read, media, found } = reading;
  const lessons: Lessons = {};
  for (const module of modulesIn(read.value))
    for (const [i, item] of module.items.entries()) {
      if (item.kind !== 'lesson' || lessons[item.key]) continue;
      const texts: Partial<Record<TaughtLocale, LessonHtml>> = {};
      for (const language of languages) {
        const file = `${folder}/lessons/${item.key}.${language}.md`;
        if (!files.has(file))
          found.add(
            `${folder}/programme.yaml`,
            read.lineOf(...module.at, 'items', i, 'lesson'),
            `there is no file lessons/${item.key}.${language}.md`,
          );
        const lesson = parseLesson({ files, file, language, medium: (path) => media.find(path, item.preview) }, found);
        if (lesson) texts[language] = lesson;
      }
      lessons[item.key] = texts;
    }
  return lessons;
}

/** Left out where there are none, so that a whole programme hashes as it always did. */
function plannedIn(items: readonly Listed[]): { planned?: readonly PlannedLesson[] } {
  const planned = items.flatMap((item) => (item.kind === 'planned' ? [{ title: item.title, minutes: item.minutes }] : []));
  return planned.length > 0 ? { planned } : {};
}

function toItem(item: Listed, reading: Reading & { lessons: Lessons }): Item<Question>[] {
  const { files, folder, languages, found } = reading;
  if (item.kind === 'planned') return [];
  if (item.kind === 'lesson') {
    const texts = reading.lessons[item.key] ?? {};
    const titles = { kk: texts.kk?.title, ru: texts.ru?.title, en: texts.en?.title };
    return Object.values(titles).some(Boolean) ? [{ ...item, title: filled(titles) }] : [];
  }
  const name = item.kind === 'quiz' ? `quizzes/${item.key}.yaml` : 'final-test.yaml';
  if (!files.has(`${folder}/${name}`))
    found.add(`${folder}/programme.yaml`, reading.read.lineOf(partsOf(reading.read.value)), `there is no file ${name}`);
  if (item.kind === 'quiz') {
    const quiz = parseQuiz(files, `${folder}/${name}`, languages, found);
    return quiz ? [{ ...item, quiz }] : [];
  }
  const test = parseFinalTest(files, `${folder}/${name}`, languages, found);
  return test ? [{ ...item, key: finalTestKey, test }] : [];
}

function outlineOf(value: ProgrammeFile): Omit<ProgrammeOutline<Question>, 'modules'> {
  const { kind, subject, level, hours, title, summary, audience, outcomes, authors, failing, agreement } = value;
  const agreed = agreement && { number: agreement.number, date: agreement.date, validUntil: agreement.valid_until };
  const languages = value.languages as TaughtLocale[];
  const courses = value.courses?.map((one) => ({ title: one.title, hours: one.hours }));
  const facts = { kind, subject, level, hours, languages, title, summary, audience, outcomes, authors, failing, agreement: agreed };
  return courses ? { ...facts, courses } : facts;
}

/** A file that nothing names was meant for something. */
function checkForgotten(
  files: ContentFiles,
  folder: string,
  value: ProgrammeFile,
  languages: readonly TaughtLocale[],
  found: Faults,
): void {
  const items = modulesIn(value).flatMap((one) => one.items);
  const named = new Set([`${folder}/programme.yaml`, `${folder}/final-test.yaml`]);
  for (const item of items) {
    if (item.kind === 'lesson') for (const language of languages) named.add(`${folder}/lessons/${item.key}.${language}.md`);
    if (item.kind === 'quiz') named.add(`${folder}/quizzes/${item.key}.yaml`);
  }
  for (const file of files.keys()) {
    if (file.startsWith(`${folder}/`) && !file.startsWith(`${folder}/media/`) && !named.has(file))
      found.add(file, 1, 'is not named in programme.yaml');
  }
}
