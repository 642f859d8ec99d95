import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { brief } from './screen.ts';

export type ChildWish = {
  readonly name: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly say: (line: string) => void;
  /** How long its orderly end may take. */
  readonly stopSeconds: number;
};

export type Child = {
  /** Resolves when it serves; rejects when it ended several times before it did. */
  readonly ready: Promise<void>;
  readonly pid: () => number | null;
  /** Ends it in order and starts it again (new build). */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** Whoever lived this long starts again at once. */
const STEADY = 60_000;
const MOST_FALSE_STARTS = 4;

/** A process of the house that is kept alive: one that ends unasked is started again, with growing pauses. */
export function keepRunning(wish: ChildWish): Child {
  const log = openLog(wish.logFile);
  let current: ChildProcess | null = null;
  let wanted = true;
  let served = false;
  let falseStarts = 0;
  let wait = FIRST_PAUSE;
  const { promise: ready, resolve: nowReady, reject: neverReady } = Promise.withResolvers<void>();

  const start = (): void => {
    const child = spawn(process.execPath, ['--enable-source-maps', wish.script], {
      env: { ...process.env, ...wish.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Ctrl-C in the terminal reaches only the launcher, which stops things in order.
      detached: true,
    });
    current = child;
    const born = performance.now();
    const last = follow(child, log, (line) => served && wish.say(`${wish.name}: ${line}`));
    child.on('message', (word) => {
      if (word !== 'ready') return;
      served = true;
      nowReady();
    });
    child.once('exit', (code, signal) => {
      if (current === child) current = null;
      if (wanted) void again(performance.now() - born, `${signal ?? `code ${code}`}`, last());
    });
  };

  const again = async (lived: number, how: string, last: string): Promise<void> => {
    falseStarts += 1;
    if (!served && falseStarts >= MOST_FALSE_STARTS) return neverReady(new Error(`${wish.name} does not start (${how}):\n${last}`));
    wait = lived > STEADY ? FIRST_PAUSE : Math.min(wait * 2, LONGEST_PAUSE);
    if (served) wish.say(`${wish.name} ended by itself (${how}); starting it again in ${wait / 1000} s. Its log: ${wish.logFile}`);
    await pause(wait);
    if (wanted) start();
  };

  const end = async (): Promise<void> => {
    const child = current;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resume) => child.once('exit', resume));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), wish.stopSeconds * 1000);
    await gone;
    clearTimeout(late);
  };

  start();
  return {
    ready,
    pid: () => current?.pid ?? null,
    stop: async () => {
      wanted = false;
      await end();
      log.end();
    },
    restart: async () => {
      wanted = false;
      await end();
      wanted = true;
      if (!current) start();
    },
  };
}

/** All lines go to the log file, warnings and worse to `tell`. Returns the last lines for a report. */
function follow(child: ChildProcess, log: WriteStream, tell: (line: string) => void): () => string {
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      last.push(line);
      if (last.length > 30) last.shift();
      const shown = brief(line);
      // What is no log line is shown when it is a complaint.
      if (shown && (line.startsWith('{') || stream === child.stderr)) tell(shown);
    });
  }
  return () => last.join('\n');
}

function openLog(path: string): WriteStream {
  mkdirSync(dirname(path), { recursive: true });
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 10 << 20) renameSync(path, `${path}.1`);
  return createWriteStream(path, { flags: 'a', mode: 0o640 });
}
