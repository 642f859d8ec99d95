import type { VNode } from 'preact';
import { addDays, almatyDay } from '#kernel/civil-date.ts';
import { isOver, isSuspending, isUndelivered, type CaseState, type ConductCase, type EvidenceFile, type Words } from '#conduct';
import type { Organisation } from '#organisations';
import {
  ButtonLink,
  Callout,
  Code,
  DateText,
  Empty,
  ErrorSummary,
  FactsList,
  Fold,
  MomentText,
  pathIn,
  Table,
  type Fact,
  type Frame,
} from '#ui/components.ts';
import { organisationName } from '../lists/cells.messages.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { State } from '../person-lists.page.tsx';
import { refundPaths } from '../refunds/addresses.ts';
import { office, type OfficeProps } from '../shell.ts';
import { History } from '../timeline.page.tsx';
import { timelineTexts } from '../timeline.messages.ts';
import type { Line } from '../timeline.ts';
import { ActForm, faultsOf, type TypedCase } from './act-form.page.tsx';
import { EvidenceFiles } from './evidence-files.page.tsx';
import { signalTexts } from './signals.messages.ts';
import { conductTexts, type ConductAction } from './conduct.messages.ts';

const tone = (state: CaseState) => (isSuspending(state) || state === 'terminated' ? 'bad' : isOver(state) ? 'good' : 'warn');

function CaseBadge({ frame, found }: { readonly frame: Frame; readonly found: ConductCase }): VNode {
  const t = conductTexts[frame.locale];
  const { state } = found.facts;
  return <State tone={tone(state)}>{found.seatNo !== null && state === 'terminated' ? t.ofSeat.terminated : t.states[state]}</State>;
}

/** In the list, a letter that did not reach its reader stands next to the state: the answer time does not run. */
function CaseStates(props: { readonly frame: Frame; readonly found: ConductCase }): VNode {
  return (
    <>
      <CaseBadge {...props} />
      {isUndelivered(props.found.facts) && <State tone="bad">{conductTexts[props.frame.locale].letterStayed}</State>}
    </>
  );
}

type ListProps = OfficeProps<{ readonly cases: readonly { readonly one: ConductCase; readonly contractNumber: string }[] }>;

/** As the mark on its lessons says it: the contract, and the seat of a contract with seats. */
export const caseNumber = (contractNumber: string, { seatNo }: ConductCase): string =>
  seatNo === null ? contractNumber : `${contractNumber}/${seatNo}`;

export function CasesPage({ shell, cases }: ListProps): VNode {
  const { frame } = shell;
  const t = conductTexts[frame.locale];
  return (
    <OfficeView
      shell={shell}
      title={t.title}
      section="conduct"
      actions={
        <ButtonLink look="second" size="small" icon="users" href={pathIn(frame, office.signals)}>
          {signalTexts[frame.locale].title}
        </ButtonLink>
      }
    >
      {cases.length === 0 ? (
        <Empty title={t.none}>{t.noneText}</Empty>
      ) : (
        <section class="sheet flush mt-4">
          <Table
            label={t.title}
            rows={cases}
            columns={[
              {
                title: t.contract,
                cell: ({ one, contractNumber }) => (
                  <a href={pathIn(frame, office.conductCase(one.id))}>
                    <Code text={caseNumber(contractNumber, one)} />
                  </a>
                ),
              },
              { title: t.opened, named: true, cell: ({ one }) => <MomentText at={one.openedAt} locale={frame.locale} short /> },
              { title: t.state, as: 'state', cell: ({ one }) => <CaseStates frame={frame} found={one} /> },
            ]}
          />
        </section>
      )}
    </OfficeView>
  );
}

type CaseProps = OfficeProps<{
  readonly found: ConductCase;
  readonly contractNumber: string;
  /** Whose case it is. */
  readonly learner: string;
  /** Whose contract the seat is of. */
  readonly organisation: Organisation | null;
  readonly words: readonly Words[];
  readonly files: readonly EvidenceFile[];
  readonly lines: readonly Line[];
  /** The number of the refund that the termination opened. */
  readonly refund: string | null;
  readonly now: Date;
  readonly typed?: TypedCase | undefined;
}>;

/** Which acts the state offers; what must still be waited for is refused with its reason. */
const offered: Readonly<Record<CaseState, readonly ConductAction[]>> = {
  open: ['warn', 'evidence', 'close'],
  warned: ['suspend', 'evidence', 'close'],
  suspended: ['close', 'terminate', 'evidence'],
  appealed: ['close', 'keep', 'evidence'],
  kept: ['terminate', 'close', 'evidence'],
  terminated: [],
  closed: [],
};

export function CasePage(props: CaseProps): VNode {
  const { shell, found, contractNumber, words, files, lines, typed } = props;
  const { frame } = shell;
  const { locale } = frame;
  const t = conductTexts[locale];
  const { state } = found.facts;
  const number = caseNumber(contractNumber, found);
  const crumbs = [{ text: t.title, href: pathIn(frame, office.conduct) }, { text: number }];
  const badge = <CaseBadge frame={frame} found={found} />;
  const ends = (action: ConductAction): boolean => action === 'terminate' && found.seatNo !== null;
  const buttonOf = (action: ConductAction): string => (ends(action) ? t.ofSeat.terminate : t.buttons[action]);
  const actions = found.warning && (
    <ButtonLink look="second" size="small" icon="file-text" href={pathIn(frame, `${office.conductCase(found.id)}/paper`)}>
      {t.paper}
    </ButtonLink>
  );
  // A step that the state no longer offers has no form here to lead to.
  const errors = typed ? faultsOf(typed, locale) : [];
  const refusal =
    typed && !offered[state].includes(typed.action) ? (
      <Callout tone="warn" role="alert">
        {errors[0]?.text}
      </Callout>
    ) : (
      <ErrorSummary locale={locale} errors={errors} />
    );
  return (
    <OfficeView shell={shell} title={number} section="conduct" crumbs={crumbs} badge={badge} actions={actions} wrong={typed !== undefined}>
      {refusal}
      <div class="bo-detail">
        <div class="stack">
          {isUndelivered(found.facts) && (
            <Callout tone="warn" title={t.letterStayed}>
              {t.letterStayedText}
            </Callout>
          )}
          <Sheet title={t.facts}>
            <FactsList facts={factsOf(props)} />
          </Sheet>
          <Sheet title={t.said}>
            <div class="stack">
              {words.map((one) => (
                <div>
                  <p class="quiet tiny">
                    {t.kinds[one.kind]} · {t.authors[one.author]} · <MomentText at={one.at} locale={locale} short />
                    {one.reference && ` · ${one.reference}`}
                  </p>
                  <p class="letter-text mt-2">{one.text}</p>
                </div>
              ))}
            </div>
          </Sheet>
          <EvidenceFiles shell={shell} caseId={found.id} files={files} />
          {offered[state].length > 0 && (
            <Sheet title={t.next}>
              {offered[state].map((action, i) => (
                <Fold title={buttonOf(action)} open={typed ? typed.action === action : i === 0}>
                  <div>
                    <ActForm
                      shell={shell}
                      to={office.conductCase(found.id)}
                      action={action}
                      {...(ends(action) && { label: t.ofSeat.terminateWhy })}
                      button={buttonOf(action)}
                      typed={typed}
                    />
                  </div>
                </Fold>
              ))}
            </Sheet>
          )}
        </div>
        <Sheet title={timelineTexts[locale].title}>
          <History lines={lines} locale={locale} />
        </Sheet>
      </div>
    </OfficeView>
  );
}

function factsOf({ shell: { frame }, found, contractNumber, learner, organisation, refund }: CaseProps): Fact[] {
  const { locale } = frame;
  const t = conductTexts[locale];
  const { sendings, delivery, appealUntil } = found.facts;
  const lastDay = (until: Date) => <DateText day={addDays(almatyDay(until), -1)} locale={locale} short />;
  const facts: Fact[] = [
    [t.contract, <a href={pathIn(frame, office.contract(contractNumber))}>{contractNumber}</a>],
    ...(organisation
      ? [
          [
            t.organisation,
            <a href={pathIn(frame, office.organisation(organisation.id))}>{organisationName(organisation, locale)}</a>,
          ] as const,
        ]
      : []),
    ...(found.seatNo === null ? [] : [[t.seat, found.seatNo] as const]),
    [t.learner, <a href={pathIn(frame, office.person(found.accountId))}>{learner || found.accountId.slice(-6)}</a>],
    [t.opened, <MomentText at={found.openedAt} locale={locale} short />],
    ...sendings.map(({ no, at, outcome }): Fact => [
      t.sent(no),
      <>
        <MomentText at={at} locale={locale} short />, {t.letter(outcome)}
      </>,
    ]),
  ];
  if (delivery)
    facts.push(
      [t.delivered[delivery.how], <MomentText at={delivery.at} locale={locale} short />],
      [t.answerTill, lastDay(delivery.answerUntil)],
    );
  else if (found.warning) facts.push([t.delivery, t.notDelivered]);
  if (appealUntil) facts.push([t.appealTill, lastDay(appealUntil)]);
  if (refund) facts.push([t.refund, <a href={pathIn(frame, refundPaths.one(refund))}>{refund}</a>]);
  return facts;
}
