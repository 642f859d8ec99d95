import type { Locale } from '#kernel/locale.ts';
import type { ParseRefusal } from './parse-legal-text.ts';

/** Why one of the three texts sent was not read. */
export type TextFault = { readonly locale: Locale; readonly refusal: ParseRefusal | { readonly kind: 'no-text' } };
