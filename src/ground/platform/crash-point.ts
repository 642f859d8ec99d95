import type { Platform } from './context.ts';

/**
 * A named place between two effects. Process tests arm one by SU_CRASH_AT in test mode, and the process dies there as by
 * kill -9; everywhere else this does nothing.
 */
export function crashPoint(platform: Pick<Platform, 'config'>, name: string): void {
  if (platform.config.mode === 'test' && platform.config.crashAt === name) process.kill(process.pid, 'SIGKILL');
}

/** The same in the hand of a command that has a transaction and no platform. */
export type Passes = (name: string) => void;
export const passing =
  (platform: Pick<Platform, 'config'>): Passes =>
  (name) =>
    crashPoint(platform, name);
