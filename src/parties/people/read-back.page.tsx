import type { VNode } from 'preact';
import { iinReadBack } from '#kernel/iin.ts';
import { Button, Callout, FactsList, Hidden, type Fact, type Frame } from '#ui/components.ts';
import { cardFieldNames, type CardInput, type CardValues } from './card.ts';
import { CONFIRMED, CORRECT } from './card-form.ts';
import { cardWords } from './card.messages.ts';
import { fullName, oddWords, type OddWord } from './person-name.ts';

type ReadBackProps = { readonly frame: Frame; readonly input: CardInput; readonly values: CardValues };

/**
 * 'Is this right?': the name and the IIN in groups, the form's fields carried along unseen, and two buttons. Stands in a
 * form of the caller that posts to where the card's form does; the answer comes as `confirmed` or `correct`.
 */
export function CardReadBack({ frame, input, values }: ReadBackProps): VNode {
  const t = cardWords[frame.locale].readBack;
  const odd = oddWords(input.surname, input.name, input.patronymic);
  const facts: Fact[] = [[t.name, <NameWithOddLetters text={fullName(input)} odd={odd} />]];
  if (input.iin) facts.push([t.iin, <span class="read-back-iin">{iinReadBack(input.iin)}</span>]);
  return (
    <>
      {cardFieldNames.map((name) => (
        <Hidden name={name} value={values[name]} />
      ))}
      <FactsList facts={facts} class="mt-6" />
      {odd.length > 0 && (
        <Callout tone="warn" title={t.odd(foreignLetters(odd))} class="mt-6">
          {t.oddLede}
        </Callout>
      )}
      <div class="row mt-6">
        <Button name={CONFIRMED} value="1">
          {t.yes}
        </Button>
        <Button look="second" name={CORRECT} value="1">
          {t.correct}
        </Button>
      </div>
    </>
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

const foreignLetters = (odd: readonly OddWord[]): string =>
  [...new Set(odd.flatMap((one) => one.stretches.flatMap((part) => (part.foreign ? [...part.text] : []))))].join(', ');
