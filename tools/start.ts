/**
 * `npm start`: builds what changed, starts the database, migrates, seeds, and keeps web, worker and the test bank running
 * until Ctrl-C. `npm run dev` is the same with `--watch`: what is saved is built and served anew.
 */
import process from 'node:process';
import { launch } from './launch/launch.ts';
import { say } from './launch/screen.ts';
import { watchSources } from './launch/watch.ts';

const closers: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | null = null;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    say('\nStopping: finishing what has begun...');
    void stop().then(() => (say('Stopped.'), process.exit(0)));
  });
}
// npm was killed: its launcher must not stay behind and hold the folder.
if (process.env['npm_lifecycle_event']) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.emit('SIGTERM'), 500).unref();
}

try {
  const house = await launch(process.env, { push: (close) => void closers.push(close) });
  say('');
  say(`  Smart Ustaz    ${house.origin}`);
  if (house.bank) say(`  Test bank      ${house.bank}`);
  for (const line of house.lines) say(`  ${line}`);
  say('\n  Stop with Ctrl-C.');
  if (process.argv.includes('--watch')) closers.push(watchSources(house.renew));
} catch (fault) {
  if (!stopping) {
    process.stderr.write(`\n${(fault as Error).message}\n`);
    await stop();
    process.exit(1);
  }
}

function stop(): Promise<void> {
  stopping ??= (async () => {
    for (let close = closers.pop(); close; close = closers.pop()) {
      await close().catch((fault: unknown) => process.stderr.write(`${(fault as Error).message}\n`));
    }
  })();
  return stopping;
}
