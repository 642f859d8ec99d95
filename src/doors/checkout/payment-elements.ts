import type { HTMLAttributes } from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'payment-wait': HTMLAttributes<HTMLElement> & { readonly src: string; readonly state: string };
    }
  }
}
