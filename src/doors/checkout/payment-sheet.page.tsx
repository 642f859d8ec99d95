import type { ComponentChildren, VNode } from 'preact';
import { Button, Form, pathIn, type Frame } from '#ui/components.ts';
import { settlementText } from './checkout-settlement.messages.ts';

/** The paper on which one state of a payment stands. */
export function Sheet({ kind, children }: { readonly kind: string; readonly children: ComponentChildren }): VNode {
  return <section class={`sheet raised status ${kind}`}>{children}</section>;
}

/** The number to name when writing to us. */
export function OrderLine({
  frame,
  number,
  before = null,
}: {
  readonly frame: Frame;
  readonly number: string;
  readonly before?: string | null;
}): VNode {
  return (
    <p class="quiet tiny mt-4">
      {before && `${before} · `}
      <span class="nowrap">{settlementText(frame.locale).order(number)}</span>
    </p>
  );
}

/** The same application, or a new one with the same card: nothing is filled in again. */
export function PayAgain({ frame, payPath, text }: { readonly frame: Frame; readonly payPath: string; readonly text: string }): VNode {
  return (
    <Form frame={frame} action={pathIn(frame, `${payPath}/again`)}>
      <Button>{text}</Button>
    </Form>
  );
}
