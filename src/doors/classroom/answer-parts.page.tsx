import type { VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { parseDecimal, partField, placesTwice, type Answer, type Asked, type AskedGap } from '#questions';
import { Icon, Select, TextInput } from '#ui/components.ts';
import { Formulae } from '#ui/format/formulae.tsx';
import './custom-elements.ts';
import type { ExamText } from './exam.messages.ts';

/** What the controls of one question are made from. */
export type ControlOf<Kind extends Asked['kind']> = {
  readonly locale: Locale;
  readonly lang: string | undefined;
  readonly t: ExamText;
  readonly question: Extract<Asked, { kind: Kind }>;
  readonly answer: Answer | null;
  readonly heading: VNode;
  readonly hint: string;
  readonly error: string | undefined;
  readonly last: boolean;
};

export const field = 'answer';
/** The first control has the field's id, so that the error summary leads there. */
const idOf = (at: number): string => (at === 0 ? field : `${field}-${at + 1}`);

type FrameProps = Pick<ControlOf<'gaps'>, 'heading' | 'hint' | 'error'> & { readonly children: VNode };

/** The frame of a question of several parts: its prompt names the group of controls. */
function Parts({ heading, hint, error, children }: FrameProps): VNode {
  const by = [`${field}-hint`, ...(error ? [`${field}-error`] : [])].join(' ');
  return (
    <fieldset class="field" aria-describedby={by}>
      <legend>{heading}</legend>
      <span class="hint" id={`${field}-hint`}>
        {hint}
      </span>
      {error && (
        <span class="error" id={`${field}-error`}>
          <Icon name="circle-alert" />
          {error}
        </span>
      )}
      {children}
    </fieldset>
  );
}

export function Matching(props: ControlOf<'matching'>): VNode {
  const { locale, lang, question, answer } = props;
  const chosen = new Map(answer?.kind === 'matching' ? answer.pairs.map((pair) => [pair.left, pair.right]) : []);
  const options = question.rights.map(({ id, text }) => ({ value: id, text }));
  return (
    <Parts {...props}>
      <div class="match-rows" lang={lang}>
        {question.lefts.map((left, at) => {
          const about = { locale, name: partField(field, left.id), id: idOf(at), label: left.text };
          return (
            <div class="field">
              <label for={about.id}>
                <Formulae text={left.text} locale={locale} />
              </label>
              <Select {...about} options={options} value={chosen.get(left.id)} />
            </div>
          );
        })}
      </div>
    </Parts>
  );
}

export function Ordering(props: ControlOf<'ordering'>): VNode {
  const { locale, lang, t, question, answer, error } = props;
  const places = answer?.kind === 'ordering' ? answer.places : [];
  const placeOf = new Map(places.map(({ item, place }) => [item, place]));
  const twice = placesTwice(places);
  const rows = [...question.items].sort((a, b) => (placeOf.get(a.id) ?? 99) - (placeOf.get(b.id) ?? 99));
  const numbers = rows.map((_, at) => ({ value: String(at + 1), text: String(at + 1) }));
  return (
    <Parts {...props}>
      <order-list>
        <p class="hint order-comfort">{t.dragHint}</p>
        <ol class="order-rows" role="list">
          {rows.map((item, at) => {
            const wrong = error !== undefined && twice.includes(placeOf.get(item.id) ?? 0);
            const about = { locale, name: partField(field, item.id), id: idOf(at), label: item.text };
            return (
              <li class={wrong ? 'order-row wrong' : 'order-row'}>
                <Select
                  {...about}
                  {...(wrong && { error })}
                  options={numbers}
                  value={String(placeOf.get(item.id) ?? '')}
                  empty={t.noPlace}
                />
                <label for={about.id} lang={lang}>
                  <Formulae text={item.text} locale={locale} />
                </label>
                <span class="order-grip" aria-hidden="true"></span>
                {wrong && <OwnError id={about.id} text={error} />}
              </li>
            );
          })}
        </ol>
      </order-list>
    </Parts>
  );
}

export function GapText(props: ControlOf<'gaps'>): VNode {
  const { lang, t, question, answer } = props;
  const given = new Map(answer?.kind === 'gaps' ? answer.gaps.map((one) => [one.gap, one.text]) : []);
  const order = question.parts.flatMap((part) => ('gap' in part ? [part.gap] : []));
  return (
    <Parts {...props}>
      <p class="gap-text" lang={lang}>
        {question.parts.map((part) =>
          'gap' in part ? (
            <label class="gap">
              <span class="sr" lang={props.locale}>
                {t.gap(order.indexOf(part.gap) + 1, order.length)}
              </span>
              <GapControl {...props} gap={part} at={order.indexOf(part.gap)} value={given.get(part.gap) ?? ''} />
            </label>
          ) : (
            <Formulae text={part.text} locale={props.locale} />
          ),
        )}
      </p>
    </Parts>
  );
}

/** A wrong part says for readers what stands above; the first is described by that line itself. */
const OwnError = ({ id, text }: { readonly id: string; readonly text: string }): VNode | null =>
  id === field ? null : (
    <span class="sr" id={`${id}-error`}>
      {text}
    </span>
  );

type GapProps = Pick<ControlOf<'gaps'>, 'locale' | 'last' | 'error'> & {
  readonly gap: AskedGap;
  readonly at: number;
  readonly value: string;
};

/** All typed gaps are of one width: it tells nothing of the answer. */
function GapControl({ locale, last, error, gap, at, value }: GapProps): VNode {
  const about = { locale, name: partField(field, gap.gap), id: idOf(at), label: '', value };
  if (gap.control === 'choice') return <Select {...about} options={gap.options.map(({ id, text }) => ({ value: id, text }))} />;
  const wrong = error !== undefined && gap.control === 'number' && value !== '' && parseDecimal(value) === null;
  const input = (
    <TextInput
      {...about}
      {...(wrong && { error })}
      autocomplete="off"
      spellcheck={false}
      autocapitalize="none"
      {...(gap.control === 'number' && { kind: 'number' as const, inputmode: 'decimal' as const })}
      maxlength={gap.control === 'number' ? 40 : 200}
      enterkeyhint={last ? 'done' : 'next'}
    />
  );
  return (
    <>
      {input}
      {wrong && <OwnError id={about.id} text={error} />}
    </>
  );
}
