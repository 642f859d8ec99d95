import process from 'node:process';
import { systemClock } from '#kernel/clock.ts';
import { systemRandom } from '#kernel/random.ts';
import { readConfig } from '#platform/config.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { keysCommand, type Command } from './keys-command.ts';
import { seedHouse } from './seed-house.ts';
import { staffCommand } from './staff-command.ts';

/** `npm run keys`, `npm run staff`, `npm run content:load`: acts of whoever keeps the house, on a terminal. Started by tools/command.ts. */
const [what = '', ...words] = process.argv.slice(2);
const content: Command = async (house, _words, say) => {
  for (const line of (await seedHouse(house)).lines) say(line);
  say('legal texts, programmes and prices are in; what was there already is unchanged');
  return 0;
};
const commands = { keys: keysCommand, staff: staffCommand, content };
const platform = openPlatform(readConfig(process.env), { clock: systemClock, random: systemRandom, role: what });
try {
  const command = commands[what as keyof typeof commands];
  process.exitCode = await command(platform, words, (line) => void process.stdout.write(`${line}\n`));
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n`);
  process.exitCode = 1;
} finally {
  await platform.close();
}
