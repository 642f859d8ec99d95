import { systemClock } from '#kernel/clock.ts';
import { systemRandom } from '#kernel/random.ts';
import { readConfig } from '#platform/config.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { seedHouse } from './seed-house.ts';

/** Puts in what a first start needs (particulars, documents, programmes, prices, demo people); again, it changes nothing. */
const config = readConfig(process.env);
const platform = openPlatform(config, { clock: systemClock, random: systemRandom, role: 'seed' });
try {
  const shown = await seedHouse(platform);
  process.stdout.write(`${JSON.stringify(shown)}\n`);
} finally {
  await platform.close();
}
