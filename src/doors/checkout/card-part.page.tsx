import type { VNode } from 'preact';
import { Button, Form, pathIn, type FieldError, type Frame } from '#ui/components.ts';
import type { LegalVersion } from '#offer';
import { CardFields, CardReadBack, type CardFormFacts, type CardInput } from '#people';
import { t } from './checkout.messages.ts';

/** The card's form as it stands: fields with their faults, or what was read being shown back once. */
export type CardState = { readonly facts: CardFormFacts; readonly errors: readonly FieldError[]; readonly readBack: CardInput | null };

export type CardPartProps = {
  readonly frame: Frame;
  readonly slug: string;
  readonly state: CardState;
  readonly policy: LegalVersion;
  readonly agreement: LegalVersion;
};

/** The registration card (offer 3.5); the line above the button says what sending it accepts (offer 3.6). */
export function CardPart({ frame, slug, state, policy, agreement }: CardPartProps): VNode {
  const words = t[frame.locale];
  const { facts, errors, readBack } = state;
  return (
    <Form frame={frame} action={pathIn(frame, `/checkout/${slug}/card`)}>
      {readBack ? (
        <CardReadBack frame={frame} input={readBack} values={facts.values} />
      ) : (
        <>
          <p class="hint">{words.cardIntro}</p>
          <CardFields frame={frame} facts={facts} errors={errors} />
          <p class="mt-6">
            {words.cardAccepts(policy.no, agreement.no)} <a href={pathIn(frame, `/documents/privacy-policy/${policy.no}`)}>{words.policy}</a>
            {', '}
            <a href={pathIn(frame, `/documents/confidentiality-agreement/${agreement.no}`)}>{words.agreement}</a>.
          </p>
          <p class="mt-4">
            <Button size="large">{words.cardSave}</Button>
          </p>
        </>
      )}
    </Form>
  );
}
