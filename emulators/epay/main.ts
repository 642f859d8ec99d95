import { settingsFrom } from './settings.ts';
import { startBank } from './start.ts';

/** The test bank as a process of its own: `node emulators/epay/main.ts`. */
const running = await startBank(settingsFrom(process.env));
process.stdout.write(`test bank (Halyk ePay) at ${running.url}\n`);
process.send?.('ready');
// `disconnect`: the launcher that started it is gone.
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const)
  process.once(signal as 'SIGTERM', () => void running.close().then(() => process.exit(0)));
