import type { Locale } from '#kernel/locale.ts';
import type { Frame } from '#ui/frame.ts';
import type { ErrorKind } from '#ui/ui.messages.ts';
import type { HtmlAnswer } from './answer.ts';
import type { Route } from './visit.ts';

/** What the app gives the server beside the platform: its routes, its looks, its error pages. */
export interface House {
  readonly routes: readonly Route[];
  readonly asset: Frame['asset'];
  /** Folder of the built client: `assets/` in it is served under /assets/, the rest (icon, font) at the root. */
  readonly clientFolder: string;
  /** The provider's line and the offer in force; kept in memory between publications. */
  readonly frameFacts: (locale: Locale, now: Date) => Promise<Pick<Frame, 'provider' | 'offer'>>;
  readonly errorPage: (frame: Frame, kind: ErrorKind, reference: string) => HtmlAnswer;
  /** Called after each answer: metrics. `path` is the route's pattern, never the address. */
  readonly observe?: (facts: { method: string; path: string; status: number; seconds: number }) => void;
}
