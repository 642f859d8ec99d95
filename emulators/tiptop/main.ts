import { settingsFrom } from './settings.ts';
import { startBank } from './start.ts';

/** The test bank as a process of its own: `node emulators/tiptop/main.ts`. */
const running = await startBank(settingsFrom(process.env));
process.stdout.write(`test bank at ${running.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close().then(() => process.exit(0)));
