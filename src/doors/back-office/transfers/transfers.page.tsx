import type { VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { OwedTransfer } from '#payments';
import type { Invoice, InvoiceRule, RuleFault, StatementLine, StatementSummary, TypedRule } from '#transfers';
import {
  Button,
  Callout,
  CheckField,
  DateText,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Hidden,
  Money,
  MomentText,
  pathIn,
  SelectField,
  Table,
  TextField,
} from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { booksTexts } from '../books/books.messages.ts';
import { office, type OfficeProps } from '../shell.ts';
import { transferPaths } from './addresses.ts';
import { lineText } from './sent-fields.page.tsx';
import { StatementSheets, statementErrors, type StatementView } from './statement.page.tsx';
import { repeatWords } from './repeat.messages.ts';
import { sentWords } from './sent.messages.ts';
import { UnansweredSheet, type Unanswered } from './unanswered.page.tsx';
import { transferTexts } from './transfers.messages.ts';

export type TransfersPageProps = OfficeProps<
  StatementView & {
    readonly rule: InvoiceRule | null;
    readonly typed: TypedRule;
    readonly ruleFaults?: readonly RuleFault[];
    readonly statements: readonly StatementSummary[];
    readonly owed: readonly (OwedTransfer & { readonly lines: readonly StatementLine[] })[];
    readonly unanswered: readonly Unanswered[];
    readonly invoices: readonly Invoice[];
    readonly told?: 'saved' | 'sent' | 'not-sent' | 'answered' | 'known' | { readonly fresh: number; readonly repeats: number };
  }
>;

/** Everything of bank transfers in one place: the switch, the statement, what is to be sent back, the invoices. */
export function TransfersPage(props: TransfersPageProps): VNode {
  const { shell, ruleFaults = [], told } = props;
  const { frame } = shell;
  const { locale } = frame;
  const t = transferTexts[locale];
  const errors = [...statementErrors(props, locale), ...ruleFaults.map((field) => ({ field, text: t.ruleFaults[field] }))];
  return (
    <OfficeView
      shell={shell}
      title={t.title}
      section="books"
      wrong={errors.length > 0}
      crumbs={[{ text: booksTexts[locale].title, href: pathIn(frame, office.books) }, { text: t.title }]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {told && (
        <Callout tone={told === 'not-sent' ? 'warn' : told === 'known' ? 'info' : 'good'} role="status">
          {toldText(told, locale)}
        </Callout>
      )}
      <p class={told ? 'cap mt-4' : 'cap'}>{t.intro}</p>
      <div class="stack mt-4">
        <StatementSheets {...props} />
        <Owed {...props} />
        <UnansweredSheet frame={frame} orders={props.unanswered} />
        <Latest {...props} />
        <Rule {...props} />
        <Invoices {...props} />
      </div>
    </OfficeView>
  );
}

function toldText(told: NonNullable<TransfersPageProps['told']>, locale: Locale): string {
  const t = transferTexts[locale];
  if (typeof told === 'object') {
    return told.repeats > 0 ? `${t.taken(told.fresh)} ${repeatWords[locale].waiting(told.repeats)}` : t.taken(told.fresh);
  }
  if (told === 'answered') return sentWords[locale].answered;
  return { saved: t.saved, sent: t.sentDone, 'not-sent': t.sentRefused, known: t.known }[told];
}

function Owed({ shell: { frame }, owed }: TransfersPageProps): VNode {
  const { locale } = frame;
  const t = transferTexts[locale];
  return (
    <Sheet title={t.owed}>
      {owed.length === 0 ? (
        <p class="quiet">{t.owedNone}</p>
      ) : (
        <>
          <p class="cap">{t.owedIntro}</p>
          {owed.map((one) => (
            <Form frame={frame} action={pathIn(frame, transferPaths.sent)} class="stack cap mt-4">
              <Hidden name="return" value={one.id} />
              <p>
                <Money amount={tiyn(one.amount)} /> · {t.reference} <span class="mono">{one.transactionId}</span> · {t.owedSince}{' '}
                <DateText day={almatyDay(one.owedAt)} locale={locale} short />
              </p>
              {one.lines.length === 0 ? (
                <p class="quiet tiny">{t.outNone}</p>
              ) : (
                <>
                  <SelectField
                    locale={locale}
                    id={`line-${one.id}`}
                    name="line"
                    label={t.outLine}
                    options={one.lines.map((line) => ({
                      value: line.id,
                      text: lineText(line),
                    }))}
                  />
                  <div>
                    <Button look="second" size="small">
                      {t.markSent}
                    </Button>
                  </div>
                </>
              )}
            </Form>
          ))}
        </>
      )}
    </Sheet>
  );
}

function Latest({ shell: { frame }, statements }: TransfersPageProps): VNode {
  const t = transferTexts[frame.locale];
  return (
    <Sheet title={t.latest} flush={statements.length > 0}>
      {statements.length === 0 ? (
        <p class="quiet">{t.none}</p>
      ) : (
        <Table
          label={t.latest}
          rows={statements}
          columns={[
            { title: t.when, cell: (one) => <MomentText at={one.takenAt} locale={frame.locale} short /> },
            { title: t.fresh, as: 'right', named: true, cell: (one) => one.fresh },
            { title: t.settled, as: 'right', named: true, cell: (one) => one.settled },
            {
              title: t.waiting,
              as: 'right',
              named: true,
              cell: (one) => (one.waiting > 0 ? <a href={pathIn(frame, office.oddities)}>{one.waiting}</a> : 0),
            },
          ]}
        />
      )}
    </Sheet>
  );
}

function Rule({ shell: { frame }, rule, typed, ruleFaults = [] }: TransfersPageProps): VNode {
  const { locale } = frame;
  const t = transferTexts[locale];
  const errors = ruleFaults.map((field) => ({ field, text: t.ruleFaults[field] }));
  const text = (name: RuleFault, more: { readonly hint?: string; readonly width?: 'half' }) => (
    <TextField locale={locale} kind="number" name={name} label={t[name]} value={typed[name]} error={errorOf(errors, name)} {...more} />
  );
  return (
    <Sheet title={t.rule}>
      <p class="cap">{rule?.open ? <MomentIn text={t.on} at={rule.since} /> : t.off}</p>
      <Form frame={frame} action={pathIn(frame, transferPaths.rule)} class="stack cap mt-4">
        <CheckField name="open" label={t.open} checked={typed.open} />
        <Fields>
          {text('validDays', { hint: t.validDaysHint })}
          {text('knp', { width: 'half' })}
          {text('kbe', { width: 'half' })}
        </Fields>
        <div>
          <Button look="second">{t.save}</Button>
        </div>
      </Form>
    </Sheet>
  );
}

const MomentIn = ({ text, at }: { readonly text: (since: string) => string; readonly at: Date }): VNode => (
  <>{text(almatyDay(at).split('-').toReversed().join('.'))}</>
);

function Invoices({ shell: { frame }, invoices }: TransfersPageProps): VNode {
  const t = transferTexts[frame.locale];
  return (
    <Sheet title={t.invoices} flush={invoices.length > 0}>
      {invoices.length === 0 ? (
        <p class="quiet">{t.invoicesNone}</p>
      ) : (
        <Table
          label={t.invoices}
          rows={invoices}
          columns={[
            { title: t.invoice, cell: (one) => <a href={pathIn(frame, office.payment(one.attemptId))}>{one.number}</a> },
            { title: t.bin, named: true, cell: (one) => <span class="mono">{one.bin}</span> },
            { title: t.validUntil, named: true, cell: (one) => <DateText day={one.validUntil} locale={frame.locale} short /> },
            { title: t.sum, as: 'money', cell: (one) => moneyText(one.amount) },
          ]}
        />
      )}
    </Sheet>
  );
}
