import { spawn, type ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import process from 'node:process';

export type Launcher = {
  readonly process: ChildProcess;
  readonly said: () => string;
  /** Resolves with the site's address when it is open; rejects when the launcher ended before. */
  readonly open: Promise<string>;
  readonly ended: Promise<number | null>;
  /** Pid of the child of this name (`web`, `worker`, `gateway`) or of the database server. */
  readonly pidOf: (name: string) => Promise<number>;
};

/** `npm start` without npm, on a data folder of its own. */
export function startLauncher(env: Readonly<Record<string, string>>, ids: { uid?: number; gid?: number } = {}): Launcher {
  const usual = { PATH: process.env['PATH'] ?? '', SU_GET_PER_MINUTE: '0' };
  const child = spawn(process.execPath, ['tools/start.ts'], { env: { ...usual, ...env }, stdio: ['ignore', 'pipe', 'pipe'], ...ids });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString('utf8')));
  const ended = new Promise<number | null>((resume) => child.once('close', resume));
  const open = new Promise<string>((resume, fail) => {
    child.stdout.on('data', () => said.includes('Stop with Ctrl-C') && resume(/http:\/\/localhost:\d+/.exec(said)![0]));
    void ended.then(() => fail(new Error(`the launcher ended:\n${said}`)));
  });
  open.catch(() => undefined);
  return { process: child, said: () => said, open, ended, pidOf: (name) => childOf(child.pid!, name) };
}

async function childOf(parent: number, name: string): Promise<number> {
  const wanted = name === 'postgres' ? /bin\/postgres/ : new RegExp(`${name}\\.js`);
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const [line, facts] = await Promise.all(['cmdline', 'stat'].map((file) => readFile(`/proc/${entry}/${file}`, 'utf8').catch(() => '')));
    // The parent's pid is the second word after the name in brackets.
    if (wanted.test(line!) && facts!.split(') ')[1]?.split(' ')[1] === String(parent)) return Number(entry);
  }
  throw new Error(`${name} is not running`);
}

export const isAlive = async (pid: number): Promise<boolean> => {
  const facts = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return facts !== '' && facts.split(') ')[1]?.[0] !== 'Z';
};
