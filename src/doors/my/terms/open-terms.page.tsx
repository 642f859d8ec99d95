import type { VNode } from 'preact';
import { termsPath, type AskedTerms } from '#people';
import { ButtonLink, Callout, pathIn, type Frame } from '#ui/components.ts';
import { askWords } from './ask.messages.ts';

/** While an answer is open, on the person's first page and among the consents. */
export function OpenTerms({ frame, asked }: { readonly frame: Frame; readonly asked: readonly AskedTerms[] }): VNode | null {
  const t = askWords[frame.locale];
  if (asked.length === 0) return null;
  return (
    <div class="stack mt-4">
      {asked.map(({ owed, version }) => (
        <Callout tone="info" title={t.open(version.titles[frame.locale])}>
          {owed.answer === 'declined' ? t.openDeclined : t.openLater}{' '}
          <ButtonLink href={pathIn(frame, `${termsPath}?document=${version.kind}`)} look="plain">
            {t.read}
          </ButtonLink>
        </Callout>
      ))}
    </div>
  );
}
