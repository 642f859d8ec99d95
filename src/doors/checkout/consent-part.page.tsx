import type { VNode } from 'preact';
import { Button, Form, pathIn, type FieldError, type Frame } from '#ui/components.ts';
import type { LegalVersion } from '#offer';
import { ConsentBox, type AskedTerms } from '#people';
import { t } from './checkout.messages.ts';
import { ConsentChanged } from './new-terms-part.page.tsx';

/** The consent by itself: its own text, its own box, its own button. Never ticked for the person. */
export function ConsentPart(props: {
  readonly frame: Frame;
  readonly slug: string;
  readonly text: LegalVersion;
  readonly asked: readonly AskedTerms[];
  readonly errors: readonly FieldError[];
}): VNode {
  const { frame } = props;
  const words = t[frame.locale];
  return (
    <Form frame={frame} action={pathIn(frame, `/checkout/${props.slug}/consent`)}>
      <ConsentChanged frame={frame} asked={props.asked} />
      <p class={props.asked.length > 0 ? 'mt-4' : undefined}>{words.consentIntro}</p>
      <ConsentBox frame={frame} version={props.text} errors={props.errors} />
      <p class="mt-4">
        <Button>{words.consentGo}</Button>
      </p>
    </Form>
  );
}
