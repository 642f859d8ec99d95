import { remindApplications } from '#checkout';
import { systemRandom } from '#kernel/random.ts';
import { readConfig } from '#platform/config.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { eraseDue } from '../erase-person.command.ts';
import { remindEnds } from '../remind-ends.command.ts';

/** A real process that does one job at a given moment; tests kill it at a named place. */
const works = { 'remind-ends': remindEnds, 'remind-applications': remindApplications, erase: eraseDue };
const [work, at] = process.argv.slice(2) as [keyof typeof works, string];
const clock = { now: () => new Date(at) };
const platform = openPlatform(readConfig(process.env), { clock, random: systemRandom, role: 'worker' });
process.stdout.write(`${await works[work](platform)}\n`);
await platform.close();
