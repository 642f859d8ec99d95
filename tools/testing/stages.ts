import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };
export type Stage = { readonly name: string; readonly run: () => Promise<Tally> };

/** A static check counts as one: what it has to say is shown when it fails. */
export function staticCheck(name: string, program: string, ...args: string[]): Stage {
  return {
    name,
    run: async () => {
      const { code, output, seconds } = await quietly(program, args);
      process.stdout.write(code === 0 ? `  ok      ${name} (${seconds} s)\n` : `  FAILED  ${name} (${seconds} s)\n${indented(output)}\n`);
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
    },
  };
}

/** Tests of one vitest project, shown as they go. */
export function tests(name: string, ...args: string[]): Stage {
  return {
    name,
    run: async () => {
      process.stdout.write(`\n${name}\n`);
      const folder = await mkdtemp(join(tmpdir(), 'su-tally-'));
      const file = join(folder, 'tally.json');
      const code = await loudly('vitest', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
      const report = await readFile(file, 'utf8').catch(() => null);
      await rm(folder, { recursive: true, force: true });
      return tallyOf(report, code);
    },
  };
}

/** A program that prints as it goes; counts as one. */
export const program = (name: string, ...args: string[]): Stage => ({
  name,
  run: async () => {
    process.stdout.write(`\n${name}\n`);
    const code = await loudly(process.execPath, args);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  },
});

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** A file that could not be read counts as a failure, and so does a run that failed for a reason outside its tests. */
export function tallyOf(report: string | null, code: number): Tally {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const read = vitestReport.parse(JSON.parse(report));
  const broken = read.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const failed = read.numFailedTests + broken.length;
  return {
    passed: read.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), {
    passed: 0,
    failed: 0,
    skipped: 0,
  });

/** The last line of a run. */
export const summary = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

async function quietly(program: string, args: readonly string[]): Promise<{ code: number; output: string; seconds: string }> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const parts: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => parts.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => parts.push(bytes));
  const code = await ended(child);
  return { code, output: Buffer.concat(parts).toString('utf8'), seconds: ((performance.now() - started) / 1000).toFixed(1) };
}

const loudly = (program: string, args: readonly string[]): Promise<number> =>
  ended(spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] }));

const ended = (child: ReturnType<typeof spawn>): Promise<number> =>
  new Promise((resume) => {
    child.once('error', () => resume(127));
    child.once('close', (code) => resume(code ?? 1));
  });

const indented = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
