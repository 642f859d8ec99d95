import type { VNode } from 'preact';
import type { MatchRefusal } from '#checkout';
import type { Oddity } from '#payments';
import type { Repeat, StatementLine, Unmatched } from '#transfers';
import {
  Button,
  Callout,
  Code,
  DateText,
  EnterDecidesNothing,
  ErrorSummary,
  errorOf,
  FactsList,
  Form,
  Money,
  pathIn,
  TextField,
} from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { transferPaths } from './addresses.ts';
import { OutLineDecision, outLineFacts, type Candidates } from './out-line.page.tsx';
import { repeatWords } from './repeat.messages.ts';
import { RepeatDecision } from './repeat.page.tsx';
import { sentWords } from './sent.messages.ts';
import { ReasonArea } from './reason-area.page.tsx';
import { transferTexts } from './transfers.messages.ts';

export type LineFault = Exclude<MatchRefusal, 'not-found'> | 'no-action';
export type LinePageProps = OfficeProps<{
  readonly line: StatementLine;
  readonly oddity: Oddity;
  readonly typed: { readonly number: string; readonly reason: string };
  readonly fault?: LineFault;
  /** Of a line that left our account. */
  readonly candidates?: Candidates;
  /** Of a line that looks like one taken before. */
  readonly repeat?: Repeat;
  /** Why it agrees with nothing by itself, as it stands now. */
  readonly why: Unmatched | null;
}>;

/** One line that agreed with nothing by itself: what the bank states, and what a person may make of it. */
export function LinePage(props: LinePageProps): VNode {
  const { shell, line, oddity, typed, fault } = props;
  const { frame } = shell;
  const { locale } = frame;
  const t = transferTexts[locale];
  const field = fault === 'no-such-invoice' ? 'number' : 'reason';
  const errors = fault ? [{ field, text: t.lineRefusals[fault] }] : [];
  const { invoice } = oddity.facts;
  const out = line.direction === 'out';
  const title = out ? sentWords[locale].lineTitle : t.lineTitle;
  return (
    <OfficeView
      shell={shell}
      title={title}
      section="books"
      wrong={errors.length > 0}
      crumbs={[{ text: t.title, href: pathIn(frame, transferPaths.main) }, { text: title }]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <div class="stack">
        <Sheet title={line.reference}>
          <FactsList
            facts={
              out
                ? outLineFacts(props)
                : [
                    ...(props.why ? ([[t.whyTitle, t.why[props.why]]] as const) : []),
                    [t.sum, <Money amount={line.amount} />],
                    [t.day, <DateText day={line.day} locale={locale} short />],
                    ...(line.document ? ([[repeatWords[locale].document, line.document]] as const) : []),
                    [t.payer, line.name],
                    ...(line.bin ? ([[t.bin, <Code text={line.bin} />]] as const) : []),
                    ...(line.partyAccount ? ([[t.account, <Code text={line.partyAccount} />]] as const) : []),
                    [t.purpose, line.purpose],
                    ...(typeof invoice === 'string' ? ([[t.likely, invoice]] as const) : []),
                  ]
            }
          />
        </Sheet>
        {oddity.resolved ? (
          <Callout tone="info">
            {t.decided} <a href={pathIn(frame, office.oddity(oddity.id))}>{oddity.resolved.reason}</a>
          </Callout>
        ) : props.repeat && props.repeat.isSame === null ? (
          <RepeatDecision {...props} repeat={props.repeat} errors={errors} />
        ) : props.candidates ? (
          <OutLineDecision {...props} candidates={props.candidates} errors={errors} />
        ) : (
          <Sheet title={t.decide}>
            <Form frame={frame} action={pathIn(frame, transferPaths.line(line.id))} class="stack cap">
              <EnterDecidesNothing />
              <TextField
                locale={locale}
                name="number"
                label={t.number}
                hint={t.numberHint}
                value={typed.number}
                error={errorOf(errors, 'number')}
              />
              <ReasonArea locale={locale} value={typed.reason} errors={errors} />
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
