import type { VNode } from 'preact';
import type { MatchRefusal } from '#checkout';
import type { Oddity } from '#payments';
import type { StatementLine, Unmatched } from '#transfers';
import {
  Button,
  Callout,
  Code,
  DateText,
  ErrorSummary,
  errorOf,
  FactsList,
  Form,
  Money,
  pathIn,
  TextArea,
  TextField,
} from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { transferPaths } from './addresses.ts';
import { transferTexts } from './transfers.messages.ts';

export type LineFault = Exclude<MatchRefusal, 'not-found'> | 'no-action';
export type LinePageProps = OfficeProps<{
  readonly line: StatementLine;
  readonly oddity: Oddity;
  readonly typed: { readonly number: string; readonly reason: string };
  readonly fault?: LineFault;
}>;

/** One line that agreed with no invoice: what the bank states, and the three things a person may make of it. */
export function LinePage({ shell, line, oddity, typed, fault }: LinePageProps): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = transferTexts[locale];
  const field = fault === 'no-such-invoice' ? 'number' : 'reason';
  const errors = fault ? [{ field, text: t.lineRefusals[fault] }] : [];
  const { why, invoice } = oddity.facts;
  return (
    <OfficeView
      shell={shell}
      title={t.lineTitle}
      section="books"
      wrong={errors.length > 0}
      crumbs={[{ text: t.title, href: pathIn(frame, transferPaths.main) }, { text: t.lineTitle }]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <div class="stack">
        <Sheet title={line.reference}>
          <FactsList
            facts={[
              [t.whyTitle, t.why[why as Unmatched]],
              [t.sum, <Money amount={line.amount} />],
              [t.day, <DateText day={line.day} locale={locale} short />],
              [t.payer, line.name],
              ...(line.bin ? ([[t.bin, <Code text={line.bin} />]] as const) : []),
              ...(line.partyAccount ? ([[t.account, <Code text={line.partyAccount} />]] as const) : []),
              [t.purpose, line.purpose],
              ...(typeof invoice === 'string' ? ([[t.likely, invoice]] as const) : []),
            ]}
          />
        </Sheet>
        {oddity.resolved ? (
          <Callout tone="info">
            {t.decided} <a href={pathIn(frame, office.oddity(oddity.id))}>{oddity.resolved.reason}</a>
          </Callout>
        ) : (
          <Sheet title={t.decide}>
            <Form frame={frame} action={pathIn(frame, transferPaths.line(line.id))} class="stack cap">
              <TextField
                locale={locale}
                name="number"
                label={t.number}
                hint={t.numberHint}
                value={typed.number}
                error={errorOf(errors, 'number')}
              />
              <TextArea
                locale={locale}
                name="reason"
                label={t.reason}
                value={typed.reason}
                rows={3}
                maxlength={1000}
                error={errorOf(errors, 'reason')}
                required
              />
              <div class="row">
                <Button name="action" value="match">
                  {t.match}
                </Button>
                <Button look="second" name="action" value="hold">
                  {t.hold}
                </Button>
                <Button look="second" name="action" value="set-aside">
                  {t.setAside}
                </Button>
              </div>
              <p class="quiet tiny">{t.holdHint}</p>
            </Form>
          </Sheet>
        )}
      </div>
    </OfficeView>
  );
}
