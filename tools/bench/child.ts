import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const children = new Set<ChildProcess>();

/** One of the small programs beside this file, as a process of its own; dates and bytes cross as they are. */
export function child(name: 'load' | 'bare-pages' | 'bare-lesson'): ChildProcess {
  const one = fork(`tools/bench/${name}.ts`, { serialization: 'advanced' });
  children.add(one);
  return one;
}

export async function told<Reply>(one: ChildProcess, message: unknown): Promise<Reply> {
  one.send(message as object);
  const [reply] = (await once(one, 'message')) as [Reply];
  return reply;
}

export const endChildren = (): void => {
  for (const one of children) one.kill('SIGTERM');
};

/** Processor seconds a process has used; null where the system does not tell in /proc. */
export function cpuSeconds(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

/** What these processes together have used since then, of those that live still; null where the system does not tell. */
export function stopwatch(pids: readonly number[]): () => number | null {
  const before = pids.map(cpuSeconds);
  return () => {
    const spent = pids.flatMap((pid, at) => {
      const [from, to] = [before[at] ?? null, cpuSeconds(pid)];
      return from === null || to === null ? [] : to - from;
    });
    return spent.length === 0 ? null : spent.reduce((sum, one) => sum + one, 0);
  };
}

export function residentMegabytes(pid: number): number | null {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))![1]) / 1024);
  } catch {
    return null;
  }
}
