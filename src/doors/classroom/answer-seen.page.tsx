import type { VNode } from 'preact';
import type { Answer, Asked, Reviewed } from '#questions';
import { ChoiceGroup, Icon, type Frame } from '#ui/components.ts';
import { Formulae } from '#ui/format/formulae.tsx';
import { choicesOf, chosenIn } from './answer-control.page.tsx';
import { examText, type ExamText } from './exam.messages.ts';

export type SeenProps = {
  readonly frame: Frame;
  readonly seen: Reviewed;
  readonly place: number;
  readonly lang: string | undefined;
};
type Props<Kind extends Asked['kind']> = SeenProps & { readonly asked: Extract<Asked, { kind: Kind }>; readonly t: ExamText };

/** What was answered; on full review also what is right and what the author says of each part. */
export function AnswerSeen(props: SeenProps): VNode {
  const { asked } = props.seen;
  const t = examText(props.frame.locale);
  switch (asked.kind) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      return <OptionsSeen {...props} asked={asked} t={t} />;
    case 'text':
    case 'number':
      return <TypedSeen {...props} asked={asked} t={t} />;
    case 'matching':
      return <PairsSeen {...props} asked={asked} t={t} />;
    case 'ordering':
      return <OrderSeen {...props} asked={asked} t={t} />;
    case 'gaps':
      return <GapsSeen {...props} asked={asked} t={t} />;
    default:
      throw new Error('unknown question', { cause: asked satisfies never });
  }
}

function TypedSeen({ seen, t }: Props<'text' | 'number'>): VNode {
  const typed = seen.answer && 'text' in seen.answer ? seen.answer.text : null;
  return (
    <p class="mt-2">
      {t.yourAnswer}: <b>{typed ?? t.noAnswer}</b>
      {seen.right && 'text' in seen.right && !seen.mark?.right && <> · {t.rightIs(seen.right.text)}</>}
    </p>
  );
}

function OptionsSeen({ frame, seen, asked, place, lang, t }: Props<'single' | 'multiple' | 'truefalse'>): VNode {
  const chosen = chosenIn(seen.answer);
  return (
    <>
      {chosen.length === 0 && <p class="mt-2 quiet">{t.noAnswer}</p>}
      <ChoiceGroup
        locale={frame.locale}
        name={`seen-${place}`}
        label={<Formulae text={asked.prompt} locale={frame.locale} />}
        labelHidden
        kind={asked.kind === 'multiple' ? 'checkbox' : 'radio'}
        chosen={chosen}
        choices={choicesOf(asked, t).map(({ value, text }) => ({
          value,
          text: (
            <>
              <span lang={asked.kind === 'truefalse' ? undefined : lang}>
                <Formulae text={text} locale={frame.locale} />
              </span>
              <Note of={value} seen={seen} lang={lang} frame={frame} />
            </>
          ),
          disabled: true,
          ...verdictOf(value, seen, chosen, t),
        }))}
      />
    </>
  );
}

type Verdict = { verdict?: { right: boolean; text: string } };

/** Never by colour alone: words stand beside. Without full review a choice is named, not judged. */
function verdictOf(option: string, seen: Reviewed, chosen: readonly string[], t: ExamText): Verdict {
  if (!seen.right) return {};
  const mine = chosen.includes(option);
  if (chosenIn(seen.right).includes(option)) return { verdict: { right: true, text: mine ? t.yourRightAnswer : t.rightAnswer } };
  return mine ? { verdict: { right: false, text: t.yourAnswer } } : {};
}

function PairsSeen({ frame, seen, asked, lang, t }: Props<'matching'>): VNode {
  const [mine, right] = [pairsIn(seen.answer), seen.right && pairsIn(seen.right)];
  const textOf = (id: string | undefined): string | null => asked.rights.find((one) => one.id === id)?.text ?? null;
  return (
    <ul class="part-list mt-4" role="list">
      {asked.lefts.map((left) => (
        <li>
          <b lang={lang}>
            <Formulae text={left.text} locale={frame.locale} />
          </b>
          <PartSeen
            given={textOf(mine.get(left.id))}
            right={right ? textOf(right.get(left.id)) : null}
            isRight={right ? mine.get(left.id) === right.get(left.id) : null}
            lang={lang}
            t={t}
          />
          <Note of={left.id} seen={seen} lang={lang} frame={frame} />
        </li>
      ))}
    </ul>
  );
}

function GapsSeen({ frame, seen, asked, lang, t }: Props<'gaps'>): VNode {
  const [mine, right] = [gapsIn(seen.answer), seen.right && gapsIn(seen.right)];
  const gaps = asked.parts.flatMap((part) => ('gap' in part ? [part] : []));
  const wordsOf = (gap: (typeof gaps)[number], given: string | undefined): string | null =>
    (gap.control === 'choice' ? gap.options.find((one) => one.id === given)?.text : given) ?? null;
  return (
    <>
      <p class="gap-text mt-4" lang={lang}>
        {asked.parts.map((part) =>
          'gap' in part ? (
            <b class="gap-seen">{`${gaps.indexOf(part) + 1}. ${wordsOf(part, mine.get(part.gap)) ?? '…'}`}</b>
          ) : (
            <Formulae text={part.text} locale={frame.locale} />
          ),
        )}
      </p>
      <ol class="part-list mt-4" role="list">
        {gaps.map((gap, at) => (
          <li>
            <b>{t.gap(at + 1, gaps.length)}</b>
            <PartSeen
              given={wordsOf(gap, mine.get(gap.gap))}
              right={right ? wordsOf(gap, right.get(gap.gap)) : null}
              isRight={right ? seen.rightGaps.includes(gap.gap) : null}
              lang={lang}
              t={t}
            />
            <Note of={String(gap.gap)} seen={seen} lang={lang} frame={frame} />
            {gap.control === 'choice' && <Note of={mine.get(gap.gap) ?? ''} seen={seen} lang={lang} frame={frame} />}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The person's order and, on full review of a wrong one, the right order beside it. */
function OrderSeen({ frame, seen, asked, lang, t }: Props<'ordering'>): VNode {
  const places = placesIn(seen.answer);
  const mine = [...asked.items].sort((a, b) => (places.get(a.id) ?? 99) - (places.get(b.id) ?? 99));
  const right = seen.right && placesIn(seen.right);
  const inOrder = right ? [...asked.items].sort((a, b) => right.get(a.id)! - right.get(b.id)!) : [];
  return (
    <>
      {places.size === 0 ? (
        <p class="mt-2 quiet">{t.noAnswer}</p>
      ) : (
        <>
          <p class="mt-2">{seen.right && seen.mark?.right ? t.yourRightAnswer : t.yourAnswer}:</p>
          <ul class="part-list mt-2" role="list">
            {mine.map((item) => (
              <li lang={lang}>
                {places.has(item.id) ? `${places.get(item.id)}.` : t.noPlace} <Formulae text={item.text} locale={frame.locale} />
              </li>
            ))}
          </ul>
        </>
      )}
      {right && (!seen.mark?.right || seen.notes.size > 0) && (
        <>
          <p class="mt-4">{t.rightAnswer}:</p>
          <ol class="part-list mt-2" role="list">
            {inOrder.map((item, at) => (
              <li lang={lang}>
                {at + 1}. <Formulae text={item.text} locale={frame.locale} />
                <Note of={item.id} seen={seen} lang={lang} frame={frame} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

type PartProps = {
  readonly given: string | null;
  readonly right: string | null;
  /** Null: this review does not judge parts. */
  readonly isRight: boolean | null;
  readonly lang: string | undefined;
  readonly t: ExamText;
};

function PartSeen({ given, right, isRight, lang, t }: PartProps): VNode {
  const said = given === null ? t.noAnswer : isRight ? t.yourRightAnswer : t.yourAnswer;
  return (
    <>
      <span class={isRight === null ? 'part' : isRight ? 'part right' : 'part off'}>
        {isRight !== null && <Icon name={isRight ? 'check' : 'x'} />}
        <span>
          {said}
          {given !== null && (
            <>
              : <span lang={lang}>{given}</span>
            </>
          )}
        </span>
      </span>
      {isRight === false && right !== null && (
        <span class="part right">
          <Icon name="check" />
          <span>
            {t.rightAnswer}: <span lang={lang}>{right}</span>
          </span>
        </span>
      )}
    </>
  );
}

function Note({ of, seen, lang, frame }: Pick<SeenProps, 'seen' | 'lang' | 'frame'> & { readonly of: string }): VNode | null {
  const text = seen.notes.get(of);
  return text === undefined ? null : (
    <span class="part-note quiet" lang={lang}>
      <Formulae text={text} locale={frame.locale} />
    </span>
  );
}

const pairsIn = (answer: Answer | null): ReadonlyMap<string, string> =>
  new Map(answer?.kind === 'matching' ? answer.pairs.map((pair) => [pair.left, pair.right]) : []);
const gapsIn = (answer: Answer | null): ReadonlyMap<number, string> =>
  new Map(answer?.kind === 'gaps' ? answer.gaps.map((one) => [one.gap, one.text]) : []);
const placesIn = (answer: Answer | null): ReadonlyMap<string, number> =>
  new Map(answer?.kind === 'ordering' ? answer.places.map((one) => [one.item, one.place]) : []);
