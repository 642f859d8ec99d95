import process from 'node:process';
import type { Log } from './log.ts';

export type Step = () => unknown;

/** Longer than draining and a request may take together; after it the process ends as it is, and the database rolls back what was open. */
const PATIENCE_SECONDS = 60;

/**
 * Ends the process in order, once, when it is told to (SIGTERM, SIGINT) or when the launcher that started it is gone.
 * Steps run one after another; a step that fails is logged and does not hold up the others.
 */
export function stopGracefully(log: Log, steps: readonly Step[]): void {
  let stopping = false;
  const stop = async (why: string, atFault = false): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    setTimeout(endAtOnce, PATIENCE_SECONDS * 1000).unref();
    const failed = await runSteps(log, steps);
    log.info({ failed }, 'stopped');
    // At an ordinary exit the log writes out what it still holds, and tries for ever where nobody reads it any more.
    if (why === LAUNCHER_GONE) endAtOnce();
    process.exit(failed === 0 && !atFault ? 0 : 1);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  process.once('disconnect', () => void stop(LAUNCHER_GONE));
  // It may have gone while this process was still starting: then the event has passed already.
  if (process.connected === false) void stop(LAUNCHER_GONE);
  // A fault nobody awaited: what follows cannot be trusted. The launcher starts the process anew.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (fault) => {
      log.fatal({ fault }, event);
      void stop(event, true);
    });
  }
}

const LAUNCHER_GONE = 'the launcher is gone';
const endAtOnce = (): void => void process.kill(process.pid, 'SIGKILL');

async function runSteps(log: Log, steps: readonly Step[]): Promise<number> {
  let failed = 0;
  for (const step of steps) {
    try {
      await step();
    } catch (fault) {
      failed += 1;
      log.error({ fault }, 'a step of stopping failed');
    }
  }
  return failed;
}
