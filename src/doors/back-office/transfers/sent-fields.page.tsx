import type { VNode } from 'preact';
import { shortDayText } from '#kernel/civil-date.ts';
import type { StatementLine } from '#transfers';
import { ChoiceGroup, errorOf, Fields, TextField, type FieldError, type Frame } from '#ui/components.ts';
import { BY_ORDER, type Outgoing } from './sent.ts';
import { sentWords } from './sent.messages.ts';

type Props = {
  readonly frame: Frame;
  readonly outgoing: Outgoing;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors?: readonly FieldError[];
};

/** How the sum left our account: a line of the statement, the likeliest laid ready, or the order's number until there is one. */
export function SentFields({ frame, outgoing, typed, errors = [] }: Props): VNode {
  const { locale } = frame;
  const t = sentWords[locale];
  const { lines, today } = outgoing;
  return (
    <>
      {lines.length > 0 && (
        <ChoiceGroup
          locale={locale}
          kind="radio"
          name="line"
          label={t.line}
          hint={t.lineHint}
          choices={[...lines.map((line) => ({ value: line.id, text: lineText(line) })), { value: BY_ORDER, text: t.byOrder }]}
          chosen={[typed['line'] ?? lines[0]!.id]}
          error={errorOf(errors, 'line')}
        />
      )}
      <Fields>
        <TextField
          locale={locale}
          name="order"
          label={t.order}
          hint={t.orderHint}
          value={typed['order']}
          maxlength={60}
          autocomplete="off"
          error={errorOf(errors, 'order')}
        />
        <TextField
          locale={locale}
          name="sentDay"
          kind="date"
          label={t.day}
          value={typed['sentDay'] ?? today}
          error={errorOf(errors, 'sentDay')}
        />
      </Fields>
    </>
  );
}

export const lineText = ({ day, document, reference, name }: StatementLine): string =>
  [shortDayText(day), document ? `№\u00a0${document}` : reference, name].filter(Boolean).join(' · ');
