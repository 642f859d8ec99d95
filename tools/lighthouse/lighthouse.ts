/**
 * `npm run lighthouse`: the pages people meet first, on a phone with slow 4G, in the system's Chromium. Prints a table
 * beside the promises; `--write` puts it into docs/performance.md; `--check` ends with 1 where a promise is not kept.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { programmeBySlug } from '#catalogue';
import { startSite, type SiteAddress } from '../../e2e/harness/site.ts';
import { enrolledLearner } from '../../src/deal/enrolments/testing/learner.ts';
import { buyer, platformOf, signIn, SLUG } from '../bench/people.ts';
import { chromiumOrReason } from '../testing/chromium.ts';
import { looked, type Looked } from './budgets.ts';
import { DOCUMENT, faultsOf, markdown, middleOf, seenIn, withBlock, type LighthouseResult, type Seen } from './report.ts';

const RUNS = Number(process.env['LIGHTHOUSE_RUNS'] ?? 3);
const PROGRAM = 'tools/lighthouse/packages/node_modules/lighthouse/cli/index.js';
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const chromium = chromiumOrReason();
if ('reason' in chromium) {
  say(chromium.reason);
  process.exit(1);
}
const site = await startSite({ SU_GET_PER_MINUTE: '0' });
const folder = mkdtempSync(join(tmpdir(), 'su-lighthouse-'));
try {
  const cookie = await learnersCookie(site.address);
  const rows: { looked: Looked; seen: Seen }[] = [];
  for (const page of looked) {
    const seen = middleOf(Array.from({ length: RUNS }, () => run(site.address, page, cookie)));
    rows.push({ looked: page, seen });
    const faults = faultsOf(page, seen);
    say(
      `${page.name.padEnd(12)} ${faults.length === 0 ? 'kept' : faults.join(', ')}${seen.below.length > 0 ? ` (${seen.below.join(', ')})` : ''}`,
    );
  }
  const table = markdown(rows, new Date().toISOString().slice(0, 10), RUNS);
  say(`\n${table}`);
  if (process.argv.includes('--write')) writeFileSync(DOCUMENT, withBlock(readFileSync(DOCUMENT, 'utf8'), table));
  if (process.argv.includes('--check') && rows.some((row) => faultsOf(row.looked, row.seen).length > 0)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
  await site.stop();
}

/** Somebody with an open course and a whole card, who may also apply for another programme. */
async function learnersCookie(address: SiteAddress): Promise<string> {
  const platform = platformOf(address);
  try {
    const version = (await programmeBySlug(platform.db, SLUG))!;
    const { accountId } = await buyer(platform);
    await enrolledLearner(platform, version, { accountId });
    return `su-session-${new URL(address.origin).port}=${await signIn(platform, accountId)}`;
  } finally {
    await platform.close();
  }
}

/** Chromium's trace now and then begins too late; Lighthouse then asks to be run again. */
const TRIES = 6;

function run(address: SiteAddress, page: Looked, cookie: string, tried = 1): Seen {
  const file = join(folder, 'result.json');
  const url = new URL(page.path, address.origin).href;
  const headers = page.signedIn ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : [];
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-quic --disable-background-networking --no-first-run';
  const ran = spawnSync(process.execPath, [PROGRAM, url, '--quiet', '--output=json', `--output-path=${file}`, flags, ...headers], {
    env: { ...process.env, CHROME_PATH: 'path' in chromium ? chromium.path : '' },
    encoding: 'utf8',
  });
  if (ran.status !== 0 && tried < TRIES) return run(address, page, cookie, tried + 1);
  if (ran.status !== 0) throw new Error(`Lighthouse on ${page.path}: ${ran.stderr}`);
  const result = JSON.parse(readFileSync(file, 'utf8')) as LighthouseResult;
  if (new URL(result.finalDisplayedUrl).pathname !== page.path) throw new Error(`${page.path} led to ${result.finalDisplayedUrl}`);
  return seenIn(result);
}
