import { describe, expect, test } from 'vitest';
import { faultText } from './content-fault.ts';
import { parseProgrammes } from './content.ts';
import { itemsOf } from './programme.ts';
import { LESSON_KK, PROGRAMME, SAMPLE_FOLDER, sampleContent } from './testing/sample-content.ts';

type Changes = Record<string, string | null>;
const faultsOf = (changes: Changes): string[] => {
  const read = parseProgrammes(sampleContent(changes));
  return read.ok ? [] : read.refusal.map((one) => faultText(one).replace(`${SAMPLE_FOLDER}/`, ''));
};
const draft = (changes: Changes = {}) => {
  const read = parseProgrammes(sampleContent(changes));
  if (!read.ok) throw new Error(read.refusal.map(faultText).join('\n'));
  return read.value[0]!;
};
const lesson = (body: string): Changes => ({ 'lessons/first.kk.md': `---\ntitle: Сабақ\n---\n${body}` });
const html = (body: string, more: Changes = {}): string =>
  draft({ ...lesson(`${body}\n\n${LESSON_KK.split('---\n')[2]}`), ...more }).lessons['first']!.kk!.html;

describe('formulae', () => {
  test('stand in their line as MathML with their TeX, and money keeps its sign', () => {
    const page = html('Егер $n$ жұп болса, $n^2$ те жұп; кітап 5 \\$ тұрады.');
    expect(page).toMatch(/<p>Егер <span class="formula"><math><semantics><mi>n<\/mi><annotation[^>]*>n<\/annotation>/);
    expect(page).toContain('кітап 5 $ тұрады.');
  });
  test('stand in lines of their own in a box that scrolls and takes the keyboard', () => {
    for (const written of ['$$\\frac{n(n+1)}{2}$$', '$$\n\\frac{n(n+1)}{2}\n$$']) {
      expect(html(`Ал:\n${written}\nСөз.`)).toMatch(
        /<p>Ал:<\/p>\n<div class="formula-box" role="group" tabindex="0" aria-label="Формула"><math[^>]*display="block"[\s\S]*<\/div>\n<p>Сөз\.<\/p>/,
      );
    }
  });
  test('stand in lists, tables and the words for a picture', () => {
    expect(html('- бір $x$\n\n  $$\n  y\n  $$\n- екі')).toMatch(
      /<li>[\s\S]*<span class="formula">[\s\S]*<div class="formula-box"[\s\S]*<\/li>/,
    );
    expect(html('| $n$ | 2 |\n|---|---|\n| a | $b$ |')).toMatch(/<th scope="col"><span class="formula">[\s\S]*<td><span class="formula">/);
    expect(html('![Парабола $y=x^2$](media/window.svg)')).toContain('alt="Парабола y=x^2"');
    expect(html('`$x$`')).toContain('<code>$x$</code>');
  });
  test.each([
    ['бағасы 5 $', 'a $ stands without its pair'],
    ['$x\ny$', 'a $ stands without its pair'],
    ['$\\frac{1}{$', 'the formula «\\frac{1}{»: '],
    ['$a + жол$', 'Unicode text character "ж"'],
    ['$\\color{red} x$', 'uses what pages do not show: color'],
    ['сөз $$x$$', 'a $$formula$$ stands in lines of its own'],
    ['$$\nx\n\ny\n$$', 'a $$formula$$ is not closed'],
    ['$$x$$ сөз', 'or something stands behind it'],
    ['$$\\nosuch$$', 'the formula «\\nosuch»'],
  ])('with a fault (%j) are refused at their line', (bad, reason) => {
    expect(faultsOf(lesson(`Бірінші жол.\n\n${bad}\n`)).join('\n')).toMatch(
      new RegExp(`^lessons/first\\.kk\\.md:6: .*${reason.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'm'),
    );
  });
});

test.each([
  ['prompt: { kk: Қайсысы?,', "prompt: { kk: 'Неше $x$? $$x^2$$',", []],
  ['prompt: { kk: Қайсысы?,', "prompt: { kk: '5 $?',", ['quizzes/module-1.yaml:10: questions.0.prompt.kk: a $ stands without its pair']],
  ['kk: иә', "kk: '$\\frac12$'", []],
  ['kk: иә', "kk: '$\\frac{1}{$'", ['quizzes/module-1.yaml:12: questions.0.options.0.kk: the formula «\\frac{1}{»']],
  ['kk: иә', "kk: '$$x$$'", ['quizzes/module-1.yaml:12: questions.0.options.0.kk: an option takes only a $formula$']],
])('a question whose %j becomes %j', (from, to, faults) => {
  const quiz = Buffer.from(sampleContent().get(`${SAMPLE_FOLDER}/quizzes/module-1.yaml`)!).toString();
  const found = faultsOf({ 'quizzes/module-1.yaml': quiz.replace(from, () => to) });
  expect(found).toHaveLength(faults.length);
  for (const [at, fault] of faults.entries()) expect(found[at]).toContain(fault);
});

describe('tables', () => {
  test('have a caption, which names the scrolling box too', () => {
    const page = html(': Қадам $n$ мен сан\n\n| $n$ | сан |\n|---|---|\n| 1 | 3 |');
    expect(page).toMatch(
      /<div class="table-box" role="group" tabindex="0" aria-label="Қадам n мен сан"><table>\n<caption>Қадам <span class="formula">/,
    );
    expect(page).not.toContain(': Қадам');
  });
  test('whose corner is empty have rows with heads', () => {
    const page = html('|  | Ертең |\n|---|---|\n| Уақыты | 3 мин |\n| Орны | 5 |');
    expect(page).toContain('<th scope="row">Уақыты</th>\n<td>3 мин</td>');
    expect(page).toContain('<th scope="row">Орны</th>');
    expect(html('| Сынып | Ертең |\n|---|---|\n| 1 | 3 мин |')).toContain('<td>1</td>');
  });
  test('a caption without its table is refused', () => {
    expect(faultsOf(lesson('Бір.\n\n: Атауы\n\nЕкі.\n'))[0]).toMatch(/^lessons\/first\.kk\.md:6: a caption .* stands without its table/);
  });
});

/** 185 seconds by its header; every byte is below 0x80, so that it can stand in a string. */
const box = (name: string, held: string): string => `\0\0\0${String.fromCharCode(held.length + 8)}${name}${held}`;
const SOUND = box('ftyp', 'M4A \0\0\0\0') + box('moov', box('mvhd', `${'\0'.repeat(12)}\0\0\0\x64\0\0\x48\x44${'\0'.repeat(12)}`));
const talk: Changes = { 'media/talk.kk.m4a': SOUND, 'media/talk.kk.txt': 'Бірінші абзац\nжалғасы.\n\nЕкінші <абзац>.\n' };

describe('a sound', () => {
  test('loads nothing by itself, tells its length and weight, and has its words under it', () => {
    const page = html('::: audio media/talk.kk.m4a transcript=media/talk.kk.txt\nӘңгіме\n:::', talk);
    expect(page).toMatch(
      /<figure class="audio"><figcaption>Әңгіме <small>3\u00a0мин 5\u00a0с, 1\u00a0КБ<\/small><\/figcaption><audio controls preload="none" data-video="[\w-]{24}" aria-label="Әңгіме"><source src="media:[\w-]{24}" type="audio\/mp4" \/><\/audio><\/figure>/,
    );
    expect(page).toMatch(/<a href="media:[\w-]{24}" download="talk\.kk\.m4a">.*Дыбысты жүктеп алу, 1\u00a0КБ<\/a>/);
    expect(page).toContain('<p>Бірінші абзац жалғасы.</p><p>Екінші &lt;абзац&gt;.</p></details>');
  });
  test('takes captions as its words', () => {
    const page = html('::: audio media/talk.kk.m4a transcript=media/film.kk.vtt\nӘңгіме\n:::', { 'media/talk.kk.m4a': SOUND });
    expect(page).toContain('<p>Сәлем</p></details>');
  });
  test.each([
    ['::: audio media/talk.kk.m4a\nАты\n:::', "no transcript in this lesson's language"],
    ['::: audio media/talk.kk.m4a transcript=media/talk.ru.txt\nАты\n:::', "no transcript in this lesson's language"],
    ['::: audio media/talk.kk.m4a transcript=media/none.kk.txt\nАты\n:::', 'there is no usable file media/none.kk.txt'],
    ['::: audio media/film.mp4 transcript=media/talk.kk.txt\nАты\n:::', 'media/film.mp4 is video/mp4, not audio'],
    ['::: audio media/talk.kk.m4a transcript=media/talk.kk.txt loop=1\nАты\n:::', 'there is no setting «loop» of a sound'],
    ['::: audio media/talk.kk.m4a transcript=media/talk.kk.txt\n:::', 'has no title'],
  ])('%j is refused at its line', (bad, reason) => {
    const found = faultsOf({ ...lesson(`Бірінші жол.\n\n${bad}\n`), ...talk }).filter((one) => one.includes(reason));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^lessons\/first\.kk\.md:6: /);
  });
});

describe('a programme taught in English too', () => {
  const english = PROGRAMME.replace('languages: [kk, ru]', 'languages: [kk, ru, en]');
  test('asks for every text in English, by file and line', () => {
    const found = faultsOf({ 'programme.yaml': english });
    expect(found).toContain('programme.yaml:9: audience.en: is missing');
    expect(found).toContain('programme.yaml:10: outcomes.en: is missing');
  });
  test('is read with its lessons, questions and captions', () => {
    const inEnglish = (text: string) =>
      text.replace(/\{ kk: ([^,{}]+), ru: ([^,{}]+)(, correct: true)? \}/g, '{ kk: $1, ru: $2, en: in English $1$3 }');
    const quiz = (name: string) => inEnglish(Buffer.from(sampleContent().get(`${SAMPLE_FOLDER}/${name}`)!).toString());
    const read = draft({
      'programme.yaml': inEnglish(english).replace('  ru: [первое', '  en: [one, two, three]\n  ru: [первое'),
      'quizzes/module-1.yaml': quiz('quizzes/module-1.yaml'),
      'final-test.yaml': quiz('final-test.yaml'),
      'lessons/first.en.md':
        '---\ntitle: First lesson\n---\n::: video media/film.mp4 captions=media/film.en.vtt\nA film\n:::\n\n| a |\n|---|\n| b |\n',
      'media/film.en.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n',
    });
    expect(read.outline.languages).toEqual(['kk', 'ru', 'en']);
    expect(itemsOf(read.outline)[0]).toMatchObject({ title: { kk: 'Бірінші сабақ', ru: 'Первый урок', en: 'First lesson' } });
    expect(read.lessons['first']!.en!.html).toMatch(
      /srclang="en" label="English" default[\s\S]*<summary><b>Text version<\/b><\/summary><p>Hello/,
    );
    expect(read.lessons['first']!.en!.html).toContain('aria-label="Table"');
  });
});
