/** A value that went through its door: `Brand<string, 'Iin'>` cannot be confused with other strings. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };
