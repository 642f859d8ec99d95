import { describe, expect, test } from 'vitest';
import { parseProgrammes } from './content.ts';
import { contentHash } from './content-hash.ts';
import { wrongCorrection } from './correction.ts';
import type { ProgrammeDraft } from './programme.ts';
import { PROGRAMME, sampleContent } from './testing/sample-content.ts';

const draft = (programme = PROGRAMME, changes: Record<string, string> = {}): ProgrammeDraft => {
  const read = parseProgrammes(sampleContent({ 'programme.yaml': programme, ...changes }));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value[0]!;
};
const correction = { of: 1, says: { kk: 'Мысал түзетілді', ru: 'Исправлен пример', en: 'An example was put right' } };
const bought = { no: 1, outline: draft().outline };
const reasons = (after: ProgrammeDraft) => wrongCorrection(correction, bought, after.outline);

test('a corrected text, title or outcome moves learners forward', () => {
  const put = draft(PROGRAMME.replace('kk: Бастау', 'kk: Бастауы').replace('kk: [бірінші', 'kk: [біріншісі'));
  expect(reasons(put)).toEqual([]);
});

test('a language may be added', () => {
  const before = { no: 1, outline: { ...bought.outline, languages: ['kk'] as const } };
  expect(wrongCorrection(correction, before, draft().outline)).toEqual([]);
});

describe('what was bought is no matter of correction', () => {
  test.each<[string, ProgrammeDraft, string]>([
    ['hours', draft(PROGRAMME.replaceAll('hours: 36', 'hours: 40')), 'a correction keeps kind, level, hours'],
    ['level', draft(PROGRAMME.replace('level: basic', 'level: advanced')), 'a correction keeps kind, level, hours'],
    [
      'the order of lessons and tests',
      draft(PROGRAMME.replace(/( {6}- lesson: first\n.*\n.*\n)( {6}- quiz: module-1\n.*\n)/, '$2$1')),
      'a correction keeps lessons and tests',
    ],
  ])('%s', (_, after, reason) => {
    expect(reasons(after)).toEqual([expect.stringContaining(reason)]);
  });
  test('a language taken away', () => {
    const before = { no: 1, outline: { ...bought.outline, languages: ['kk', 'ru', 'en'] as const } };
    expect(wrongCorrection(correction, before, draft().outline)).toEqual(['a correction takes no language away']);
  });
});

test('only the newest version is corrected', () => {
  expect(wrongCorrection(correction, null, draft().outline)).toEqual(['there is no version to correct yet']);
  expect(wrongCorrection(correction, { ...bought, no: 3 }, draft().outline)).toEqual(['it is of version 1, and the newest is 3']);
});

test('saying that it is a correction makes no other version', () => {
  const said = draft(`correction: { of: 1, says: { kk: а, ru: б, en: c } }\n${PROGRAMME}`);
  expect(said.correction).toEqual({ of: 1, says: { kk: 'а', ru: 'б', en: 'c' } });
  expect(contentHash(said)).toBe(contentHash(draft()));
});
