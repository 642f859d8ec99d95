import { describe, expect, test } from 'vitest';
import { staticCheck, summary, sumOf, tallyOf } from './stages.ts';

const report = (facts: object): string =>
  JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...facts });

describe('the tally of a run', () => {
  test('tests are counted as passed, failed and skipped', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
    expect(tallyOf(report({ numPassedTests: 1, numFailedTests: 1, numPendingTests: 2, testResults: [file] }), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 2,
    });
  });
  test('a file that cannot be read is a failure although none of its tests ran', () => {
    expect(tallyOf(report({ testResults: [{ status: 'failed', assertionResults: [] }] }), 1).failed).toBe(1);
  });
  test('a run that failed outside its tests, or left no report, is a failure', () => {
    expect(tallyOf(report({ numPassedTests: 5 }), 1).failed).toBe(1);
    expect(tallyOf(null, 1).failed).toBe(1);
  });
  test('the last line names what was skipped only when something was', () => {
    expect(
      summary(
        sumOf([
          { passed: 2, failed: 0, skipped: 0 },
          { passed: 3, failed: 0, skipped: 0 },
        ]),
      ),
    ).toBe('5 passed, 0 failed');
    expect(summary({ passed: 5, failed: 1, skipped: 2 })).toBe('5 passed, 1 failed, 2 skipped');
  });
  test('a static check that cannot even be started is a failure', async () => {
    expect(await staticCheck('nothing', 'no-such-program').run()).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
