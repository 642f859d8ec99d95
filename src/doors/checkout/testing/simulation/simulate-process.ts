import { fileURLToPath } from 'node:url';
import { moneyText } from '#kernel/money-text.ts';
import { systemRandom } from '#kernel/random.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { accountCodes } from '#ledger';
import { readConfig } from '#platform/config.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { settableClock } from '#platform/testing/clock.ts';
import { simulate, type Simulated } from './simulate.ts';

/** A real process for `npm run simulate`: runs the month and prints its balance. */
const [applications, days, seed] = process.argv.slice(2).map(Number) as [number, number, number];
const script = fileURLToPath(new URL('house-process.js', import.meta.url));
const clock = settableClock(new Date('2026-11-16T07:00:00Z'));
const platform = { ...openPlatform(readConfig(process.env), { clock, random: systemRandom, role: 'worker' }), clock };
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const done = await simulate(platform, { applications, days, seed, tell, script });
print(done);
await platform.close();
process.exitCode = done.differences.length === 0 && !done.counts['FORGED NOTICES TAKEN'] ? 0 : 1;

function print({ counts, balance, moneyIn, moneyOut, concluded, waiting, returned, differences }: Simulated): void {
  const row = (name: string, value: string | number): void => tell(`  ${name.padEnd(34)}${String(value).padStart(20)}`);
  const sum = (value: bigint): string => (value < 0n ? `-${moneyText(tiyn(-value))}` : moneyText(tiyn(value)));
  tell('\nwhat happened');
  for (const [what, count] of Object.entries(counts)) row(what, count);
  tell('\npayments');
  row('became contracts', concluded);
  row('went back', returned);
  row('wait for a person', waiting);
  tell('\ntrial balance');
  for (const account of accountCodes) row(account, sum(balance[account]));
  tell('\nmoney');
  row('in', sum(moneyIn));
  row('out', sum(moneyOut));
  row('held by the banks', sum(moneyIn - moneyOut));
  tell(`\nunexplained differences: ${differences.length}`);
  for (const one of differences.slice(0, 50)) tell(`  ${one}`);
}
