import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import pg from 'pg';
import { z } from 'zod';
import { fingerprint } from './fingerprint.ts';

const SOURCES = ['content', 'legal', 'dist/server/seed.js'];
const shown = z.object({ lines: z.array(z.string()) });

/**
 * Demo content, brought in when this database has not seen the present content yet. Returns the lines for the terminal:
 * the demo learner and the first staff sign-in, kept for the owner's eyes so that a later start can show them again.
 */
export async function seedIfChanged(settings: Readonly<Record<string, string>>, keptLines: string): Promise<readonly string[]> {
  const sources = await fingerprint(SOURCES);
  const client = new pg.Client({ connectionString: settings['DATABASE_URL'] });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from platform.seed where fingerprint = $1', [sources]);
    if (rowCount === 0) {
      const { lines } = await runSeed(settings);
      if (lines.length > 0) await writeFile(keptLines, JSON.stringify({ lines }), { mode: 0o600 });
      await client.query('insert into platform.seed (fingerprint) values ($1) on conflict do nothing', [sources]);
    }
  } finally {
    await client.end();
  }
  const kept = await readFile(keptLines, 'utf8').catch(() => '{"lines":[]}');
  return shown.parse(JSON.parse(kept)).lines;
}

function runSeed(settings: Readonly<Record<string, string>>): Promise<z.output<typeof shown>> {
  return new Promise((resume, fail) => {
    const env = { ...process.env, ...settings, SU_LOG_LEVEL: 'warn' };
    execFile(process.execPath, ['--enable-source-maps', 'dist/server/seed.js'], { env, maxBuffer: 16 << 20 }, (fault, stdout, stderr) => {
      const last = stdout
        .trim()
        .split('\n')
        .findLast((line) => line.startsWith('{"lines"'));
      if (fault || !last) fail(new Error(`demo content was not brought in:\n${stdout}${stderr}`));
      else resume(shown.parse(JSON.parse(last)));
    });
  });
}
