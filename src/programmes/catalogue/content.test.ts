import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultText } from './content-fault.ts';
import { parseProgrammes } from './content.ts';
import { coursesIn, lessonsOf } from './programme.ts';
import { LESSON_KK, PROGRAMME, SAMPLE_FOLDER, sampleContent } from './testing/sample-content.ts';
import { KINDS_QUIZ } from './testing/kinds-quiz.ts';

const faultsOf = (changes: Record<string, string | null>): string[] => {
  const read = parseProgrammes(sampleContent(changes));
  return read.ok ? [] : read.refusal.map((one) => faultText(one).replace(`${SAMPLE_FOLDER}/`, ''));
};
const draft = (changes: Record<string, string | null> = {}) => {
  const read = parseProgrammes(sampleContent(changes));
  if (!read.ok) throw new Error(read.refusal.map(faultText).join('\n'));
  return read.value[0]!;
};
const lesson = (body: string): Record<string, string> => ({ 'lessons/first.kk.md': `---\ntitle: Сабақ\n---\n${body}` });
const html = (body: string): string => draft({ ...lesson(`${body}\n\n${LESSON_KK.split('---\n')[2]}`) }).lessons['first']!.kk!.html;

test('a whole folder is read into one typed programme', () => {
  const read = draft();
  expect(read.outline).toMatchObject({ hours: 36, languages: ['kk', 'ru'], agreement: null, modules: [{ hours: 36 }] });
  expect(read.outline.modules[0]!.items.map((item) => [item.kind, item.key])).toEqual([
    ['lesson', 'first'],
    ['quiz', 'module-1'],
    ['final-test', 'final-test'],
  ]);
  expect(lessonsOf(read.outline)[0]!.title).toEqual({ kk: 'Бірінші сабақ', ru: 'Первый урок', en: 'Бірінші сабақ' });
  expect(read.media.map((one) => [one.path.split('/').at(-1), one.free])).toEqual([
    ['window.svg', true],
    ['film.mp4', true],
    ['film.kk.vtt', true],
    ['film.ru.vtt', true],
    ['sheet.csv', true],
  ]);
});

describe('a lesson becomes a safe page part', () => {
  const page = draft().lessons['first']!.kk!.html;
  test('a picture keeps its place and its description', () => {
    expect(page).toMatch(
      /<figure><img src="media:[\w-]{24}" alt="Терезе жанындағы бала" width="64" height="48" loading="lazy" decoding="async" \/><figcaption>Таң<\/figcaption><\/figure>/,
    );
  });
  test('a video loads nothing by itself and has captions and its words as text', () => {
    expect(page).toMatch(/<video controls [^>]*preload="none" poster="media:/);
    expect(page).toMatch(/<track kind="captions" src="media:[\w-]{24}" srclang="kk" label="Қазақша" default/);
    expect(page).toContain('<summary><b>Мәтіндік нұсқасы</b></summary><p>Сәлем</p>');
  });
  test('a table has scoped heads and a box that scrolls and takes the keyboard', () => {
    expect(page).toContain('<div class="table-box" role="group" tabindex="0" aria-label="Кесте"><table>');
    expect(page).toContain('<th scope="col" class="end">Уақыты</th>');
    expect(page).not.toContain('style=');
  });
  test('the empty corner of a table is no heading', () => {
    const corner = html('|  | Ертең |\n|---|---|\n| Уақыты | 3 мин |');
    expect(corner).toContain('<td></td>');
    expect(corner).toContain('<th scope="col">Ертең</th>');
  });
  test('a link outside says so, and a callout keeps its Markdown', () => {
    expect(page).toContain('<a href="https://adilet.zan.kz/kaz" rel="external noopener">заң</a>');
    expect(page).toMatch(/<div class="callout sun"><svg class="icon" viewBox="0 0 24 24"[\s\S]*<strong>Ертеңгі сабағыңызға\.<\/strong>/);
  });
});

test.each([
  ['<script>alert(1)</script>', 'HTML is not taken'],
  ['[x](javascript:alert(1))', 'must begin with https://'],
  ['[x](data:text/html,1)', 'must begin with https://'],
  ['[x](http://example.kz)', 'must begin with https://'],
  ['[x](//example.kz)', 'must begin with https://'],
  ['![](media/window.svg)', 'has no description'],
  ['![x](https://example.kz/x.png)', 'must lie in media/'],
  ['![x](media/none.png)', 'there is no usable file media/none.png'],
  ['![x](media/sheet.csv)', 'is no picture'],
  ['# Тақырып', 'headings begin with ##'],
  ['#### Терең', 'a level is left out'],
  ['::: video media/film.mp4\nАты\n:::', "no captions in this lesson's language"],
  ['::: video media/film.mp4 loop=1 captions=media/film.kk.vtt\nАты\n:::', 'there is no setting «loop»'],
  ['::: file media/window.mp4\nАты\n:::', 'there is no usable file media/window.mp4'],
  ['::: file media/sheet.csv\n:::', 'has no title'],
  ['::: poll\n:::', 'there is no block «poll»; known: video, audio, file, callout'],
  ['::: callout\nсоңы жоқ', 'is not closed'],
  ['сөз ԥліппе', 'U+0525'],
])('the lesson text %j is refused at its line', (bad, reason) => {
  const found = faultsOf(lesson(`Бірінші жол.\n\n${bad}\n`)).filter((one) => one.includes(reason));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^lessons\/first\.kk\.md:6: /);
});

test('a link on the third line of a paragraph is named with its own line', () => {
  expect(faultsOf(lesson('бір\nекі\n[үш](ftp://x)\n')).join()).toContain('lessons/first.kk.md:6: the link ftp://x');
});

const changed = (from: string, to: string): Record<string, string> => ({ 'programme.yaml': PROGRAMME.replace(from, to) });

test.each<[string, Record<string, string | null>, string]>([
  ['a field with a typo', changed('hours: 36\nlang', 'hour: 36\nlang'), 'programme.yaml:5: there is no such field: hour'],
  ['a missing field', changed('level: basic\n', ''), 'programme.yaml:1: level: is missing'],
  ['a wrong word', changed('subject: primary', 'subject: cooking'), 'programme.yaml:3: subject: must be one of math, language'],
  ['a title without English', changed(', en: Reading aloud', ''), 'programme.yaml:7: title.en: is missing'],
  ['hours that do not sum up', changed('    hours: 36', '    hours: 30'), "programme.yaml:5: the modules' hours sum to 30, not 36"],
  [
    'a number with a fraction',
    changed('minutes: 5', 'minutes: 5.5'),
    'programme.yaml:23: modules.0.items.1.minutes: must be a whole number',
  ],
  [
    'an item of no kind',
    changed('quiz: module-1', 'preview: true'),
    'programme.yaml:22: modules.0.items.1: must be a lesson, a quiz, a planned lesson or final_test: true',
  ],
  ['another slug', changed('slug: reading-aloud', 'slug: other'), "programme.yaml:1: the slug must be the folder's name"],
  ['no preview', changed('preview: true', 'preview: false'), 'programme.yaml:15: no lesson has preview: true'],
  [
    'no final test',
    changed('      - final_test: true\n        minutes: 20\n', ''),
    'programme.yaml:22: the last item must be final_test: true',
  ],
  ['a name twice', changed('quiz: module-1', 'quiz: first'), 'programme.yaml:22: the name first stands twice'],
  [
    'an agreement that ends before it begins',
    changed('agreement: null', 'agreement: { number: 1-А, date: 2026-02-03, valid_until: 2025-02-03 }'),
    'programme.yaml:13: agreement: must be valid after its date',
  ],
  [
    'a day that is none',
    changed('agreement: null', 'agreement: { number: 1-А, date: 2026-02-30, valid_until: 2029-02-03 }'),
    'programme.yaml:13: agreement.date: must be a day',
  ],
  ['YAML that cannot be read', changed('kind: course', 'kind: [course'), 'programme.yaml:3: '],
  ['a key twice', changed('kind: course', 'kind: course\nkind: course'), 'programme.yaml:3: Map keys must be unique'],
  [
    'a missing translation',
    { 'lessons/first.ru.md': null, 'media/sheet.csv': null },
    'programme.yaml:19: there is no file lessons/first.ru.md',
  ],
  ['a forgotten lesson', { 'lessons/second.kk.md': 'x' }, 'lessons/second.kk.md:1: is not named in programme.yaml'],
  ['a forgotten picture', { 'media/old.csv': 'a' }, 'media/old.csv:1: is not used by any lesson'],
  ['an unsafe picture', { 'media/window.svg': '<svg onload="x()"></svg>' }, 'media/window.svg:1: is an unsafe svg: an event attribute'],
  [
    'captions out of order',
    { 'media/film.kk.vtt': 'WEBVTT\n\n00:05.000 --> 00:02.000\nx' },
    'media/film.kk.vtt:3: this cue ends before it begins',
  ],
  ['a lesson without front matter', { 'lessons/first.kk.md': 'Мәтін' }, 'lessons/first.kk.md:1: must begin with front matter'],
  [
    'a lesson without title',
    { 'lessons/first.kk.md': '---\ntitel: x\n---\nМәтін' },
    'lessons/first.kk.md:2: there is no such field: titel',
  ],
  ['no programme file', { 'programme.yaml': null }, 'programme.yaml:1: there is no such file'],
])('%s is refused with file, line and reason', (_, changes, expected) => {
  expect(
    faultsOf(changes).some((one) => one.startsWith(expected)),
    faultsOf(changes).join('\n'),
  ).toBe(true);
});

const QUIZ_FILE = 'quizzes/module-1.yaml';
const quiz = (from: string, to: string): Record<string, string> => {
  const text = Buffer.from(sampleContent().get(`${SAMPLE_FOLDER}/${QUIZ_FILE}`)!).toString();
  expect(text).toContain(from);
  return { [QUIZ_FILE]: text.replace(from, to) };
};

test.each<[string, Record<string, string>, string]>([
  [
    'two right options',
    quiz('ru: нет }', 'ru: нет, correct: true }'),
    ':11: questions.0.options: must have exactly one option with correct: true, not 2',
  ],
  ['the same option twice', quiz('{ kk: жоқ, ru: нет }', '{ kk: иә, ru: да }'), ':13: questions.0.options.1: says the same'],
  ['an id twice', quiz('id: q2', 'id: q1'), ':14: the id q1 stands twice'],
  [
    'an unknown kind',
    quiz('kind: number', 'kind: essay'),
    ':15: questions.1.kind: must be one of single, multiple, text, number, truefalse, matching, ordering, gaps',
  ],
  ['an answer that is no number', quiz('answer: 12.5', 'answer: twelve'), ':17: questions.1.answer: must be a number'],
  ['a prompt in one language', quiz('{ kk: Нешеу?, ru: Сколько? }', '{ kk: Нешеу? }'), ':16: questions.1.prompt.ru: is missing'],
])('in a quiz, %s: refused with its line', (_, changes, expected) => {
  expect(
    faultsOf(changes).some((one) => one.startsWith(`${QUIZ_FILE}${expected}`)),
    faultsOf(changes).join('\n'),
  ).toBe(true);
});

const kind = (from: string, to: string): Record<string, string> => {
  expect(KINDS_QUIZ).toContain(from);
  return { [QUIZ_FILE]: KINDS_QUIZ.replace(from, to) };
};

test('every kind of question is read with what its parts say on review', () => {
  const item = draft({ [QUIZ_FILE]: KINDS_QUIZ }).outline.modules[0]!.items.find((one) => one.kind === 'quiz');
  const [statement, pairs, steps, sentence] = item?.kind === 'quiz' ? item.quiz.questions : [];
  expect(statement).toMatchObject({ kind: 'truefalse', answer: false, feedbackFalse: { kk: 'құпия келіспегенге' } });
  expect(pairs).toMatchObject({
    kind: 'matching',
    credit: 'share',
    rights: { length: 3 },
    pairs: [{ feedback: { kk: 'құпия бір' } }, {}, {}],
  });
  expect(steps).toMatchObject({ kind: 'ordering', items: [{ text: { kk: 'мақсат', ru: 'цель' } }, {}, {}, {}] });
  expect(sentence).toMatchObject({
    kind: 'gaps',
    gaps: [{ control: 'text' }, { control: 'number', tolerance: '0.5' }, { control: 'choice' }],
  });
});

test.each<[string, Record<string, string>, string]>([
  ['an answer that is neither true nor false', kind('answer: false', 'answer: maybe'), ':11: questions.0.answer: '],
  ['a left side twice', kind('{ kk: екі, ru: два }', '{ kk: бір, ru: один }'), ':19: questions.1.pairs.1.left: says the same'],
  ['a pair without its right side', kind(', right: { kk: жұп, ru: чётное }', ''), ':19: questions.1.pairs.1.right: is missing'],
  [
    'a formula in a list',
    kind('{ kk: жұп, ru: чётное }', '{ kk: $x$, ru: чётное }'),
    ':19: questions.1.pairs.1.right.kk: stands in a list',
  ],
  ['a step twice', kind('{ kk: критерий, ru: критерий }', '{ kk: мақсат, ru: цель }'), ':28: questions.2.items.1: says the same'],
  ['a step in one language', kind('{ kk: критерий, ru: критерий }', '{ kk: критерий }'), ':28: questions.2.items.1.ru: is missing'],
  ['a gap named by nobody', kind('[[3]], доля [[2]]', 'доля [[2]]'), ':35: questions.3.text.ru: must name the gap [[3]] once'],
  ['a gap named twice', kind('доля [[2]]', 'доля [[2]] [[1]]'), ':35: questions.3.text.ru: must name the gap [[1]] once'],
  ['a gap that is not there', kind('доля [[2]]', 'доля [[2]] [[7]]'), ':35: questions.3.text.ru: names the gap [[7]], but there are 3'],
  ['brackets that are no gap', kind('доля [[2]]', 'доля [[2]] [[x]]'), ':35: questions.3.text.ru: has [[ or ]] that is no gap'],
  ['a gap of two kinds', kind('tolerance: 0.5', 'accepted: { kk: [а], ru: [а] }'), ':39: questions.3.gaps.1: must have one of'],
  ['a gap with nothing to compare', kind('[қалыптастырушы]', '["…"]'), ':37: questions.3.gaps.0.accepted.kk.0: has no letter'],
  [
    'a list with two right lines',
    kind('ru: вчера,', 'ru: вчера, correct: true,'),
    ':40: questions.3.gaps.2.options: must have exactly one',
  ],
])('in a quiz of all kinds, %s: refused with its line', (_, changes, expected) => {
  expect(
    faultsOf(changes).some((one) => one.startsWith(`${QUIZ_FILE}${expected}`)),
    faultsOf(changes).join('\n'),
  ).toBe(true);
});

test('a pool that draws more than it holds is refused', () => {
  const text = Buffer.from(sampleContent().get(`${SAMPLE_FOLDER}/final-test.yaml`)!).toString();
  expect(faultsOf({ 'final-test.yaml': text.replace('draw: 1', 'draw: 5') })).toEqual(['final-test.yaml:9: draws 5 of 2 questions']);
});

test('a programme taught in one language needs that language only', () => {
  const one = draft({ ...changed('languages: [kk, ru]', 'languages: [kk]'), 'lessons/first.ru.md': null, 'media/sheet.csv': null });
  expect(one.outline.languages).toEqual(['kk']);
  expect(lessonsOf(one.outline)[0]!.title).toEqual({ kk: 'Бірінші сабақ', ru: 'Бірінші сабақ', en: 'Бірінші сабақ' });
  expect(Object.keys(one.lessons['first']!)).toEqual(['kk']);
});

test('text beside a picture keeps it in the line', () => {
  expect(html('Сөз ![белгі](media/window.svg) сөз')).toMatch(/^<p>Сөз <img src="media:/);
});

describe('mangled content', { timeout: 30_000 }, () => {
  const names = [...sampleContent().keys()].filter((file) => !file.endsWith('.mp4'));
  const edits = fc.array(
    fc.record({
      file: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 40 }),
      put: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom('---', ':::', '![', '](', '&a *a', '- ', '\n', '\t', '{', '|', '<b>', '$', '\u0000'),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );

  test('is refused or read, but never throws, and every fault has a file and a line', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const files = new Map(sampleContent());
        for (const { file, at, cut, put } of list) {
          const text = Buffer.from(files.get(file)!).toString();
          const from = Math.floor(at * text.length);
          files.set(file, Buffer.from(text.slice(0, from) + put + text.slice(from + cut)));
        }
        const read = parseProgrammes(files);
        if (read.ok) return;
        expect(read.refusal.length).toBeGreaterThan(0);
        for (const fault of read.refusal) {
          expect(fault.file).toMatch(/^programmes\//);
          expect(Number.isInteger(fault.line) && fault.line >= 1).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('never lets a script, a handler or a foreign address into the page', () => {
    const parts = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '`',
        '[',
        ']',
        '(',
        ')',
        '!',
        'javascript:',
        'onerror=',
        '<img src=x onerror=y>',
        '<svg/onload=x>',
        'data:text/html,',
        'media/window.svg',
        'https://a.kz/"onclick="x',
        ' ',
        '\n',
        '|',
        '**',
        '::: callout\n',
        ':::\n',
        '&quot;',
        '$',
        '$$',
        '\\text{',
        '\\href{',
        '}',
        '\\',
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(parts, (list) => {
        const read = parseProgrammes(sampleContent(lesson(list.join(''))));
        if (!read.ok) return;
        const page = read.value[0]!.lessons['first']!.kk!.html;
        for (const [tag] of page.matchAll(/<[^>]*>/g)) expect(tag).not.toMatch(/<script|\son\w+=|="\s*(?:javascript|data):/i);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a programme of several courses', () => {
  const courses = (first: number, second: number) => `courses:
  - title: { kk: Бірінші курс, ru: Первый курс }
    hours: ${first}
    modules:
      - title: { kk: Бастау, ru: Начало }
        items:
          - lesson: first
            minutes: 20
            preview: true
  - title: { kk: Екінші курс, ru: Второй курс }
    hours: ${second}
    modules:
      - title: { kk: Тексеру, ru: Проверка }
        items:
          - quiz: module-1
            minutes: 5
          - final_test: true
            minutes: 20
`;
  const of = (parts: string): string => PROGRAMME.replace('kind: course', 'kind: programme').replace(/modules:[^]*?(?=completion)/, parts);

  test('holds its courses with their hours, and one syllabus over them', () => {
    const { outline } = draft({ 'programme.yaml': of(courses(20, 16)) });
    expect(outline.courses).toEqual([
      { title: { kk: 'Бірінші курс', ru: 'Первый курс', en: 'Бірінші курс' }, hours: 20 },
      { title: { kk: 'Екінші курс', ru: 'Второй курс', en: 'Екінші курс' }, hours: 16 },
    ]);
    expect(coursesIn(outline).map(({ course, modules }) => [course?.hours, modules.map((one) => one.no)])).toEqual([
      [20, [1]],
      [16, [2]],
    ]);
  });
  test('whose courses do not sum up is refused', () => {
    expect(faultsOf({ 'programme.yaml': of(courses(20, 20)) })).toEqual(["programme.yaml:5: the courses' hours sum to 40, not 36"]);
  });
  test('has courses, and a course has modules', () => {
    expect(faultsOf({ 'programme.yaml': PROGRAMME.replace('kind: course', 'kind: programme') })).toEqual([
      'programme.yaml:2: a programme has courses',
      'programme.yaml:15: a programme has no modules of its own',
    ]);
    expect(faultsOf({ 'programme.yaml': of(courses(20, 16)).replace('kind: programme', 'kind: course') })).toContain(
      'programme.yaml:2: a course has modules',
    );
  });
  test('of one course is of the other kind', () => {
    const one = courses(36, 1).split('  - title: { kk: Екінші')[0]!;
    expect(faultsOf({ 'programme.yaml': of(one) }).join()).toContain('must have two courses; one course alone is of kind course');
  });
});
