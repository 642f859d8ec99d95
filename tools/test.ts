/**
 * `npm test`: everything, in one run: format, lint, types, unused code, generated types, the house's rules, unit, SQL on a
 * real PostgreSQL, and the browser. `npm run check` leaves out the browser. `npm test -- sql unit` runs only those.
 * `npm run test:full` adds the simulated month of 10,000 applications. Ends with `N passed, N failed`.
 */
import process from 'node:process';
import { chromiumOrReason } from './testing/chromium.ts';
import { program, staticCheck, sumOf, summary, tests, type Stage, type Tally } from './testing/stages.ts';

const HOUSE = 'tools/house.test.ts';

const checks: readonly Stage[] = [
  staticCheck('format', 'oxfmt', '--check', '.'),
  staticCheck('lint', 'oxlint'),
  staticCheck('types', 'tsc', '--noEmit', '-p', 'tsconfig.json'),
  staticCheck('knip', 'knip', '--no-progress'),
  staticCheck('tables', process.execPath, 'tools/db-types.ts', '--check'),
];
const suites: readonly Stage[] = [
  tests('house', '--project', 'unit', HOUSE),
  tests('unit', '--project', 'unit', '--exclude', HOUSE),
  tests('sql', '--project', 'sql'),
  { name: 'browser', run: browser },
];
/** Minutes long: run by `npm run test:full`, or by name. */
const long: readonly Stage[] = [program('simulation', 'tools/simulate.ts')];

const words = process.argv.slice(2);
const known = [...checks, ...suites, ...long].map(({ name }) => name);
const unknown = words.find((word) => !word.startsWith('--') && !known.includes(word));
if (unknown) stop(`unknown: ${unknown}. Known are ${known.join(', ')}`);
// Tests that can also be longer ask for this word.
const full = words.includes('--full');
if (full) process.env['FULL'] = '1';

const named = words.filter((word) => !word.startsWith('--'));
const wanted = ({ name }: Stage): boolean =>
  named.length > 0 ? named.includes(name) : !(words.includes('--no-browser') && name === 'browser');

const tallies: Tally[] = await Promise.all(checks.filter(wanted).map((check) => check.run()));
for (const suite of suites.filter(wanted)) tallies.push(await suite.run());
for (const stage of long) if (named.includes(stage.name) || (full && named.length === 0)) tallies.push(await stage.run());
const all = sumOf(tallies);
process.stdout.write(`\n${summary(all)}\n`);
process.exitCode = all.failed === 0 && all.passed > 0 ? 0 : 1;

async function browser(): Promise<Tally> {
  const chromium = chromiumOrReason();
  if ('reason' in chromium) {
    process.stdout.write(`\nbrowser\n  FAILED  ${chromium.reason}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  process.env['CHROMIUM'] = chromium.path;
  return tests('browser', '--project', 'browser').run();
}

function stop(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}
