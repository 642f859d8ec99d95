import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

/** The path of a Chromium for the browser tests; installs Debian's where we may, else says what to install. */
export function chromiumOrReason(): { readonly path: string } | { readonly reason: string } {
  const found = findChromium();
  if (found) return { path: found };
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get') !== null;
  if (mayInstall) {
    process.stdout.write('Installing Chromium for the browser tests: once, a minute or two.\n');
    const run = (...args: string[]): boolean =>
      spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
    const installed = run('update') && run('install', '-y', '--no-install-recommends', 'chromium');
    const fresh = installed ? findChromium() : null;
    if (fresh) return { path: fresh };
  }
  return {
    reason: 'The browser tests need Chromium: install it (Debian, Ubuntu: sudo apt-get install chromium), or name one in CHROMIUM.',
  };
}

function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  if (named) return existsSync(named) ? named : null;
  return NAMES.map(onPath).find((path) => path !== null) ?? PLACES.find((path) => existsSync(path)) ?? null;
}

function onPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
