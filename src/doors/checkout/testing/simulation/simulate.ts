import { freePort } from '../free-port.ts';
import { processEnv } from '../process-env.ts';
import { audit, type Audit } from './audit.ts';
import { HOUSE_WAITS_SECONDS } from './bank.ts';
import { diceOf } from './dice.ts';
import { epayBank } from './epay-bank.ts';
import { House } from './house.ts';
import { freeJobs } from './jobs.ts';
import { Month, type MonthWish } from './month.ts';
import type { Counts } from './order.ts';
import { openShop, type SimulatedPlatform } from './shop.ts';
import { transferBank } from './transfer-bank.ts';
import { tiptopBank } from './tiptop-bank.ts';

/** `script`: the built process of the house. */
export type SimulationWish = MonthWish & { readonly script: string };
export type Simulated = Audit & { readonly counts: Counts };

/**
 * A month of buyers, two banks and everything that goes wrong: the house is a real process that is killed and started
 * again, the banks are the test banks, and in the end every tiyn of their records must be explained by the books.
 */
export async function simulate(platform: SimulatedPlatform, wish: SimulationWish): Promise<Simulated> {
  const from = await openShop(platform, wish.days);
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const banks = [
    await tiptopBank(site, platform.clock.now, diceOf(wish.seed + 1)),
    await epayBank(platform.clock.now, diceOf(wish.seed + 2)),
  ];
  const settings = Object.assign({}, ...banks.map((bank) => bank.settings)) as Record<string, string>;
  const env = processEnv(platform, {
    ...settings,
    SU_ORIGIN: site,
    SU_PORT: String(port),
    SU_CONNECTIONS: '12',
    SU_GATEWAY_TIMEOUT_SECONDS: String(HOUSE_WAITS_SECONDS),
  });
  const account = await transferBank(platform);
  const house = new House(wish.script, env, () => freeJobs(platform.db));
  const month = new Month({ platform, house, banks, account, from, wish });
  try {
    await month.run();
    month.count('the house was killed', house.deaths);
    return { ...(await audit(month)), counts: month.counts() };
  } finally {
    await house.stop();
    for (const bank of banks) await bank.close();
  }
}
