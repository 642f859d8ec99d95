import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnOrder } from '#questions';
import { questionCount } from './exam.ts';
import { drawPaper, questionAt, questionsOn } from './paper.ts';
import { finalTest, quiz, seeded } from './testing/exams.ts';

test('a quiz asks all its questions, and without shuffling as written', () => {
  const exam = quiz({ shuffle: false });
  const paper = drawPaper(seeded(7), exam);
  expect(paper.map((asked) => asked.question)).toEqual(['version-q1', 'version-q2', 'version-q3']);
  expect(paper[0]!.options).toEqual(drawnOrder(seeded(1), exam.pools[0]!.questions[0]!, false));
});

test('every drawing takes the promised number from every pool, no question twice, options complete', () => {
  fc.assert(
    fc.property(fc.integer(), fc.boolean(), (seed, shuffle) => {
      const exam = finalTest({ shuffle });
      const paper = drawPaper(seeded(seed), exam);
      expect(paper).toHaveLength(questionCount(exam));
      expect(new Set(paper.map((asked) => asked.question)).size).toBe(paper.length);
      for (const pool of exam.pools) {
        expect(paper.filter((asked) => pool.questions.some((one) => one.versionId === asked.question))).toHaveLength(pool.draw!);
      }
      for (const question of questionsOn(exam, paper)) {
        const options = paper.find((asked) => asked.question === question.versionId)!.options;
        expect([...options].sort()).toEqual([...drawnOrder(seeded(1), question, false)].sort());
      }
    }),
  );
});

test('drawings differ: in many of them every question of the pool turns up', () => {
  const seen = new Set(
    Array.from({ length: 60 }, (_, seed) => drawPaper(seeded(seed * 7919 + 1), finalTest()))
      .flat()
      .map((asked) => asked.question),
  );
  expect(seen.size).toBe(10);
});

test('the same question in two pools is asked once', () => {
  const exam = quiz();
  const twice = { ...exam, pools: [exam.pools[0]!, exam.pools[0]!] };
  expect(drawPaper(seeded(1), twice)).toHaveLength(3);
});

test('places are counted from one; there is nothing beyond the paper', () => {
  const exam = quiz({ shuffle: false });
  const paper = drawPaper(seeded(1), exam);
  expect(questionAt(exam, paper, 1)?.id).toBe('q1');
  expect(questionAt(exam, paper, 0)).toBeNull();
  expect(questionAt(exam, paper, 4)).toBeNull();
});
