import type { ComponentChildren, VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { incidentWords, intervalText, type GivenBack, type Incident } from '#incidents';
import {
  needsTwo,
  refundWords,
  type ByHand,
  type CaseRefusal,
  type DecisionPaper,
  type RefundCase,
  type RefundRule,
  type Step,
} from '#refunds';
import { Button, errorOf, FactsList, Form, Hidden, Money, pathIn, SelectField, TextArea, type FieldError } from '#ui/components.ts';
import { Sheet } from '../office.page.tsx';
import type { OfficeProps } from '../shell.ts';
import { SentFields } from '../transfers/sent-fields.page.tsx';
import { isSentRefusal, SENT_FIELDS, type Outgoing } from '../transfers/sent.ts';
import { refundPaths } from './addresses.ts';
import { officeRefundWords } from './refunds.messages.ts';

export type CaseProps = OfficeProps<{
  readonly one: RefundCase;
  readonly contractNumber: string;
  readonly steps: readonly Step[];
  readonly papers: readonly DecisionPaper[];
  /** Outages that touched the contract; those that steps name; the days they gave back. */
  readonly faults: readonly Incident[];
  readonly named: ReadonlyMap<string, Incident>;
  readonly given: readonly GivenBack[];
  readonly rule: RefundRule;
  /** All cases of the contract: the limit of one approval is of their sum. */
  readonly ofContract: readonly RefundCase[];
  /** The price came by a bank transfer: there is no gateway to ask. */
  readonly byTransfer: boolean;
  /** What may show that the sum left our account. */
  readonly outgoing: Outgoing;
  /** Why the sum goes by hand; null: the bank is asked. */
  readonly why: ByHand | null;
  readonly names: ReadonlyMap<string, string>;
  readonly typed?: Readonly<Record<string, string>>;
  readonly refused?: CaseRefusal;
  /** What the viewer may do. */
  readonly may: { readonly ground: boolean; readonly money: boolean };
}>;

/** Taking the case, its ground, a refusal. */
export function GroundSheet(props: CaseProps): VNode | null {
  const { shell, one, may, typed = {} } = props;
  const { locale } = shell.frame;
  const t = officeRefundWords[locale];
  const to = refundPaths.ground(one.number);
  const refusable = ['under-review', 'grounded', 'once-approved', 'appealed'].includes(one.state);
  if (!may.ground || !(refusable || one.state === 'asked')) return null;
  return (
    <Sheet title={t.groundPart}>
      {one.state === 'asked' && (
        <Act {...props} to={to} action="take">
          <div>
            <Button>{t.take}</Button>
          </div>
        </Act>
      )}
      {(one.state === 'under-review' || one.state === 'appealed') && (
        <Act {...props} to={to} action="confirm">
          <TextArea
            locale={locale}
            name="finding"
            label={t.finding}
            hint={t.findingHint[one.ground]}
            value={typed['finding']}
            rows={3}
            maxlength={3000}
            error={errorOf(caseErrors(props), 'finding')}
            optional={one.ground !== 'provider-fault'}
          />
          {one.ground === 'provider-fault' && <IncidentChoice {...props} />}
          <div>
            <Button>{t.confirmGround}</Button>
          </div>
        </Act>
      )}
      {refusable && (
        <Act {...props} to={to} action="refuse">
          <TextArea
            locale={locale}
            name="reason"
            label={t.refusal}
            hint={t.refusalHint}
            value={typed['reason']}
            rows={3}
            maxlength={3000}
            error={errorOf(caseErrors(props), 'reason')}
            required
          />
          <div>
            <Button look="second">{t.refuse}</Button>
          </div>
        </Act>
      )}
    </Sheet>
  );
}

function IncidentChoice(props: CaseProps): VNode {
  const { shell, faults, typed = {} } = props;
  const { frame } = shell;
  const { locale } = frame;
  const t = officeRefundWords[locale];
  if (faults.length === 0) return <p class="cap">{t.noIncident}</p>;
  const options = faults.map((one) => ({
    value: one.id,
    text: `№\u00a0${one.no}, ${intervalText(one, locale)}: ${one.functions.map((name) => incidentWords[locale].functions[name]).join('; ')}`,
  }));
  return (
    <SelectField
      locale={locale}
      name="incident"
      label={t.incident}
      hint={t.incidentHint}
      options={options}
      value={typed['incident']}
      empty={t.incidentNone}
      error={errorOf(caseErrors(props), 'incident')}
      optional
    />
  );
}

/** Approvals, and what is left to a hand. */
export function MoneySheet(props: CaseProps): VNode | null {
  const { shell, one, ofContract, rule, byTransfer, may, typed = {} } = props;
  const { locale } = shell.frame;
  const t = officeRefundWords[locale];
  const to = refundPaths.money(one.number);
  const approvable = one.state === 'grounded' || one.state === 'once-approved';
  if (!may.money || !(approvable || one.state === 'stuck')) return null;
  return (
    <Sheet title={t.moneyPart}>
      {approvable && needsTwo(one, ofContract, rule.secondApprovalAbove) && <p class="cap">{t.twoNote}</p>}
      {approvable && (
        <Act {...props} to={to} action="approve">
          <div>
            <Button>{t.approve(moneyText(tiyn(one.amount)))}</Button>
          </div>
        </Act>
      )}
      {one.state === 'stuck' && (
        <>
          <Act {...props} to={to} action="transfer">
            <p class="cap">{byTransfer ? t.byTransferNote : t.transferNote}</p>
            <FactsList facts={[[t.sum, <Money amount={tiyn(one.amount)} />]]} />
            <SentFields frame={shell.frame} outgoing={props.outgoing} typed={typed} errors={caseErrors(props)} />
            <div>
              <Button>{t.recordTransfer}</Button>
            </div>
          </Act>
          {!byTransfer && (
            <Act {...props} to={to} action="retry">
              <div>
                <Button look="second">{t.retry}</Button>
              </div>
            </Act>
          )}
        </>
      )}
    </Sheet>
  );
}

/** What a refusal is about, said at its field; one of the act itself has none. */
export function caseErrors({ shell, refused, typed = {}, faults }: CaseProps): FieldError[] {
  if (!refused) return [];
  const text = refundWords[shell.frame.locale].refusals[refused];
  if (isSentRefusal(refused)) return [{ field: SENT_FIELDS[refused], text }];
  if (refused === 'words-missing') return [{ field: typed['action'] === 'refuse' ? 'reason' : 'finding', text }];
  return refused === 'no-such-incident' && faults.length > 0 ? [{ field: 'incident', text }] : [];
}

const Act = (props: CaseProps & { readonly to: string; readonly action: string; readonly children: ComponentChildren }): VNode => (
  <Form frame={props.shell.frame} action={pathIn(props.shell.frame, props.to)} class="stack mt-4">
    <Hidden name="action" value={props.action} />
    {props.children}
  </Form>
);
