import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';

const SOURCES = ['src', 'emulators', 'public', 'legal', 'vite.config.ts', 'vite.server.config.ts', 'package-lock.json', 'package.json'];
const STAMP = join('dist', '.built-from');

/** Builds when the sources are not those of the last build; says whether it did. */
export async function buildIfChanged(): Promise<boolean> {
  const sources = await fingerprint(SOURCES);
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === sources) return false;
  // A build that is cut off must not look finished.
  await rm(STAMP, { force: true });
  await run('npm', ['run', '--silent', 'build']);
  await mkdir('dist', { recursive: true });
  await writeFile(STAMP, sources);
  return true;
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resume, fail) => {
    execFile(program, args, { maxBuffer: 16 << 20 }, (fault, stdout, stderr) =>
      fault ? fail(new Error(`the build failed:\n${stdout}${stderr}`)) : resume(),
    );
  });
}
