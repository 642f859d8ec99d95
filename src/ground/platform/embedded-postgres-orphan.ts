import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';

/**
 * After a kill -9 a server of ours may live on, or its postmaster.pid may name a process that is now somebody else's:
 * PostgreSQL refuses to start in both cases. Ours is stopped, a stale file removed.
 */
export async function endOrphan(dataFolder: string, note: (line: string) => void): Promise<void> {
  const pidFile = join(dataFolder, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  if (!(await isOurServer(pid, dataFolder))) {
    await rm(pidFile, { force: true });
    return;
  }
  note('A database server from before is still running: stopping it.');
  process.kill(pid, 'SIGINT');
  if (await gone(pid, dataFolder, 10_000)) return;
  process.kill(pid, 'SIGQUIT');
  if (!(await gone(pid, dataFolder, 5_000))) throw new Error(`the database server of before (process ${pid}) does not end`);
}

async function gone(pid: number, dataFolder: string, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 50) {
    if (!(await isOurServer(pid, dataFolder))) return true;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  return false;
}

async function isOurServer(pid: number, dataFolder: string): Promise<boolean> {
  const line = await commandLine(pid);
  return line.includes('postgres') && line.includes(resolve(dataFolder));
}

/** Empty when there is no such process (or it is over and waits for its parent). */
async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
