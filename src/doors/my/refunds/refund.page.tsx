import type { VNode } from 'preact';
import type { Contract } from '#contracts';
import { intervalText, statusPath, type Incident } from '#incidents';
import { tiyn } from '#kernel/tiyn.ts';
import {
  ArithmeticList,
  isTold,
  lastAppealDay,
  mayAppeal,
  refundWords,
  type CaseRefusal,
  type DecisionPaper,
  type RefundCase,
  type RefundRule,
  type Step,
} from '#refunds';
import {
  Button,
  Callout,
  Code,
  DateText,
  ErrorSummary,
  errorOf,
  FactsList,
  Form,
  Hidden,
  Margined,
  Money,
  MomentText,
  NextLink,
  pathIn,
  TextArea,
  Timeline,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { almatyDay, dayText } from '#kernel/civil-date.ts';
import { MyPage } from '../my.page.tsx';
import { CaseBadge } from './refund-part.page.tsx';
import { ownRefundWords } from './refunds.messages.ts';

type View = {
  readonly one: RefundCase;
  readonly contract: Contract;
  readonly steps: readonly Step[];
  readonly papers: readonly DecisionPaper[];
  readonly rule: RefundRule;
  /** Incidents that steps name. */
  readonly named: ReadonlyMap<string, Incident>;
  readonly now: Date;
};
type Props = { readonly frame: Frame; readonly view: View; readonly refused?: CaseRefusal; readonly typed?: string | undefined };

/** The customer follows the case: its sum in the open, each step, the decisions, and what can still be done. */
export function RefundPage({ frame, view, refused, typed }: Props): VNode {
  const { locale } = frame;
  const [t, r] = [ownRefundWords[locale], refundWords[locale]];
  const { one, contract, steps } = view;
  const errors: FieldError[] = refused === 'words-missing' ? [{ field: 'words', text: r.refusals['words-missing'] }] : [];
  const at = pathIn(frame, `/my/contracts/${encodeURIComponent(contract.number)}`);
  return (
    <MyPage frame={frame} tab="contracts" title={t.heading(one.number)} wrong={errors.length > 0}>
      <ErrorSummary locale={locale} errors={errors} />
      {refused && refused !== 'words-missing' && (
        <Callout tone="warn" role="alert">
          {r.refusals[refused]}
        </Callout>
      )}
      <p class={refused && 'mt-6'}>
        <CaseBadge frame={frame} refund={one} />
      </p>
      <FactsList
        class="mt-4"
        facts={[
          [
            t.contract,
            <a href={at}>
              <Code text={contract.number} />
            </a>,
          ],
          [t.ground, r.grounds[one.ground]],
          [t.sum, <Money amount={tiyn(one.amount)} />],
        ]}
      />
      <div class="my-parts mt-8">
        <Margined
          title={t.computed}
          {...(one.ground === 'withdrawal' && { note: t.ruleOf(view.rule.no, dayText(dayOf(view.rule), locale)) })}
        >
          <ArithmeticList reader="customer" frame={frame} arithmetic={one.arithmetic} />
        </Margined>
        <Margined title={t.course}>
          <Timeline items={steps.toReversed().map((step) => happening(step, view.named, frame))} />
        </Margined>
        <Decisions frame={frame} view={view} />
        <Appeal frame={frame} view={view} errors={errors} typed={typed} />
        <TakeBack frame={frame} view={view} />
      </div>
      <p class="mt-8">
        <NextLink href={at}>{t.back}</NextLink>
      </p>
    </MyPage>
  );
}

const dayOf = (rule: RefundRule) => almatyDay(rule.effectiveFrom);

/** Staff are not named to the customer. */
function happening(step: Step, named: View['named'], frame: Frame) {
  const { state, at, words, incidentId } = step;
  const { locale } = frame;
  const incident = incidentId ? named.get(incidentId) : undefined;
  const told = words && isTold(step);
  return {
    when: <MomentText at={at} locale={locale} short />,
    what: refundWords[locale].states[state],
    ...((told || incident) && {
      more: (
        <>
          {told && words}
          {told && incident && ' · '}
          {incident && <a href={pathIn(frame, statusPath(incident))}>{intervalText(incident, locale)}</a>}
        </>
      ),
    }),
  };
}

function Decisions({ frame, view: { one, papers } }: Props): VNode | null {
  const t = ownRefundWords[frame.locale];
  if (papers.length === 0) return null;
  const at = pathIn(frame, `/my/refunds/${encodeURIComponent(one.number)}`);
  return (
    <Margined title={t.decisions}>
      <ul class="stack" role="list">
        {papers.map((paper) => (
          <li class="row">
            <NextLink icon="download" href={`${at}/decisions/${paper.stepNo}`}>
              {t.decision}
            </NextLink>{' '}
            <span class="quiet tiny">
              <DateText day={almatyDay(paper.madeAt)} locale={frame.locale} short />
            </span>
          </li>
        ))}
      </ul>
    </Margined>
  );
}

type AppealProps = Props & { readonly errors: readonly FieldError[] };

function Appeal({ frame, view: { one, steps, rule, now }, errors, typed }: AppealProps): VNode | null {
  const { locale } = frame;
  const t = ownRefundWords[locale];
  if (!mayAppeal(one, steps, rule.appealDays, now)) return null;
  return (
    <Margined title={t.appeal} note={t.appealNote(dayText(lastAppealDay(steps.at(-1)!.at, rule.appealDays), locale))}>
      <Form frame={frame} action={pathIn(frame, `/my/refunds/${encodeURIComponent(one.number)}`)} class="stack">
        <Hidden name="action" value="appeal" />
        <TextArea
          locale={locale}
          name="words"
          label={t.appealWords}
          value={typed}
          rows={4}
          maxlength={3000}
          error={errorOf(errors, 'words')}
          required
        />
        <div>
          <Button>{t.appealSend}</Button>
        </div>
      </Form>
    </Margined>
  );
}

function TakeBack({ frame, view: { one } }: Props): VNode | null {
  const t = ownRefundWords[frame.locale];
  if (one.openedBy.kind !== 'person' || (one.state !== 'asked' && one.state !== 'under-review')) return null;
  return (
    <Margined title={t.takeBack} note={t.takeBackNote}>
      <Form frame={frame} action={pathIn(frame, `/my/refunds/${encodeURIComponent(one.number)}`)}>
        <Hidden name="action" value="take-back" />
        <Button look="second">{t.takeBack}</Button>
      </Form>
    </Margined>
  );
}
