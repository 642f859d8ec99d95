import type { VNode } from 'preact';
import { Callout, FactsList, Hidden, type Fact, type Frame } from '#ui/components.ts';
import { READ_BACK, type ReadBack } from './card-form.ts';
import { cardWords } from './card.messages.ts';
import type { OddWord } from './person-name.ts';

type ReadBackProps = { readonly frame: Frame; readonly readBack: ReadBack; readonly heading: 'h2' | 'h3' };

/** 'Is this right?': the name with its odd letters marked, the IIN in groups; the form's button then says yes. */
export function ReadBackPart({ frame, readBack, heading: Heading }: ReadBackProps): VNode {
  const t = cardWords[frame.locale].readBack;
  const facts: Fact[] = [[t.name, <NameWithOddLetters text={readBack.name} odd={readBack.odd} />]];
  if (readBack.iin) facts.push([t.iin, <span class="read-back-iin">{readBack.iin}</span>]);
  return (
    <section class="sheet read-back mt-8" id="read-back" role="alert" tabIndex={-1} autofocus>
      <Heading class="h3">{t.title}</Heading>
      <FactsList facts={facts} class="mt-4" />
      <p class="quiet mt-4">{t.lede}</p>
      {readBack.odd.length > 0 && (
        <Callout tone="warn" title={t.odd(foreignLetters(readBack.odd))} class="mt-4">
          {t.oddLede}
        </Callout>
      )}
      <Hidden name={READ_BACK} value={readBack.token} />
    </section>
  );
}

/** The name as written, letters of another alphabet marked. */
export function NameWithOddLetters({ text, odd }: { readonly text: string; readonly odd: readonly OddWord[] }): VNode {
  const byWord = new Map(odd.map((one) => [one.word, one.stretches]));
  return (
    <b class="odd-letters">
      {text
        .split(/(\p{L}+)/u)
        .map((word) => byWord.get(word)?.map((part) => (part.foreign ? <mark>{part.text}</mark> : part.text)) ?? word)}
    </b>
  );
}

export const foreignLetters = (odd: readonly OddWord[]): string =>
  [...new Set(odd.flatMap((one) => one.stretches.flatMap((part) => (part.foreign ? [...part.text] : []))))].join(', ');
