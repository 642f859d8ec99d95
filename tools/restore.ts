/**
 * `npm run restore -- --from BACKUPS --into NEW_FOLDER --secrets secrets.json [--to '2026-11-20 14:00 Almaty']`: brings a
 * backup into an empty folder, as it was at that time, or as late as it reaches. Then: SU_DATA_FOLDER=NEW_FOLDER npm start.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { withSecretFiles } from '../src/ground/platform/config.ts';
import { restore } from './backup/restore.ts';
import { almatyText, parseMoment } from './backup/when.ts';

const option = { type: 'string' } as const;
const { values } = parseArgs({ options: { from: option, into: option, secrets: option, to: option } });
const from = values.from ?? process.env['SU_BACKUP_FOLDER'];
if (withSecretFiles(process.env)['DATABASE_URL'])
  stop('DATABASE_URL is given: restore your own PostgreSQL with its own tools (docs/running.md, Backups).');
if (!from || !values.into) stop("give --from BACKUPS --into NEW_FOLDER [--secrets secrets.json] [--to '2026-11-20 14:00 Almaty']");
const to = values.to === undefined ? null : parseMoment(values.to);
if (values.to !== undefined && !to)
  stop(`--to ${values.to}: write a time with its zone, like '2026-11-20 14:00 Almaty' or 2026-11-20T09:00:00Z`);
try {
  const { plan, files, missing } = await restore({ from, into: values.into, secrets: values.secrets ?? null, to });
  process.stdout.write(`restored as of ${almatyText(to ?? plan.reaches)}, ${files} files, every byte checked\n`);
  for (const id of missing) process.stderr.write(`a row speaks of file ${id}, which the backup does not hold\n`);
  process.stdout.write(`  Begin with: SU_DATA_FOLDER=${values.into} npm start\n  Then: npm run journal:check\n`);
  if (missing.length > 0) process.exitCode = 1;
} catch (fault) {
  stop((fault as Error).message);
}

function stop(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}
