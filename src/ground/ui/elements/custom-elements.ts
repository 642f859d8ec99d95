import type { HTMLAttributes } from 'preact';

type Island<Extra = object> = HTMLAttributes<HTMLElement> & Readonly<Extra>;

/** The islands as JSX knows them; a later room adds its own in the same way. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'format-input': Island<{ kind: 'iin' | 'bin' | 'phone' }>;
      'confirm-dialog': Island;
      'dependent-selects': Island<{ src: string }>;
      'combo-box': Island<{ 'data-none': string }>;
      'busy-form': Island<{ 'data-busy': string }>;
      'auto-save': Island<{
        src: string;
        'data-saving': string;
        'data-saved': string;
        'data-offline': string;
        'data-refused': string;
      }>;
      'count-down': Island<{ deadline: string; now: string; 'data-over': string; submit?: boolean }>;
      'copy-text': Island<{ 'data-copied': string }>;
      'file-name': Island<{ 'data-none': string; 'data-several': string }>;
    }
  }
}
