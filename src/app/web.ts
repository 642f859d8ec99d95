import { systemClock } from '#kernel/clock.ts';
import { systemRandom } from '#kernel/random.ts';
import { readConfig } from '#platform/config.ts';
import { stopGracefully } from '#platform/lifecycle.ts';
import { listen } from '#platform/listen.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { demandFitDatabase } from './may-serve.ts';
import { createSite } from './site.ts';

/** The web process: answers requests until told to stop, then finishes what it has begun. */
const config = readConfig(process.env);
const platform = openPlatform(config, { clock: systemClock, random: systemRandom, role: 'web' });
await demandFitDatabase(platform);
const site = await createSite(platform);
const news = listen(config.databaseUrl, { public_changed: site.forget }, platform.log);
stopGracefully(platform.log, [() => site.close(config.drainSeconds), () => news.close(), platform.close]);
await site.http.listen({ host: config.host, port: config.port });
platform.log.info({ origin: config.origin }, 'open');
process.send?.('ready');
