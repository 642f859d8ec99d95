/**
 * What `npm start`, `npm test` and the others call first, on whatever Node the machine has (20 or later): installs the
 * packages of the lockfile when they are missing or older than it, and with them the Node the house runs on. Plain
 * JavaScript on purpose, with nothing from node_modules.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed-lockfile');
const lockfile = join(root, 'package-lock.json');
const say = (line) => process.stdout.write(`${line}\n`);

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node 20 or later is needed to begin; this is ${process.version}. See https://nodejs.org`);
const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
if (!isInstalled()) await install();
const node = houseNode();
if (!node) fail('The packages are there, but not the Node that comes with them: remove node_modules and try again.');

function isInstalled() {
  if (!existsSync(modules)) return false;
  // A linked folder is somebody else's: it is not ours to install into.
  if (lstatSync(modules).isSymbolicLink()) return true;
  if (!houseNode()) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === wanted;
  const byHand = join(modules, '.package-lock.json');
  if (!existsSync(byHand) || statSync(byHand).mtimeMs < statSync(lockfile).mtimeMs) return false;
  writeFileSync(stamp, wanted);
  return true;
}

async function install() {
  say('Installing packages from the lockfile: once, a minute or two.');
  const started = process.hrtime.bigint();
  const seconds = () => Math.round(Number(process.hrtime.bigint() - started) / 1e9);
  const npm = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts=false', '--include=dev', '--include=optional', '--loglevel=error'];
  const child = spawn(npm[0], [...npm[1], ...args], { cwd: root, stdio: 'inherit' });
  const heartbeat = setInterval(() => say(`  still installing, ${seconds()} s`), 10_000);
  const code = await new Promise((resume) => {
    child.once('error', () => resume(1));
    child.once('exit', resume);
  });
  clearInterval(heartbeat);
  if (code !== 0) fail('The packages could not be installed: the reason is above. Is there a network connection?');
  writeFileSync(stamp, wanted);
  say(`Packages installed in ${seconds()} s.`);
}

/** The version of node_modules/.bin/node, or null when it is missing or too old to run TypeScript. */
function houseNode() {
  const ran = spawnSync(join(modules, '.bin', 'node'), ['--version'], { encoding: 'utf8' });
  const version = ran.status === 0 ? ran.stdout.trim() : '';
  return Number(version.slice(1).split('.')[0]) >= 24 ? version : null;
}

function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
