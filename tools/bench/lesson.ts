import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { deserialize } from 'node:v8';
import { answers, ended, type SiteAddress } from '../../e2e/harness/site.ts';
import { freePort } from '../../e2e/harness/free-port.ts';
import { get } from './http.ts';
import type { Statement } from './record-queries.ts';

/** The statements of the lesson page: on its first opening, and on every later one. */
export type LessonStatements = { readonly first: readonly Statement[]; readonly later: readonly Statement[] };

/** A second web process on the same database that writes down what it asks; it is not the one that is measured. */
export async function lessonStatements(
  site: SiteAddress,
  path: string,
  readers: { readonly before: string; readonly measured: string },
): Promise<LessonStatements> {
  const folder = mkdtempSync(join(tmpdir(), 'su-bench-'));
  const file = join(folder, 'statements');
  writeFileSync(file, '');
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env = {
    PATH: process.env['PATH'] ?? '',
    SU_ORIGIN: origin,
    SU_PORT: String(port),
    DATABASE_URL: site.databaseUrl,
    SU_KEYS: site.keys,
    SU_FILES_FOLDER: site.filesFolder,
    SU_LOG_LEVEL: 'error',
    SU_GET_PER_MINUTE: '0',
    BENCH_STATEMENTS: file,
  };
  const web = spawn(process.execPath, ['--import', './tools/bench/record-queries.ts', 'dist/server/web.js'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    await answers(`${origin}/readyz`);
    const cookie = (token: string) => ({ cookie: `su-session-${port}=${token}` });
    // Somebody else has read it since the process started: the texts are in memory.
    await get(origin + path, cookie(readers.before));
    const during = async (): Promise<Statement[]> => {
      writeFileSync(file, '');
      const { status } = await get(origin + path, cookie(readers.measured));
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
      return lines.map((line) => deserialize(Buffer.from(line, 'base64')) as Statement);
    };
    const first = await during();
    return { first, later: await during() };
  } finally {
    await ended(web);
    rmSync(folder, { recursive: true, force: true });
  }
}
