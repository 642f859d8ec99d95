/**
 * Takes back a version that has not taken effect yet:
 *   npm run offer:withdraw offer 4 -- --reason "wrong term in clause 8.5"
 */
import { parseArgs } from 'node:util';
import { systemClock } from '../src/ground/kernel/clock.ts';
import { systemRandom } from '../src/ground/kernel/random.ts';
import { readConfig } from '../src/ground/platform/config.ts';
import { openPlatform } from '../src/ground/platform/open-platform.ts';
import { isLegalKind, legalVersionByNo, withdrawVersion } from '../src/parties/offer/index.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { reason: { type: 'string', default: '' } } });
const [kind = '', no = ''] = positionals;
const reason = values.reason.trim();
if (!isLegalKind(kind) || !/^[1-9]\d{0,5}$/.test(no) || reason === '') stop('use: npm run offer:withdraw KIND NUMBER -- --reason "..."');

const platform = openPlatform(readConfig(process.env), { clock: systemClock, random: systemRandom, role: 'offer-withdraw' });
try {
  const version = await legalVersionByNo(platform.db, kind, Number(no));
  if (!version) stop(`there is no version ${no} of ${kind}`);
  const done = await withdrawVersion(platform, { id: version.id, reason, actor: { kind: 'system' } });
  if (!done.ok) stop('only a scheduled version can be taken back; one in force is amended by the next');
  process.stdout.write(`version ${no} of ${kind} will not take effect\n`);
} finally {
  await platform.close();
}

function stop(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
