import type { VNode } from 'preact';
import { ArithmeticList, refundWords, type Step } from '#refunds';
import { GivenDays, intervalText } from '#incidents';
import { Badge, Code, FactsList, MomentText, NextLink, pathIn, Timeline } from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office } from '../shell.ts';
import { refundPaths } from './addresses.ts';
import { caseErrors, GroundSheet, MoneySheet, type CaseProps } from './decide.page.tsx';
import { toneOf } from './list.page.tsx';
import { Refused } from './refused.page.tsx';
import { officeRefundWords } from './refunds.messages.ts';

/** One case: the sum in the open, who decided what, and the next decision for those who may take it. */
export function CasePage(props: CaseProps): VNode {
  const { shell, one, contractNumber, steps, papers, given, refused } = props;
  const { frame } = shell;
  const { locale } = frame;
  const [t, r] = [officeRefundWords[locale], refundWords[locale]];
  const errors = caseErrors(props);
  return (
    <OfficeView
      shell={shell}
      title={one.number}
      section="refunds"
      badge={<Badge tone={toneOf(one)}>{r.states[one.state]}</Badge>}
      crumbs={[{ text: t.title, href: pathIn(frame, refundPaths.list) }, { text: one.number }]}
      wrong={errors.length > 0}
    >
      <Refused locale={locale} refused={refused} errors={errors} />
      <div class={refused ? 'bo-detail mt-4' : 'bo-detail'}>
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
                ...(props.why ? [[t.byHand, t.whyByHand[props.why]] as const] : []),
                [t.rules, <a href={pathIn(frame, refundPaths.rules)}>{t.rule(props.rule.no)}</a>],
              ]}
            />
            <div class="mt-4">
              <ArithmeticList reader="staff" frame={frame} arithmetic={one.arithmetic} />
            </div>
          </Sheet>
          <GroundSheet {...props} />
          <MoneySheet {...props} />
          {papers.length > 0 && (
            <Sheet title={t.decisions}>
              {papers.map((paper) => (
                <p class="row">
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
        <div class="stack">
          <Sheet title={t.steps}>
            <Timeline items={steps.toReversed().map((step) => happening(step, props))} />
          </Sheet>
          {given.length > 0 && (
            <Sheet title={t.givenBack}>
              <GivenDays frame={frame} given={given} />
            </Sheet>
          )}
        </div>
      </div>
    </OfficeView>
  );
}

function happening(step: Step, { shell: { frame }, names, named }: CaseProps) {
  const { locale } = frame;
  const incident = step.incidentId ? named.get(step.incidentId) : undefined;
  const words = [step.words, step.actor.id ? names.get(step.actor.id) : null].filter(Boolean).join(' · ');
  return {
    when: <MomentText at={step.at} locale={locale} short />,
    what: refundWords[locale].states[step.state],
    ...((words || incident) && {
      more: (
        <>
          {words}
          {words && incident && ' · '}
          {incident && <a href={pathIn(frame, office.incident(incident.id))}>{intervalText(incident, locale)}</a>}
        </>
      ),
    }),
  };
}
