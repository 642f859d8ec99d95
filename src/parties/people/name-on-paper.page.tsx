import type { VNode } from 'preact';
import { plainHyphens } from '#platform/paper-signs.ts';
import { Callout, type Frame } from '#ui/components.ts';
import { nameOnPaper } from './name-on-paper.messages.ts';
import { fullName, oddWords, type PersonName } from './person-name.ts';
import { foreignLetters, NameWithOddLetters } from './read-back.page.tsx';

/** The name as the certificate will print it, before anybody pays; letters of another alphabet are shown, never changed. */
export function NameOnPaper({ frame, name }: { readonly frame: Frame; readonly name: PersonName }): VNode {
  const t = nameOnPaper[frame.locale];
  const printed = plainHyphens(fullName(name));
  const odd = oddWords(printed);
  return (
    <div class="name-on-paper mt-4">
      <p class="quiet tiny">{t.title}</p>
      <p class="name-printed">
        <NameWithOddLetters text={printed} odd={odd} />
      </p>
      <p class="quiet tiny">{t.both}</p>
      {odd.length > 0 && (
        <Callout tone="warn" title={t.odd(foreignLetters(odd))} class="mt-4">
          {t.oddText}
        </Callout>
      )}
    </div>
  );
}
