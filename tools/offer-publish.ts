/**
 * Publishes a draft of a legal document, to take effect as early as the three days' notice allows or on a later day:
 *   npm run offer:publish ID -- [--from 2026-12-01]
 *   npm run offer:publish FOLDER -- [--from 2026-12-01]     (a folder like legal/offer/1)
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseCivilDate, startOfDay } from '../src/ground/kernel/civil-date.ts';
import { systemClock } from '../src/ground/kernel/clock.ts';
import { systemRandom } from '../src/ground/kernel/random.ts';
import { readConfig } from '../src/ground/platform/config.ts';
import { transact } from '../src/ground/platform/database.ts';
import { openPlatform, type OpenPlatform } from '../src/ground/platform/open-platform.ts';
import { folderRefusalText, importFolder, publishRefusalText, publishVersion, readLegalFolder } from '../src/parties/offer/index.ts';
import type { LegalDraftId } from '../src/parties/offer/index.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { from: { type: 'string' } } });
const [what] = positionals;
if (what === undefined) stop('use: npm run offer:publish DRAFT-ID|FOLDER -- [--from YYYY-MM-DD]');
const effectiveFrom = values.from === undefined ? null : dayFrom(values.from);

const platform = openPlatform(readConfig(process.env), { clock: systemClock, random: systemRandom, role: 'offer-publish' });
try {
  const draft = existsSync(what) ? await draftFrom(platform, what) : (what as LegalDraftId);
  const made = await publishVersion(platform, { draft, effectiveFrom, actor: { kind: 'system' } });
  if (!made.ok) stop(publishRefusalText(made.refusal, 'en'));
  process.stdout.write(`version ${made.value.no} takes effect ${made.value.effectiveFrom.toISOString()}\n`);
} finally {
  await platform.close();
}

function draftFrom(open: OpenPlatform, folder: string): Promise<LegalDraftId> {
  const read = readLegalFolder(folder);
  if (!read.ok) stop(folderRefusalText(read.refusal, 'en'));
  return transact(open.db, (tx) => importFolder(tx, read.value, open.clock.now()));
}

function dayFrom(text: string): Date {
  const day = parseCivilDate(text);
  return day.ok ? startOfDay(day.value) : stop(`${text} is not a day like 2026-12-01`);
}

function stop(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
