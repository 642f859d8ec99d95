/**
 * Takes back a version that has not taken effect yet:
 *   npm run offer:withdraw offer 4 -- --reason "wrong term in clause 8.5"
 */
import { parseArgs } from 'node:util';
import { isLegalKind, legalVersionByNo, withdrawVersion } from '../src/parties/offer/index.ts';
import { withPlatform } from './launch/tool-platform.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { reason: { type: 'string', default: '' } } });
const [kind = '', no = ''] = positionals;
const reason = values.reason.trim();
if (!isLegalKind(kind) || !/^[1-9]\d{0,5}$/.test(no) || reason === '') stop('use: npm run offer:withdraw KIND NUMBER -- --reason "..."');

await withPlatform('offer-withdraw', async (platform) => {
  const version = await legalVersionByNo(platform.db, kind, Number(no));
  if (!version) return say(`there is no version ${no} of ${kind}`);
  const done = await withdrawVersion(platform, { id: version.id, reason, actor: { kind: 'system' } });
  if (!done.ok && done.refusal === 'not-the-last') return say('a later version is published already: take that one back first');
  if (!done.ok) return say('only a scheduled version can be taken back; one in force is amended by the next');
  process.stdout.write(`version ${no} of ${kind} will not take effect\n`);
});

function stop(words: string): never {
  say(words);
  process.exit(1);
}

function say(refusal: string): void {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 1;
}
