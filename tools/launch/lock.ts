import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';

/** Two launchers in one folder would stop each other's database: the second is refused. A lock left by kill -9 is taken over. */
export async function holdLock(path: string): Promise<{ readonly release: () => Promise<void> }> {
  await mkdir(dirname(path), { recursive: true });
  for (let waited = 0; ; waited += 200) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return { release: () => rm(path, { force: true }) };
    } catch (fault) {
      if ((fault as { code?: string }).code !== 'EEXIST') throw fault;
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    if (!(await isLauncherHere(owner))) await rm(path, { force: true });
    // The one before may be on its way out: it is given a moment.
    else if (waited >= 8_000)
      throw new Error(`already running here (process ${owner}): stop it with Ctrl-C in its terminal, or kill ${owner}`);
    else await new Promise((resume) => setTimeout(resume, 200));
  }
}

async function isLauncherHere(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => process.cwd());
    return line.includes('tools/start.ts') && folder === process.cwd();
  }
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).includes(
      'tools/start.ts',
    );
  } catch {
    return false;
  }
}
