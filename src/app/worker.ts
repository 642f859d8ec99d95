import { systemClock } from '#kernel/clock.ts';
import { systemRandom } from '#kernel/random.ts';
import { readConfig } from '#platform/config.ts';
import { runJobs, type RunningJobs } from '#platform/jobs.ts';
import { stopGracefully } from '#platform/lifecycle.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { jobs, repeatedJobs } from './jobs.ts';
import { demandFitDatabase } from './may-serve.ts';
import { keepPublicationLog } from './publications.job.ts';

/** The worker process: mail, papers, status questions, everything that leaves with a commit. */
const config = readConfig(process.env);
const platform = openPlatform(config, { clock: systemClock, random: systemRandom, role: 'worker' });
let runner: RunningJobs | null = null;
// Before the first wait: who started us may be gone, or tell us to stop, while the database is still coming up.
stopGracefully(platform.log, [() => runner?.stop(), platform.close]);
await demandFitDatabase(platform);
await keepPublicationLog(platform).catch((fault: unknown) => platform.log.warn({ fault }, 'publication log not looked at'));
runner = await runJobs(platform, jobs, repeatedJobs);
platform.log.info('working');
process.send?.('ready');
