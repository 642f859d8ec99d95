import type { VNode } from 'preact';

/** A bar from 0 to 100, for longer courses and parts of a whole. */
export function ProgressBar({
  value,
  label,
  class: extra,
}: {
  readonly value: number;
  readonly label: string;
  readonly class?: string;
}): VNode {
  const percent = Math.round(Math.min(100, Math.max(0, value)));
  return (
    <progress class={extra ? `bar ${extra}` : 'bar'} max={100} value={percent} aria-label={label}>
      {percent} %
    </progress>
  );
}

type BandProps = {
  readonly done: number;
  readonly of: number;
  /** Which piece is next, from 0; by default the first one not done. `null`: none. */
  readonly now?: number | null;
  /** Said to readers instead of the drawing; without it the words beside must tell. */
  readonly label?: string;
};

/** One piece a lesson, up to 30; longer courses use ProgressBar. */
export function Band({ done, of, now = done, label }: BandProps): VNode {
  const pieces = Array.from({ length: of }, (_, i) => (i < done ? 'done' : i === now ? 'now' : undefined));
  const spoken = label === undefined ? ({ 'aria-hidden': 'true' } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <div class="band" {...spoken}>
      {pieces.map((piece) => (
        <i class={piece}></i>
      ))}
    </div>
  );
}

/** A Band for courses of up to 30 lessons, a bar for longer ones. */
export function CourseProgress({ done, of, label }: { readonly done: number; readonly of: number; readonly label: string }): VNode {
  return of <= 30 ? <Band done={done} of={of} label={label} /> : <ProgressBar value={(100 * done) / of} label={label} />;
}

type RingProps = { readonly value: number; readonly label?: string; readonly text?: string };

/** Only for a wait or for one number. */
export function Ring({ value, label, text }: RingProps): VNode {
  const spoken = label === undefined ? ({ 'aria-hidden': 'true' } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg class="ring" viewBox="0 0 80 80" {...spoken}>
      <circle cx="40" cy="40" r="34" />
      <circle class="fill" cx="40" cy="40" r="34" pathLength={100} stroke-dasharray={`${value} 100`} />
      {text && (
        <text x="40" y="41">
          {text}
        </text>
      )}
    </svg>
  );
}
