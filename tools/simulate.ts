/**
 * `npm run simulate -- [applications] [days] [seed]`: a month of buyers, two banks and everything that goes wrong, on a
 * PostgreSQL of its own; prints the balance and fails when a tiyn is unexplained. Belongs to `npm run test:full`.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { buildProcesses } from '../src/doors/checkout/testing/build-processes.ts';
import { administer, startTestServer, TEMPLATE } from '../src/ground/platform/testing/server.ts';

const [applications = '10000', days = '30', seed = '20261116'] = process.argv.slice(2);
const simulation = 'src/doors/checkout/testing/simulation';
const folder = resolve(`node_modules/.cache/simulate-${process.pid}`);
const files = mkdtempSync(join(tmpdir(), 'su-simulate-'));
mkdirSync(folder, { recursive: true });
const began = Date.now();
const server = await startTestServer('db/migrations');
try {
  await administer(server.url('postgres'), `create database simulated template ${TEMPLATE} strategy file_copy`);
  await buildProcesses(folder, `${simulation}/simulate-process.ts`, `${simulation}/house-process.ts`);
  process.exitCode = await run();
  process.stdout.write(`seed ${seed}, ${Math.round((Date.now() - began) / 1000)} s\n`);
} finally {
  await server.close();
  for (const made of [files, folder]) rmSync(made, { recursive: true, force: true });
}

function run(): Promise<number> {
  const child = spawn(process.execPath, ['--enable-source-maps', `${folder}/simulate-process.js`, applications, days, seed], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      SU_MODE: 'test',
      SU_ORIGIN: 'http://localhost:3000',
      DATABASE_URL: server.url('simulated'),
      SU_FILES_FOLDER: files,
      SU_KEYS: `1:${randomBytes(32).toString('base64')}`,
      SU_LOG_LEVEL: 'silent',
      SU_CONNECTIONS: '12',
    },
  });
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
}
