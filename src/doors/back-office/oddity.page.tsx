import type { VNode } from 'preact';
import {
  Button,
  ButtonLink,
  Callout,
  ErrorSummary,
  errorOf,
  FactsList,
  Fields,
  Form,
  MomentText,
  pathIn,
  TextArea,
  TextField,
  type FieldError,
} from '#ui/components.ts';
import type { Locale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { Inquiry, Oddity } from '#payments';
import { ExplainReturn, type ExplainProps } from './explain-return.page.tsx';
import { contractFact, factsOf } from './oddity-facts.page.tsx';
import { BankAnswer } from './oddity-bank.page.tsx';
import type { OddityRefusal } from './oddity-acts.messages.ts';
import { oddityTexts } from './oddity.messages.ts';
import { OfficeView, Sheet } from './office.page.tsx';
import { DisputeEffectNote } from './refunds/dispute-effect.page.tsx';
import type { DisputeEffect } from './refunds/dispute-effect.ts';
import { office, type OfficeProps } from './shell.ts';
import { History } from './timeline.page.tsx';
import { transferPaths } from './transfers/addresses.ts';
import { timelineTexts } from './timeline.messages.ts';
import type { Line } from './timeline.ts';

export type OddityFault = 'no-ground' | 'no-order' | 'no-reason' | 'no-action' | 'no-words' | 'no-moment' | 'moment-implausible';
export type OddityTyped = {
  readonly order: string;
  readonly reason: string;
  readonly told: string;
  readonly day: string;
  readonly time: string;
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
  /** What recording that dispute would do now. */
  readonly effect: DisputeEffect | null;
  /** The language of the payer we know, who reads why money goes back. */
  readonly payer: Locale | null;
  /** Of a return made in the bank's cabinet. */
  readonly explain?: ExplainProps;
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
  const errors = fault ? [errorFor(fault, t)] : [];
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

function errorFor(fault: OddityFault, t: (typeof oddityTexts)['kk']): FieldError {
  if (fault === 'no-ground') return { field: 'ground', text: t.explain.wrong };
  if (fault === 'no-words') return { field: 'told', text: t.noWords };
  if (fault === 'no-order') return { field: 'order', text: t.noOrder };
  if (fault === 'no-moment') return { field: 'day', text: t.moment.wrong };
  if (fault === 'moment-implausible') return { field: 'day', text: t.moment.impossible };
  return { field: 'reason', text: fault === 'no-reason' ? t.noReason : t.noAction };
}

type DecideProps = OddityPageProps & { readonly errors: readonly FieldError[] };

function Decide({ shell: { frame }, oddity, effect, payer, inquiries, canAsk, typed, errors }: DecideProps): VNode {
  const t = oddityTexts[frame.locale];
  const { prepared } = oddity;
  const amount = (prepared.do === 'give-back' || prepared.do === 'ask-person') && oddity.captureId ? prepared.amount : null;
  const sends =
    oddity.kind === 'return-refused' && 'amount' in prepared && (oddity.facts['currency'] ?? 'KZT') === 'KZT' ? prepared.amount : null;
  const settles = canAsk && SETTLING.includes(inquiries[0]?.foreseen ?? '');
  const asksMoment = canAsk && oddity.kind === 'implausible-time' && inquiries[0]?.said?.state === 'paid' && !inquiries[0].said.paidAt;
  const currency = oddity.facts['currency'];
  const sum =
    amount !== null &&
    (typeof currency !== 'string' || currency === 'KZT' ? moneyText(tiyn(amount)) : `${(Number(amount) / 100).toFixed(2)} ${currency}`);
  return (
    <Sheet title={t.decide}>
      {prepared.do === 'ask-person' && <p class="cap">{t.askPerson}</p>}
      {prepared.do === 'record-dispute' && effect && <DisputeEffectNote frame={frame} effect={effect} />}
      <Form frame={frame} action={pathIn(frame, office.oddity(oddity.id))} class="stack mt-2">
        <TextArea
          locale={frame.locale}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={typed?.reason}
          rows={3}
          maxlength={1000}
          error={errorOf(errors, 'reason')}
          required
        />
        {asksMoment && <MomentFields locale={frame.locale} typed={typed} errors={errors} />}
        {sends && (
          <>
            <p class="cap">{t.sendText(moneyText(tiyn(sends)))}</p>
            <TextField
              locale={frame.locale}
              name="order"
              label={t.payOrder}
              value={typed?.order}
              maxlength={60}
              autocomplete="off"
              error={errorOf(errors, 'order')}
            />
          </>
        )}
        {(sum || sends) && payer && (
          <TextArea
            locale={frame.locale}
            name="told"
            label={t.told}
            hint={t.toldHint(t.languages[payer])}
            value={typed?.told}
            rows={2}
            maxlength={500}
            error={errorOf(errors, 'told')}
          />
        )}
        <div class="row">
          {settles && (
            <Button name="action" value="settle">
              {t.bank.settle}
            </Button>
          )}
          {asksMoment && (
            <Button name="action" value="moment">
              {t.moment.settle}
            </Button>
          )}
          {(prepared.do === 'accept-fee' || prepared.do === 'accept-payout') && (
            <Button name="action" value="accept">
              {t.accept}
            </Button>
          )}
          {prepared.do === 'ask-again' && (
            <Button name="action" value="ask-again">
              {t.prepared['ask-again']}
            </Button>
          )}
          {prepared.do === 'record-dispute' && (
            <Button name="action" value="record-dispute">
              {t.prepared['record-dispute']}
            </Button>
          )}
          {sends && (
            <Button name="action" value="send-transfer">
              {t.prepared['send-transfer']}
            </Button>
          )}
          {sum && (
            <Button look={sends || settles || asksMoment ? 'second' : 'main'} name="action" value="give-back">
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

type MomentProps = { readonly locale: Locale; readonly typed: OddityTyped | undefined; readonly errors: readonly FieldError[] };

/** When the payment was captured, as the bank's cabinet shows it. */
function MomentFields({ locale, typed, errors }: MomentProps): VNode {
  const t = oddityTexts[locale].moment;
  return (
    <>
      <p class="cap">{t.text}</p>
      <Fields>
        <TextField locale={locale} name="day" kind="date" label={t.day} value={typed?.day} error={errorOf(errors, 'day')} />
        <TextField locale={locale} name="time" label={t.time} hint={t.timeHint} value={typed?.time} autocomplete="off" maxlength={8} />
      </Fields>
    </>
  );
}

/** Outcomes of the rules that close a case; others leave it as it is. */
const SETTLING = ['conclude', 'give-back'];
