import type { VNode } from 'preact';
import {
  Button,
  Callout,
  ErrorSummary,
  errorOf,
  FactsList,
  Form,
  MomentText,
  pathIn,
  TextArea,
  type Fact,
  type FieldError,
} from '#ui/components.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { Oddity } from '#payments';
import { Amount } from './oddities.page.tsx';
import { oddityTexts } from './oddity.messages.ts';
import { OfficeView, Sheet } from './office.page.tsx';
import { office, type OfficeProps } from './shell.ts';
import { History } from './timeline.page.tsx';
import { timelineTexts } from './timeline.messages.ts';
import type { Line } from './timeline.ts';

export type OddityFault = 'no-reason' | 'no-action';
export type OddityPageProps = OfficeProps<{
  readonly oddity: Oddity;
  readonly resolvedBy: string | null;
  readonly lines: readonly Line[];
  readonly typedReason?: string;
  readonly fault?: OddityFault;
  readonly refused?: 'already-resolved' | 'nothing-to-give-back';
}>;

/** One case: what happened, what is known, what can be done, and by whom it was decided. */
export function OddityPage({ shell, oddity, resolvedBy, lines, typedReason = '', fault, refused }: OddityPageProps): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = oddityTexts[locale];
  const kind = t.kinds[oddity.kind];
  const errors: FieldError[] = fault ? [{ field: 'reason', text: fault === 'no-reason' ? t.noReason : t.noAction }] : [];
  const { resolved } = oddity;
  return (
    <OfficeView
      shell={shell}
      title={kind.title}
      section="oddities"
      crumbs={[{ text: t.title, href: pathIn(frame, office.oddities) }, { text: kind.title }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {refused && (
        <Callout tone="warn" role="alert">
          {t.refused[refused]}
        </Callout>
      )}
      <div class="bo-detail">
        <div class="stack">
          <Sheet title={t.facts}>
            <p class="cap">{kind.text}</p>
            <FactsList class="mt-4" facts={factsOf(shell, oddity)} />
          </Sheet>
          {resolved ? (
            <Sheet title={t.state}>
              <FactsList
                facts={[
                  [t.state, t.actions[resolved.action] ?? resolved.action],
                  [t.when, <MomentText at={resolved.at} locale={locale} short />],
                  ...(resolvedBy ? [[t.by, resolvedBy] as const] : []),
                  ...(resolved.reason ? [[t.reason, resolved.reason] as const] : []),
                ]}
              />
            </Sheet>
          ) : (
            <Decide shell={shell} oddity={oddity} typedReason={typedReason} error={errorOf(errors, 'reason')} />
          )}
        </div>
        <Sheet title={timelineTexts[locale].title}>
          <History lines={lines} locale={locale} />
        </Sheet>
      </div>
    </OfficeView>
  );
}

function Decide({
  shell: { frame },
  oddity,
  typedReason,
  error,
}: OfficeProps<{ readonly oddity: Oddity; readonly typedReason: string; readonly error: string | undefined }>): VNode {
  const t = oddityTexts[frame.locale];
  const { prepared } = oddity;
  const amount = 'amount' in prepared && oddity.captureId ? prepared.amount : null;
  const currency = oddity.facts['currency'];
  const sum =
    amount !== null &&
    (typeof currency !== 'string' || currency === 'KZT' ? moneyText(tiyn(amount)) : `${(Number(amount) / 100).toFixed(2)} ${currency}`);
  return (
    <Sheet title={t.decide}>
      {prepared.do === 'ask-person' && <p class="cap">{t.askPerson}</p>}
      <Form frame={frame} action={pathIn(frame, office.oddity(oddity.id))} class="stack mt-2">
        <TextArea
          locale={frame.locale}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={typedReason}
          rows={3}
          maxlength={1000}
          error={error}
          required
        />
        <div class="row">
          {sum && (
            <Button name="action" value="give-back">
              {t.giveBack(sum)}
            </Button>
          )}
          <Button look="second" name="action" value="set-aside">
            {t.setAside}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}

function factsOf({ frame }: OddityPageProps['shell'], oddity: Oddity): Fact[] {
  const t = oddityTexts[frame.locale];
  const { due, transaction, payment, order, paidAt } = oddity.facts;
  const text = (name: string, value: unknown): Fact[] =>
    typeof value === 'string' && value !== '' ? [[name, <span class="mono">{value}</span>]] : [];
  return [
    [t.when, <MomentText at={oddity.at} locale={frame.locale} short />],
    ...('amount' in oddity.facts ? ([[t.came, <Amount oddity={oddity} />]] as const) : []),
    ...(typeof due === 'string' && /^\d+$/.test(due) ? ([[t.due, moneyText(tiyn(BigInt(due)))]] as const) : []),
    ...(typeof paidAt === 'string' ? ([[t.paidAt, <MomentText at={new Date(paidAt)} locale={frame.locale} short />]] as const) : []),
    ...text(t.transaction, transaction),
    ...text(t.payment, payment),
    ...text(t.order, order),
    ...(oddity.attemptId ? ([['', <a href={pathIn(frame, office.payment(oddity.attemptId))}>{t.toPayment}</a>]] as const) : []),
  ];
}
