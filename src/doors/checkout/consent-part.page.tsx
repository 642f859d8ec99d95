import type { VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import { Button, CheckField, dayPhrase, Fold, Form, Hidden, pathIn, type Frame } from '#ui/components.ts';
import { clausesOf, type LegalVersion } from '#offer';
import { t } from './checkout.messages.ts';

/** The consent by itself: its own text, its own box, its own button. Never ticked for the person. */
export function ConsentPart(props: { readonly frame: Frame; readonly slug: string; readonly text: LegalVersion; readonly error: string | undefined }): VNode {
  const { frame, text, error } = props;
  const words = t[frame.locale];
  return (
    <Form frame={frame} action={pathIn(frame, `/checkout/${props.slug}/consent`)}>
      <p>{words.consentIntro}</p>
      <div class="mt-4">
        <Fold title={words.consentRead} note={words.offerVersion(text.no, dayPhrase(almatyDay(text.effectiveFrom), frame.locale, 'from'))}>
          <div class="cap quiet offer-text">
            {[...clausesOf(text.text(frame.locale))].map(({ number, paragraphs }) => (
              <p>
                <b>{number}</b> {paragraphs.join(' ')}
              </p>
            ))}
          </div>
        </Fold>
      </div>
      <Hidden name="version" value={text.id} />
      <div class="mt-4">
        <CheckField name="consent" label={words.consentBox} {...(error !== undefined && { error })} />
      </div>
      <p class="mt-4">
        <Button>{words.consentGo}</Button>
      </p>
    </Form>
  );
}
