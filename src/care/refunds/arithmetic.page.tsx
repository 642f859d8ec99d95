import type { VNode } from 'preact';
import { FactsList, type Frame } from '#ui/components.ts';
import { arithmeticRows } from './arithmetic-rows.messages.ts';
import type { Arithmetic } from './arithmetic.ts';

/** The computation in the open (offer 8.3), before a request and beside every decision. */
export function ArithmeticList({ frame, arithmetic }: { readonly frame: Frame; readonly arithmetic: Arithmetic }): VNode {
  const rows = arithmeticRows(arithmetic, frame.locale);
  return <FactsList facts={rows.map(([words, sum], at) => [words, at === rows.length - 1 ? <b>{sum}</b> : sum])} />;
}
