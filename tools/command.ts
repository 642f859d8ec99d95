/**
 * `npm run keys -- ...` and `npm run staff -- ...`: the built command with the settings of this house, its own database
 * started for the while where it is not running.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { buildIfChanged } from './launch/build.ts';
import { withSettings } from './launch/tool-platform.ts';

process.exitCode = await withSettings(async (settings) => {
  // A deployed copy may not be writable, and is built.
  if (settings['SU_MODE'] !== 'production') await buildIfChanged();
  const words = ['--enable-source-maps', 'dist/server/command.js', ...process.argv.slice(2)];
  const child = spawn(process.execPath, words, { env: { PATH: process.env['PATH'], ...settings }, stdio: 'inherit' });
  return new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)));
});
