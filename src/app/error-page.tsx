import { html } from '#platform/http/answer.ts';
import type { House } from '#platform/http/house.ts';
import { ErrorPage } from '#ui/components.ts';

/** What happened, what to do, and a reference number, in the reader's language. */
export const errorPage: House['errorPage'] = (frame, kind, reference) =>
  html(<ErrorPage frame={frame} kind={kind} reference={reference} />);
