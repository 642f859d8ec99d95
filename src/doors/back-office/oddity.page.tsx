import type { VNode } from 'preact';
import { ButtonLink, Callout, ErrorSummary, FactsList, MomentText, pathIn, type FieldError } from '#ui/components.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Inquiry, Oddity } from '#payments';
import { refundWords } from '#refunds';
import type { SentRefusal } from '#transfers';
import { ExplainReturn, type ExplainProps } from './explain-return.page.tsx';
import type { CorrectionFault } from '#reconciliation';
import { mendError, type MendProps } from './mend-books.page.tsx';
import type { MissingDays } from './bring-registry.page.tsx';
import { contractFact, factsOf } from './oddity-facts.page.tsx';
import { BankAnswer } from './oddity-bank.page.tsx';
import { Decide } from './oddity-decide.page.tsx';
import type { OddityRefusal } from './oddity-acts.messages.ts';
import { oddityTexts } from './oddity.messages.ts';
import { OfficeView, Sheet } from './office.page.tsx';
import type { ToldDispute } from './refunds/told-dispute.ts';
import { office, type OfficeProps } from './shell.ts';
import { History } from './timeline.page.tsx';
import { isSentRefusal, SENT_FIELDS, type Outgoing } from './transfers/sent.ts';
import { transferPaths } from './transfers/addresses.ts';
import { timelineTexts } from './timeline.messages.ts';
import type { Line } from './timeline.ts';

export type OddityFault =
  | 'no-ground'
  | SentRefusal
  | 'no-reason'
  | 'no-action'
  | 'no-words'
  | 'no-moment'
  | 'moment-implausible'
  | 'days-wrong'
  | CorrectionFault;
export type OddityTyped = {
  readonly order: string;
  readonly line: string;
  readonly sentDay: string;
  readonly reason: string;
  readonly told: string;
  readonly day: string;
  readonly time: string;
  readonly from: string;
  readonly to: string;
  readonly debit: string;
  readonly credit: string;
  readonly amount: string;
  readonly provider: string;
};
export type OddityPageProps = OfficeProps<{
  readonly oddity: Oddity;
  readonly resolvedBy: string | null;
  readonly lines: readonly Line[];
  /** What the bank said when it was asked, the latest first. */
  readonly inquiries: readonly Inquiry[];
  readonly canAsk: boolean;
  /** Number of the contract whose payment the bank took back. */
  readonly disputed: string | null;
  /** A dispute that the bank's registry tells of, with what recording it would do now; null: its payment is not known here. */
  readonly dispute: ToldDispute | null;
  /** The language of the payer we know, who reads why money goes back. */
  readonly payer: Locale | null;
  /** Of a registry that has not come. */
  readonly missing: MissingDays | null;
  /** Of an alarm of the books. */
  readonly mend: MendProps | null;
  /** Of a return made in the bank's cabinet. */
  readonly explain?: ExplainProps;
  /** What may show that a sum the bank did not return left our account. */
  readonly outgoing: Outgoing | null;
  readonly typed?: OddityTyped;
  readonly fault?: OddityFault;
  readonly refused?: OddityRefusal;
}>;

/** One case: what happened, what is known, what can be done, and by whom it was decided. */
export function OddityPage(props: OddityPageProps): VNode {
  const { shell, oddity, resolvedBy, lines, inquiries, canAsk, disputed, fault, refused } = props;
  const { frame } = shell;
  const { locale } = frame;
  const t = oddityTexts[locale];
  const kind = t.kinds[oddity.kind];
  const errors = fault ? [errorFor(fault, locale, props.mend)] : [];
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
      <div class="bo-detail mt-4">
        <div class="stack">
          <Sheet title={t.facts}>
            <p class="cap">{kind.text}</p>
            <FactsList class="mt-4" facts={[...factsOf(frame, oddity), ...contractFact(frame, disputed)]} />
          </Sheet>
          {(canAsk || inquiries.length > 0) && <BankAnswer {...props} />}
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
          ) : oddity.kind === 'transfer-unmatched' ? (
            <Sheet title={t.decide}>
              <ButtonLink href={pathIn(frame, transferPaths.line(oddity.reference))}>{t.toLine}</ButtonLink>
            </Sheet>
          ) : props.explain ? (
            <ExplainReturn frame={frame} oddityId={oddity.id} explain={props.explain} errors={errors} />
          ) : (
            <Decide {...props} errors={errors} />
          )}
        </div>
        <Sheet title={timelineTexts[locale].title}>
          <History lines={lines} locale={locale} />
        </Sheet>
      </div>
    </OfficeView>
  );
}

function errorFor(fault: OddityFault, locale: Locale, mend: MendProps | null): FieldError {
  const t = oddityTexts[locale];
  const ofMend = mend && mendError(fault, t.mend, mend);
  if (ofMend) return ofMend;
  if (fault === 'no-ground') return { field: 'ground', text: t.explain.wrong };
  if (fault === 'no-words') return { field: 'told', text: t.noWords };
  if (isSentRefusal(fault)) return { field: SENT_FIELDS[fault], text: refundWords[locale].refusals[fault] };
  if (fault === 'no-moment') return { field: 'day', text: t.moment.wrong };
  if (fault === 'moment-implausible') return { field: 'day', text: t.moment.impossible };
  if (fault === 'days-wrong') return { field: 'from', text: t.bring.wrongDays };
  return { field: 'reason', text: fault === 'no-reason' ? t.noReason : t.noAction };
}
