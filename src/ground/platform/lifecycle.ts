import type { Log } from './log.ts';

/**
 * Stops a process in order when asked (SIGTERM, SIGINT): each step is awaited, the whole takes at most `withinSeconds`.
 * A second signal ends at once.
 */
export function stopGracefully(log: Log, steps: readonly (() => Promise<unknown>)[], withinSeconds = 20): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), withinSeconds * 1000).unref();
    void inOrder(log, steps).then(() => process.exit(0));
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
}

async function inOrder(log: Log, steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) {
    try {
      await step();
    } catch (fault) {
      log.error({ fault }, 'a step of stopping failed');
    }
  }
}
