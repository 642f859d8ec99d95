import type { VNode } from 'preact';
import {
  affectsAttempts,
  incidentWords,
  intervalText,
  isDecided,
  statusPath,
  type Award,
  type Incident,
  type NoExtension,
  type PublicNote,
  type Revision,
} from '#incidents';
import type { RefundCase } from '#refunds';
import { Button, Callout, ErrorSummary, FactsList, Fold, Form, Hidden, MomentText, pathIn, Timeline, type Fact } from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { errorsOf, fieldId, MomentFields, ReasonField, ScopeFields, WordsFields, type ProgrammeName } from './incident-fields.page.tsx';
import type { FieldFault, IncidentRefused, Typed } from './incident-form.ts';
import { IncidentState } from './incident-lists.page.tsx';
import { IncidentRefunds } from './incident-refunds.page.tsx';
import { incidentTexts } from './incidents.messages.ts';

export const incidentActions = ['tell', 'close', 'correct', 'annul', 'extend'] as const;
export type IncidentAction = (typeof incidentActions)[number];

export type Reach = {
  /** Null: it gives days. */
  readonly why: NoExtension | null;
  readonly contracts: number;
  readonly days: number;
  readonly awards: readonly Award[];
  readonly given: { readonly contracts: number; readonly days: number };
  /** Attempts at tests that do not count because of it. */
  readonly attempts: number;
  readonly outageMinutes: number;
};
export type IncidentPageProps = OfficeProps<{
  readonly incident: Incident;
  readonly notes: readonly PublicNote[];
  readonly revisions: readonly Revision[];
  readonly names: ReadonlyMap<string, string>;
  readonly programmes: readonly ProgrammeName[];
  readonly reach: Reach;
  /** Refunds whose fault was found by it. */
  readonly refunds: readonly RefundCase[];
  readonly may: { readonly keep: boolean; readonly extend: boolean };
  readonly typed: Typed;
  readonly action?: IncidentAction;
  readonly faults: readonly FieldFault[];
  readonly refused?: IncidentRefused;
}>;

/** One incident: facts, what was told, whom it extends, and the forms that change it. */
export function IncidentPage(props: IncidentPageProps): VNode {
  const { shell, incident, faults, action, refused, may } = props;
  const { frame } = shell;
  const { locale } = frame;
  const t = incidentTexts[locale];
  const errors = errorsOf(faults, locale);
  return (
    <OfficeView
      shell={shell}
      title={t.no(incident.no)}
      section="incidents"
      crumbs={[{ text: t.title, href: pathIn(frame, office.incidents) }, { text: t.no(incident.no) }]}
      badge={<IncidentState incident={incident} locale={locale} />}
      wrong={errors.length > 0}
    >
      <ErrorSummary locale={locale} errors={errors.map((one) => ({ ...one, field: fieldId(one.field, action) }))} />
      {refused && (
        <Callout tone="warn" role="alert">
          {t.refused[refused]}
        </Callout>
      )}
      <div class="bo-detail">
        <div class="stack">
          <Sheet title={t.facts}>
            <FactsList facts={factsOf(props)} />
          </Sheet>
          <Extension {...props} />
          {props.refunds.length > 0 && <IncidentRefunds frame={frame} refunds={props.refunds} />}
          {may.keep && <Changes {...props} />}
        </div>
        <div class="stack">
          <Sheet title={t.told}>
            <Timeline
              items={[...props.notes].reverse().map((note) => ({
                when: <MomentText at={note.at} locale={locale} short />,
                what: note.text[locale],
                more: note.by ? props.names.get(note.by) : t.bySystem,
              }))}
            />
          </Sheet>
          <Revisions {...props} />
        </div>
      </div>
    </OfficeView>
  );
}

function factsOf({ shell: { frame }, incident, names, programmes }: IncidentPageProps): Fact[] {
  const { locale } = frame;
  const t = incidentTexts[locale];
  const { programmes: some } = incident;
  return [
    [t.kind, incidentWords[locale].kinds[incident.kind]],
    [t.when, intervalText(incident, locale)],
    [t.functions, incident.functions.map((name) => incidentWords[locale].functions[name]).join('; ')],
    [t.programmes, some === null ? t.allProgrammes : some.map((id) => programmes.find((one) => one.id === id)?.title ?? id).join(', ')],
    [t.foundBy, incident.openedBy ? (names.get(incident.openedBy) ?? '') : t.bySystem],
    ...(incident.annulled ? [] : ([['', <a href={pathIn(frame, statusPath(incident))}>{t.publicPage}</a>]] as const)),
  ];
}

function Extension({ shell: { frame }, incident, reach, may }: IncidentPageProps): VNode {
  const { locale } = frame;
  const t = incidentTexts[locale];
  const { start, end, programmes } = incident;
  const majeure = incident.kind === 'force-majeure';
  const open = majeure && reach.why === null && end !== null && !isDecided(reach.awards, { start, end, programmes });
  return (
    <Sheet title={t.extension}>
      <p class="cap">{majeure ? t.majeureRule : t.outageRule(reach.outageMinutes)}</p>
      {reach.why !== null && <p class="mt-2">{t.noDays[reach.why]}</p>}
      <p class="mt-2">
        <b>{t.touches(reach.contracts)}</b>
        {reach.days > 0 && <span class="block">{t.upToDays(reach.days)}</span>}
      </p>
      {reach.awards.length > 0 && (
        <p class="mt-2" role="status">
          {t.decided}: {reach.awards.map((award) => intervalText(award, locale)).join('; ')}
          <span class="block">{t.given(reach.given.contracts, reach.given.days)}</span>
        </p>
      )}
      {(affectsAttempts(incident) || reach.attempts > 0) && (
        <p class="mt-2">
          {t.attemptsRule[incident.kind]}
          {reach.attempts > 0 && <b class="block">{t.attemptsGiven(reach.attempts)}</b>}
        </p>
      )}
      {open && !may.extend && <p class="quiet mt-2">{t.onlyLawyer}</p>}
      {open && may.extend && (
        <Form frame={frame} action={pathIn(frame, office.incident(incident.id))} class="row mt-4">
          <Button name="action" value="extend">
            {t.extend}
          </Button>
        </Form>
      )}
    </Sheet>
  );
}

/** Each change is a form of its own behind a fold; the one that was refused stays open with what was typed. */
function Changes({ shell: { frame }, incident, typed, action, faults, programmes }: IncidentPageProps): VNode {
  const { locale } = frame;
  const t = incidentTexts[locale];
  const errors = errorsOf(faults, locale);
  const fields = (of: IncidentAction) => ({ locale, typed, of, errors: action === of ? errors : [] });
  const form = (of: IncidentAction, children: VNode) => (
    <Form frame={frame} action={pathIn(frame, office.incident(incident.id))} class="stack mt-4">
      <Hidden name="revision" value={String(incident.revision)} />
      {children}
      <div class="row">
        <Button name="action" value={of} look={of === 'annul' ? 'danger' : 'main'}>
          {of === 'tell' ? t.tell : t[of === 'extend' ? 'extend' : of]}
        </Button>
      </div>
    </Form>
  );
  return (
    <section class="sheet">
      <Fold title={t.tellMore} open={action === 'tell'}>
        <div>{form('tell', <WordsFields {...fields('tell')} />)}</div>
      </Fold>
      {incident.end === null && !incident.annulled && (
        <Fold title={t.close} open={action === 'close'}>
          <div>
            <p class="cap">{t.closeText}</p>
            {form(
              'close',
              <>
                <MomentFields {...fields('close')} which="end" />
                <ReasonField {...fields('close')} />
              </>,
            )}
          </div>
        </Fold>
      )}
      <Fold title={t.correct} open={action === 'correct'}>
        <div>
          <p class="cap">{t.correctText}</p>
          {form(
            'correct',
            <>
              <ScopeFields {...fields('correct')} programmes={programmes} />
              <ReasonField {...fields('correct')} />
            </>,
          )}
        </div>
      </Fold>
      {!incident.annulled && (
        <Fold title={t.annul} open={action === 'annul'}>
          <div>
            <p class="cap">{t.annulText}</p>
            {form('annul', <ReasonField {...fields('annul')} />)}
          </div>
        </Fold>
      )}
    </section>
  );
}

function Revisions({ shell: { frame }, revisions, names }: IncidentPageProps): VNode {
  const { locale } = frame;
  const t = incidentTexts[locale];
  return (
    <Sheet title={t.revisions}>
      <Timeline
        items={[...revisions].reverse().map((one) => ({
          when: <MomentText at={one.at} locale={locale} short />,
          what: one.annulled ? `${intervalText(one, locale)}, ${t.annulled}` : intervalText(one, locale),
          more: [one.reason, one.by ? (names.get(one.by) ?? '') : t.bySystem].filter((part) => part !== '').join(' · '),
        }))}
      />
    </Sheet>
  );
}
