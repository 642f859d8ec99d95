import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { sql } from 'kysely';
import type { OpenPlatform } from '#platform/open-platform.ts';
import type { RunningSite } from '../../e2e/harness/site.ts';
import { stopwatch } from './child.ts';
import { credited, flood, paidBuyers, type Flood } from './notices.ts';
import { signIn } from './people.ts';
import type { Line } from './report.ts';
import type { SignedNotice } from '../../emulators/tiptop/notice-body.ts';

const PART = 'From a notice of payment to an open course';
const AT_ONCE = 16;

/** First one notice after another, then many at once; returns the sessions of two people who have bought. */
export async function noticeLines(
  site: RunningSite,
  platform: OpenPlatform,
  answersFile: string,
): Promise<{ lines: Line[]; sessions: readonly [string, string] }> {
  const { address, children } = site;
  const { buyers, notices, answers } = await paidBuyers(platform, address, 900);
  const take = (count: number) => notices.splice(0, count);
  const [warm, single, many, asking, ready] = [take(60), take(40), take(200), take(200), take(400)];
  await flood(address, warm, AT_ONCE);
  const one = await flood(address, single, 1);
  const crowd = await flood(address, many, AT_ONCE);
  // The worker is another process, elsewhere on another machine: held still, the rest of this one is the ceiling.
  const worker = children.get('worker')!;
  worker.kill('SIGSTOP');
  const asked = await flood(address, asking, AT_ONCE);
  writeFileSync(answersFile, JSON.stringify(answers));
  const { seen, parts } = await withParts(site, platform, ready);
  worker.kill('SIGCONT');
  const once = await credited(platform, buyers);
  const line = (what: string, figure: string, promise = '', holds: boolean | null = null): Line => ({
    part: PART,
    what,
    figure,
    promise,
    holds,
  });
  const lines = [
    line('one after another', `${ms(one.p50)} (p99 ${ms(one.p99)})`, 'under 1 s', one.p99 < 1000),
    line(`${AT_ONCE} at once, the worker drawing the papers meanwhile`, rate(crowd)),
    line(`${AT_ONCE} at once, the worker held`, rate(asked)),
    line(`${AT_ONCE} at once, the worker held, the bank's answers ready`, rate(seen), '300/s', seen.perSecond >= 300),
    line('processor time of such a notice', parts),
    line('credited exactly once', `${once} of ${buyers.length}`, 'each', once === buyers.length),
  ];
  return { lines, sessions: [await signIn(platform, buyers[0]!.accountId), await signIn(platform, buyers[1]!.accountId)] };
}

/** The flood, and the processor time that web, PostgreSQL and this sender spent on each notice of it. */
async function withParts(
  { address, children }: RunningSite,
  platform: OpenPlatform,
  notices: readonly SignedNotice[],
): Promise<{ seen: Flood; parts: string }> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity`.execute(platform.db);
  const parts = { web: [children.get('web')!.pid!], PostgreSQL: rows.map(({ pid }) => pid), sender: [process.pid] };
  const watches = Object.entries(parts).map(([name, pids]) => [name, stopwatch(pids)] as const);
  const seen = await flood(address, notices, AT_ONCE);
  const each = watches.map(([name, spent]) => {
    const seconds = spent();
    return `${name} ${seconds === null ? 'unknown' : `${((seconds / notices.length) * 1000).toFixed(1)} ms`}`;
  });
  return { seen, parts: each.join(', ') };
}

const rate = (seen: Flood): string => `${Math.round(seen.perSecond)}/s (p99 ${ms(seen.p99)})`;
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
