import type { ComponentChildren, VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { ArithmeticList, refundWords, type CaseRefusal, type DecisionPaper, type RefundCase, type RefundRule, type Step } from '#refunds';
import {
  Badge,
  Button,
  Callout,
  Code,
  FactsList,
  Form,
  Hidden,
  Money,
  MomentText,
  NextLink,
  pathIn,
  TextArea,
  TextField,
  Timeline,
} from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { refundPaths } from './addresses.ts';
import { toneOf } from './list.page.tsx';
import { officeRefundWords } from './refunds.messages.ts';

type Props = OfficeProps<{
  readonly one: RefundCase;
  readonly contractNumber: string;
  readonly steps: readonly Step[];
  readonly papers: readonly DecisionPaper[];
  readonly rule: RefundRule;
  readonly names: ReadonlyMap<string, string>;
  readonly typed?: Readonly<Record<string, string>>;
  readonly refused?: CaseRefusal;
  /** What the viewer may do. */
  readonly may: { readonly ground: boolean; readonly money: boolean };
}>;

/** One case: the sum in the open, who decided what, and the next decision for those who may take it. */
export function CasePage(props: Props): VNode {
  const { shell, one, contractNumber, steps, names, papers, refused } = props;
  const { frame } = shell;
  const { locale } = frame;
  const [t, r] = [officeRefundWords[locale], refundWords[locale]];
  return (
    <OfficeView
      shell={shell}
      title={one.number}
      section="refunds"
      badge={<Badge tone={toneOf(one)}>{r.states[one.state]}</Badge>}
      crumbs={[{ text: t.title, href: pathIn(frame, refundPaths.list) }, { text: one.number }]}
      wrong={refused === 'words-missing'}
    >
      {refused && (
        <Callout tone="warn" role="alert">
          {r.refusals[refused]}
        </Callout>
      )}
      <div class="bo-detail">
        <div class="stack">
          <Sheet title={t.computed}>
            <FactsList
              facts={[
                [
                  t.contract,
                  <a href={pathIn(frame, office.contract(contractNumber))}>
                    <Code text={contractNumber} />
                  </a>,
                ],
                [t.ground, r.grounds[one.ground]],
                [t.rules, <a href={pathIn(frame, refundPaths.rules)}>{t.rule(props.rule.no)}</a>],
              ]}
            />
            <div class="mt-4">
              <ArithmeticList frame={frame} arithmetic={one.arithmetic} />
            </div>
          </Sheet>
          <GroundSheet {...props} />
          <MoneySheet {...props} />
          {papers.length > 0 && (
            <Sheet title={t.decisions}>
              {papers.map((paper) => (
                <p>
                  <NextLink icon="download" href={pathIn(frame, refundPaths.decision(one.number, paper.stepNo))}>
                    {t.decision}
                  </NextLink>{' '}
                  <span class="quiet tiny">
                    <MomentText at={paper.madeAt} locale={locale} short />
                  </span>
                </p>
              ))}
            </Sheet>
          )}
        </div>
        <Sheet title={t.steps}>
          <Timeline items={steps.toReversed().map((step) => happening(step, locale, names))} />
        </Sheet>
      </div>
    </OfficeView>
  );
}

function happening(step: Step, locale: 'kk' | 'ru' | 'en', names: Props['names']) {
  const parts = [step.words, step.incidentRef, step.actor.id ? names.get(step.actor.id) : null].filter(Boolean);
  return {
    when: <MomentText at={step.at} locale={locale} short />,
    what: refundWords[locale].states[step.state],
    ...(parts.length > 0 ? { more: <>{parts.join(' · ')}</> } : {}),
  };
}

const Act = (props: Props & { readonly to: string; readonly action: string; readonly children: ComponentChildren }): VNode => (
  <Form frame={props.shell.frame} action={pathIn(props.shell.frame, props.to)} class="stack mt-4">
    <Hidden name="action" value={props.action} />
    {props.children}
  </Form>
);

function GroundSheet(props: Props): VNode | null {
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
            hint={t.findingHint}
            value={typed['finding']}
            rows={3}
            maxlength={3000}
            optional={one.ground === 'withdrawal'}
          />
          {one.ground === 'provider-fault' && (
            <TextField
              locale={locale}
              name="incident"
              label={t.incident}
              hint={t.incidentHint}
              value={typed['incident']}
              maxlength={60}
              optional
            />
          )}
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

function MoneySheet(props: Props): VNode | null {
  const { shell, one, rule, may } = props;
  const { locale } = shell.frame;
  const t = officeRefundWords[locale];
  const to = refundPaths.money(one.number);
  const approvable = one.state === 'grounded' || one.state === 'once-approved';
  if (!may.money || !(approvable || one.state === 'stuck')) return null;
  return (
    <Sheet title={t.moneyPart}>
      {approvable && one.amount > rule.secondApprovalAbove && <p class="cap">{t.twoNote}</p>}
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
            <p class="cap">{t.transferNote}</p>
            <TextField locale={locale} name="order" label={t.order} maxlength={60} required />
            <div class="row">
              <Button>{t.recordTransfer}</Button>
              <Money amount={tiyn(one.amount)} />
            </div>
          </Act>
          <Act {...props} to={to} action="retry">
            <div>
              <Button look="second">{t.retry}</Button>
            </div>
          </Act>
        </>
      )}
    </Sheet>
  );
}
