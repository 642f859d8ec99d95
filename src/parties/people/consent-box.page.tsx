import type { VNode } from 'preact';
import { CheckField, Code, errorOf, Hidden, pathIn, Ticks, type FieldError, type Frame } from '#ui/components.ts';
import type { LegalVersion } from '#offer';
import type { ConsentRefusal } from './consent-refusal.ts';
import { cardWords } from './card.messages.ts';

/** The names of the box and of the version under it. */
export const CONSENT = 'consent';
export const CONSENT_VERSION = 'consent-version';

type ConsentBoxProps = {
  readonly frame: Frame;
  readonly version: Pick<LegalVersion, 'id' | 'no' | 'summary' | 'titles'>;
  readonly errors: readonly FieldError[];
};

/** The separate consent: its points in plain words, the full text one tap away, a box that starts unticked. */
export function ConsentBox({ frame, version, errors }: ConsentBoxProps): VNode {
  const { locale } = frame;
  const t = cardWords[locale].consent;
  return (
    <>
      <Hidden name={CONSENT_VERSION} value={version.id} />
      <p class="quiet">{t.points}:</p>
      <Ticks items={version.summary[locale]} class="mt-2" />
      <p class="mt-4">
        <a href={pathIn(frame, '/documents/consent')} target="_blank" rel="noopener">
          {t.read}
        </a>
        , <Code text={t.version(version.no)} />
      </p>
      <div class="mt-4">
        <CheckField name={CONSENT} label={t.box} error={errorOf(errors, CONSENT)} />
      </div>
    </>
  );
}

/** Why the box was not taken, at the box. */
export const consentErrors = (refusal: ConsentRefusal, locale: Frame['locale']): FieldError[] => {
  const t = cardWords[locale].consent;
  return [{ field: CONSENT, text: refusal === 'not-ticked' ? t.notTicked : t.changed }];
};
