import { tellCustomers } from '#contracts';
import { payAgain, remindApplications } from '#checkout';
import { extendTerms, spareAttempts, type IncidentId } from '#incidents';
import type { AccountId } from '#people';
import { systemRandom } from '#kernel/random.ts';
import { readConfig } from '#platform/config.ts';
import type { Platform } from '#platform/context.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { eraseDue } from '../erase-person.command.ts';
import { remindEnds } from '../remind-ends.command.ts';

/** A real process that does one job at a given moment; tests kill it at a named place. */
const [work, at, who] = process.argv.slice(2) as [keyof typeof works, string, AccountId];
const works = {
  'remind-ends': remindEnds,
  'remind-applications': remindApplications,
  erase: eraseDue,
  'extend-terms': (on: Platform) => extendTerms(on, who as string as IncidentId, 1),
  'spare-attempts': (on: Platform) => spareAttempts(on, who as string as IncidentId),
  'tell-customers': tellCustomers,
  'pay-again': (on: Platform) => payAgain(on, { accountId: who, slug: 'assessment-for-learning', locale: 'kk' }),
};
const clock = { now: () => new Date(at) };
const platform = openPlatform(readConfig(process.env), { clock, random: systemRandom, role: 'worker' });
process.stdout.write(`${JSON.stringify(await works[work](platform))}\n`);
await platform.close();
