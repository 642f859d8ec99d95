import type { VNode } from 'preact';
import type { Frame } from '#ui/components.ts';
import { arithmeticRows, type Reader } from './arithmetic-rows.messages.ts';
import type { Arithmetic } from './arithmetic.ts';

/** The computation in the open (offer 8.3), before a request and beside every decision. */
export function ArithmeticList(props: { readonly frame: Frame; readonly arithmetic: Arithmetic; readonly reader: Reader }): VNode {
  const rows = arithmeticRows(props.arithmetic, props.frame.locale, props.reader);
  return (
    <dl class="sum reckoning cap">
      {rows.map(([words, sum, part], at) => (
        <div class={at === rows.length - 1 ? 'total' : part}>
          <dt>{words}</dt>
          {/* Beside its words a sum would be read on from their last figure: «3 из 90 833 ₸». */}
          <dd>{part && sum ? `·\u00a0${sum}` : sum}</dd>
        </div>
      ))}
    </dl>
  );
}
