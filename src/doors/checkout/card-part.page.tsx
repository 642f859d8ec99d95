import type { VNode } from 'preact';
import { Button, Form, pathIn, type Frame } from '#ui/components.ts';
import type { LegalVersion } from '#offer';
import { cardButton, CardFields, type CardView } from '#people';
import { t } from './checkout.messages.ts';

export type CardPartProps = {
  readonly frame: Frame;
  readonly slug: string;
  readonly view: CardView;
  readonly policy: LegalVersion;
  readonly agreement: LegalVersion;
};

/** The registration card (offer 3.5); the line above the button says what sending it accepts (offer 3.6). */
export function CardPart({ frame, slug, view, policy, agreement }: CardPartProps): VNode {
  const words = t[frame.locale];
  return (
    <Form frame={frame} action={pathIn(frame, `/checkout/${slug}/card`)}>
      <p class="hint">{words.cardIntro}</p>
      <CardFields frame={frame} view={view} />
      <p class="mt-6">
        {words.cardAccepts(policy.no, agreement.no)} <a href={pathIn(frame, `/documents/privacy-policy/${policy.no}`)}>{words.policy}</a>
        {', '}
        <a href={pathIn(frame, `/documents/confidentiality-agreement/${agreement.no}`)}>{words.agreement}</a>.
      </p>
      <p class="mt-4">
        <Button size="large">{cardButton(view, frame.locale, words.cardSave)}</Button>
      </p>
    </Form>
  );
}
