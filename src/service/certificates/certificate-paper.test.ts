import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { renderPdf } from '#platform/pdf.ts';
import { certificatePaper, quoted, statement, type CertificateFacts } from './certificate-paper.ts';
import { longFacts, sampleFacts } from './testing/sample-facts.ts';

const madeAt = new Date('2026-11-03T08:00:00Z');
const printed = (facts: CertificateFacts): Buffer => renderPdf(certificatePaper(facts, madeAt));
/** Poppler reads papers where the machine has it. */
const readable = spawnSync('pdftotext', ['-v']).error === undefined;
const textOf = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] })
    .toString('utf8')
    .replace(/[\s\u00a0\u200b]+/g, ' ');

test('the paper says in both languages who completed what, for how many hours and when', () => {
  if (!readable) return;
  const text = textOf(printed(sampleFacts));
  for (const words of [
    'PD-2026-000418',
    '03.11.2026',
    '05.09.2026 – 03.11.2026',
    '7F3K-9Q2M',
    'Үлгібаева Айгүл Серікқызы',
    '«Қазақ тілін деңгейлеп оқыту» тақырыбындағы біліктілікті арттыру курсын 72 академиялық сағат көлемінде аяқтап, қорытынды тесттен өтті.',
    '«Уровневое обучение казахскому языку» в объёме 72 академических часов и успешную сдачу итогового теста.',
    'Атқарушы директор / Исполнительный директор',
    'Үлгібаев Ерлан Серікұлы',
    'М.О.',
    'М.П.',
  ])
    expect(text).toContain(words);
});

test('every Kazakh letter is printed and read back', () => {
  if (!readable) return;
  const letters = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
  expect(textOf(printed({ ...sampleFacts, title: { ...sampleFacts.title, kk: letters } }))).toContain(letters);
});

test('very long names, titles, hosts and positions stay on one page, whole', () => {
  const pdf = printed(longFacts);
  expect(pdf.toString('latin1')).toMatch(/\/Type \/Pages[^]*?\/Count 1/);
  if (!readable) return;
  const text = textOf(pdf).replaceAll('- ', '-');
  for (const words of [longFacts.holder, longFacts.provider.signer.name, 'бірінші орынбасары', 'кешенді қолдану»', 'М.П.'])
    expect(text).toContain(words);
});

test('the paper is an archive file with its fonts inside, and light', () => {
  for (const facts of [sampleFacts, longFacts]) {
    const pdf = printed(facts);
    expect(pdf.length).toBeLessThan(80 * 1024);
    expect(pdf.toString('latin1')).toMatch(/pdfaid:part>2<[^]*pdfaid:conformance>A</);
    expect(pdf.toString('latin1')).toMatch(/FontFile2|FontFile3/);
  }
});

test('the ministry is named only where an agreement holds', () => {
  if (!readable) return;
  expect(textOf(printed(sampleFacts))).not.toContain('келісілген');
  expect(textOf(printed(longFacts))).toContain('уәкілетті органмен келісілген: 03.02.2026, № 05-13/1187');
});

test.each([
  ['course', true, 'тақырыбындағы біліктілікті арттыру курсын 72 академиялық сағат көлемінде аяқтап, қорытынды тесттен өтті.'],
  ['course', false, 'тақырыбындағы біліктілікті арттыру курсын 72 академиялық сағат көлемінде толық аяқтады.'],
  ['programme', true, 'біліктілікті арттыру бағдарламасын 72 академиялық сағат көлемінде аяқтап, қорытынды тесттен өтті.'],
] as const)('a %s with a final test (%s) is worded in Kazakh as it was', (kind, finalTest, words) => {
  expect(
    statement({ ...sampleFacts, kind, finalTest }, 'kk')
      .after.trim()
      .replaceAll('\u00a0', ' '),
  ).toBe(words);
});

test.each([
  [1, 'академического часа'],
  [21, 'академического часа'],
  [11, 'академических часов'],
  [72, 'академических часов'],
  [144, 'академических часов'],
])('in Russian %i stands in the genitive: %s', (hours, words) => {
  expect(statement({ ...sampleFacts, hours }, 'ru').after).toContain(`${hours}\u00a0${words}`);
});

test('quotes inside a title are the other pair', () => {
  expect(quoted('«Әліппе» пәні')).toBe('«„Әліппе“ пәні»');
});
