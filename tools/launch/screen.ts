import process from 'node:process';
import { z } from 'zod';

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A step that takes a while: its name at once, the time when done. */
export async function step<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  const started = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`${name}...`);
  const value = await work().catch((fault: unknown) => {
    if (process.stdout.isTTY) process.stdout.write('\n');
    throw fault;
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(process.stdout.isTTY ? ` ${seconds} s\n` : `${name}: ${seconds} s\n`);
  return value;
}

const logLine = z.object({ level: z.number(), msg: z.string().optional(), fault: z.object({ message: z.string() }).partial().optional() });

/** What of a child's line belongs on the terminal: the gist of warnings and worse, and words that are not log lines. */
export function brief(line: string): string | null {
  if (!line.startsWith('{')) return line.trim() || null;
  try {
    const { level, msg, fault } = logLine.parse(JSON.parse(line));
    return level >= 40 ? [msg, fault?.message].filter(Boolean).join(': ') : null;
  } catch {
    return line;
  }
}
