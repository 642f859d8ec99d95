import type { HTMLAttributes } from 'preact';

type Island<Extra = object> = HTMLAttributes<HTMLElement> & Readonly<Extra>;

/** The islands of this room as JSX knows them. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'lesson-video': Island<{ src: string }>;
      'order-list': Island;
      'answer-keeper': Island<{ src: string; seq: number; 'data-saving': string; 'data-saved': string; 'data-queued': string }>;
    }
  }
}
