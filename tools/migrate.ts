/** `npm run migrate`: brings the database of DATABASE_URL up to this version; for deployments, before web and worker start. */
import process from 'node:process';
import { withSecretFiles } from '../src/ground/platform/config.ts';
import { migrate, readMigrations } from '../src/ground/platform/migrations.ts';

const url = withSecretFiles(process.env)['DATABASE_URL'];
if (!url) {
  process.stderr.write('DATABASE_URL is not given\n');
  process.exit(1);
}
try {
  const applied = await migrate(url, await readMigrations('db/migrations'));
  process.stdout.write(applied.length > 0 ? `applied:\n  ${applied.join('\n  ')}\n` : 'nothing to apply\n');
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n`);
  process.exitCode = 1;
}
