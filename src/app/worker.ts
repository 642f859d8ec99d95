import { systemClock } from '#kernel/clock.ts';
import { systemRandom } from '#kernel/random.ts';
import { readConfig } from '#platform/config.ts';
import { runJobs } from '#platform/jobs.ts';
import { stopGracefully } from '#platform/lifecycle.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { jobs, repeatedJobs } from './jobs.ts';

/** The worker process: mail, papers, status questions, everything that leaves with a commit. */
const config = readConfig(process.env);
const platform = openPlatform(config, { clock: systemClock, random: systemRandom, role: 'worker' });
const runner = await runJobs(platform, jobs, repeatedJobs);
platform.log.info('working');
process.send?.('ready');
stopGracefully(platform.log, [() => runner.stop(), platform.close]);
