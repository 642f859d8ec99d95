import type { HTMLAttributes } from 'preact';

/** The island of this page as JSX knows it. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'paper-hash': HTMLAttributes<HTMLElement>;
    }
  }
}
