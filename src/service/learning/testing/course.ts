import type { ProgrammeVersion } from '#catalogue';
import type { AttemptFact, LessonFact } from '../facts.ts';

const both = (text: string) => ({ kk: text, ru: text, en: text });
const terms = { title: both('Test'), passPercent: 60, attempts: 2, delayMinutes: 0, review: 'full' as const };

/** Two lessons, a quiz, a final test. */
export const course: Pick<ProgrammeVersion, 'modules'> = {
  modules: [
    {
      title: both('First'),
      hours: 10,
      items: [
        { kind: 'lesson', key: 'reading-data', title: both('Reading data'), minutes: 30, preview: true },
        { kind: 'lesson', key: 'feedback', title: both('Feedback'), minutes: 20, preview: false },
        { kind: 'quiz', key: 'module-1', minutes: 10, quiz: { ...terms, attempts: null, shuffle: true, questions: [] } },
      ],
    },
    {
      title: both('Last'),
      hours: 2,
      items: [{ kind: 'final-test', key: 'final-test', minutes: 40, test: { ...terms, timeLimitMinutes: 60, pools: [] } }],
    },
  ],
};

const at = new Date('2026-06-01T06:00:00Z');
export const opened: LessonFact = { openedAt: at, doneAt: null };
export const finished: LessonFact = { openedAt: at, doneAt: at };
export const attempt = (given: Partial<AttemptFact>): AttemptFact => ({
  id: 'attempt',
  no: 1,
  state: 'finished',
  finishedAt: at,
  percent: 0,
  passed: false,
  ...given,
});
