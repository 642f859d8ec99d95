import type { VNode } from 'preact';
import { comparisonPath } from '#contracts';
import { almatyDay } from '#kernel/civil-date.ts';
import { ASKED_IN_PLACE, termsPath, type AskedTerms } from '#people';
import { Button, Callout, dayPhrase, Form, Hidden, pathIn, type Frame } from '#ui/components.ts';
import { newTermsWords } from './new-terms.messages.ts';

type Props = { readonly frame: Frame; readonly asked: readonly AskedTerms[] };

/** Policy and agreement that changed materially since they were accepted: accepted anew here, one by one, before paying. */
export function NewTermsPart({ frame, asked, here }: Props & { readonly here: string }): VNode {
  const words = newTermsWords[frame.locale];
  return (
    <div class="stack">
      {asked.map((one) => (
        <Form frame={frame} action={pathIn(frame, `${termsPath}/${one.version.kind}/accept`)}>
          <What frame={frame} asked={one} />
          <Hidden name="version" value={one.version.id} />
          <Hidden name="next" value={pathIn(frame, here)} />
          <Hidden name={ASKED_IN_PLACE} value="1" />
          <p class="mt-4">
            <Button>{words.accept(one.version.no)}</Button>
          </p>
        </Form>
      ))}
    </div>
  );
}

/** Above the consent's own box, when an earlier consent does not reach any more. */
export function ConsentChanged({ frame, asked }: Props): VNode | null {
  const consent = asked.find((one) => one.owed.kind === 'consent');
  return consent ? <What frame={frame} asked={consent} /> : null;
}

function What({ frame, asked: { before, version, reasons } }: { readonly frame: Frame; readonly asked: AskedTerms }): VNode {
  const { locale } = frame;
  const words = newTermsWords[locale];
  const since = dayPhrase(almatyDay(version.effectiveFrom), locale, 'from');
  return (
    <Callout tone="info" title={words.changed(version.titles[locale], version.no, since)}>
      {reasons.map((reason) => (
        <p>{reason[locale]}</p>
      ))}
      <p>
        <a href={pathIn(frame, comparisonPath(version.kind, before.no, version.no))} target="_blank" rel="noopener">
          {words.compare}
        </a>
      </p>
    </Callout>
  );
}
