import type { Clock } from '#kernel/clock.ts';

export type SettableClock = Clock & {
  readonly set: (now: Date) => void;
  /** Forward by so many seconds (back with a minus); returns the new time. */
  readonly advance: (seconds: number) => Date;
};

export function settableClock(start: Date): SettableClock {
  let current = start.getTime();
  const now = (): Date => new Date(current);
  return {
    now,
    set: (time) => void (current = time.getTime()),
    advance: (seconds) => {
      current += seconds * 1000;
      return now();
    },
  };
}
