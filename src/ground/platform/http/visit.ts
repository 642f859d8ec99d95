import type { Locale } from '#kernel/locale.ts';
import type { Frame } from '#ui/frame.ts';
import type { Platform } from '../context.ts';
import type { SignedIn } from '../sessions.ts';
import type { Answer } from './answer.ts';
import type { Form } from './form.ts';

/**
 * Who may knock:
 * public   a cached GET page without cookies, the same for everybody;
 * anyone   private, no-store; guests and signed-in people alike (sign-in, forms, the return from the bank);
 * learner  signed in, else led to sign in and back;
 * staff    a staff session whose second factor was given;
 * machine  health, metrics, assets-like answers without a person;
 * notice   a gateway's call: no origin check, no address limit, but a signature and a size limit.
 */
export type Access = 'public' | 'anyone' | 'learner' | 'staff' | 'machine' | 'notice';

/** One request, parsed. `path` is neutral (without /ru, /en); `query` holds only what the route names, or all. */
export interface Visit {
  readonly locale: Locale;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly form: Form;
  readonly session: SignedIn | null;
  readonly platform: Platform;
  readonly now: Date;
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
  readonly frame: Frame;
  readonly raw: { readonly body: Buffer; readonly headers: Readonly<Record<string, string | undefined>> };
  /** The path in the visit's language. */
  url(path: string): string;
}

export type Method = 'GET' | 'POST';

export interface Route {
  readonly method: Method;
  /** Neutral path, `:name` for parameters; registered at /x, /ru/x and /en/x unless `unlocalised`. */
  readonly path: string;
  readonly access: Access;
  readonly answer: (visit: Visit) => Answer | Promise<Answer>;
  readonly unlocalised?: true;
  /** `public` only: the query keys that make another page; all others are ignored, so that nobody fills the cache. */
  readonly queryKeys?: readonly string[];
  /** Bytes of body taken; 64 KiB unless told. */
  readonly bodyLimit?: number;
  /** POST only: the form may hold files (`multipart/form-data`), within `bodyLimit`. */
  readonly takesFiles?: true;
  /** With `takesFiles`: answers a form whose files went over `bodyLimit`, with what was typed before them. */
  readonly tooLarge?: (visit: Visit) => Answer | Promise<Answer>;
  /** Cross-site POSTs that are meant to come (the return from the bank): no token, no origin check. */
  readonly crossSite?: true;
}

export const route = (spec: Route): Route => spec;
