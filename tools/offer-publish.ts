/**
 * Publishes a draft of a legal document, to take effect as early as the three days' notice allows or on a later day:
 *   npm run offer:publish ID -- [--from 2026-12-01]
 *   npm run offer:publish FOLDER -- [--from 2026-12-01]     (a folder like legal/offer/1)
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseCivilDate, startOfDay } from '../src/ground/kernel/civil-date.ts';
import { transact } from '../src/ground/platform/database.ts';
import type { OpenPlatform } from '../src/ground/platform/open-platform.ts';
import { folderRefusalText, importFolder, publishRefusalText, publishVersion, readLegalFolder } from '../src/parties/offer/index.ts';
import type { LegalDraftId, LegalFolder } from '../src/parties/offer/index.ts';
import { withPlatform } from './launch/tool-platform.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { from: { type: 'string' } } });
const [what] = positionals;
if (what === undefined || !(existsSync(what) || UUID.test(what))) stop('use: npm run offer:publish DRAFT-ID|FOLDER -- [--from YYYY-MM-DD]');
const folder = existsSync(what) ? readLegalFolder(what) : null;
if (folder && !folder.ok) stop(folderRefusalText(folder.refusal, 'en'));
const effectiveFrom = values.from === undefined ? null : dayFrom(values.from);

await withPlatform('offer-publish', async (platform) => {
  const draft = folder ? await draftFrom(platform, folder.value) : (what as LegalDraftId);
  const made = await publishVersion(platform, { draft, effectiveFrom, actor: { kind: 'system' } });
  if (!made.ok) return say(publishRefusalText(made.refusal, 'en'));
  process.stdout.write(`version ${made.value.no} takes effect ${made.value.effectiveFrom.toISOString()}\n`);
});

function draftFrom(platform: OpenPlatform, folder: LegalFolder): Promise<LegalDraftId> {
  return transact(platform.db, (tx) => importFolder(tx, folder, platform.clock.now()));
}

function dayFrom(text: string): Date {
  const day = parseCivilDate(text);
  return day.ok ? startOfDay(day.value) : stop(`${text} is not a day like 2026-12-01`);
}

function stop(words: string): never {
  say(words);
  process.exit(1);
}

function say(refusal: string): void {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 1;
}
