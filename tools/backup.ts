/**
 * `npm run backup`: a whole backup of a house with its own database, into SU_BACKUP_FOLDER or `--into FOLDER`; it may be
 * running. A PostgreSQL of yours (DATABASE_URL) has better tools of its own: docs/running.md, Backups.
 */
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { withSecretFiles } from '../src/ground/platform/config.ts';
import { chooseServerPlace } from '../src/ground/platform/embedded-postgres-user.ts';
import { takeBackup } from './backup/keep.ts';
import { almatyText } from './backup/when.ts';
import { withPlatform } from './launch/tool-platform.ts';

const { values } = parseArgs({ options: { into: { type: 'string' } } });
if (withSecretFiles(process.env)['DATABASE_URL']) {
  stop(
    'DATABASE_URL is given: this command knows only the database that `npm start` brings. Back up yours with pgBackRest\n' +
      '(to any moment) or pg_basebackup and archived WAL, and SU_FILES_FOLDER beside it: docs/running.md, Backups.',
  );
}
try {
  await withPlatform('backup', async ({ config }) => {
    const folder = values.into ?? config.backupFolder;
    if (!folder) stop('where to? Give SU_BACKUP_FOLDER or --into FOLDER');
    const { dataFolder } = await chooseServerPlace(resolve(config.dataFolder, 'postgres'), () => undefined);
    const wish = { url: config.databaseUrl, dataFolder, filesFolder: config.filesFolder, folder: resolve(folder), ring: config.keyRing };
    const taken = await takeBackup(wish);
    for (const id of taken.damaged) process.stderr.write(`stored file ${id} is damaged and was left out\n`);
    process.stdout.write(`backup ${taken.name}\n  reaches until ${almatyText(taken.reaches)}, ${taken.files} new files\n`);
    process.stdout.write(`  The keys are not in it: keep ${config.dataFolder}/secrets.json in another place, nothing opens without it.\n`);
    if (taken.damaged.length > 0) process.exitCode = 1;
  });
} catch (fault) {
  stop((fault as Error).message);
}

function stop(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}
