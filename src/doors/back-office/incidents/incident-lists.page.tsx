import type { VNode } from 'preact';
import { incidentWords, intervalText, type Incident, type IncidentKind } from '#incidents';
import { Badge, Button, ButtonLink, ChoiceGroup, Empty, ErrorSummary, errorOf, Form, pathIn, Table, type Tone } from '#ui/components.ts';
import type { Locale } from '#kernel/locale.ts';
import { OfficeView } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { errorsOf, ReasonField, ScopeFields, WordsFields, type ProgrammeName } from './incident-fields.page.tsx';
import type { FieldFault, Typed } from './incident-form.ts';
import { incidentTexts } from './incidents.messages.ts';

export function IncidentState({ incident, locale }: { readonly incident: Incident; readonly locale: Locale }): VNode {
  const t = incidentTexts[locale];
  const [tone, text]: [Tone, string] = incident.annulled
    ? ['warn', t.annulled]
    : incident.end === null
      ? ['bad', t.goesOn]
      : ['good', t.over];
  return <Badge tone={tone}>{text}</Badge>;
}

export function IncidentsPage({ shell, incidents }: OfficeProps<{ readonly incidents: readonly Incident[] }>): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = incidentTexts[locale];
  const open = <ButtonLink href={pathIn(frame, office.newIncident)}>{t.open}</ButtonLink>;
  return (
    <OfficeView shell={shell} title={t.title} section="incidents" actions={open}>
      <p class="quiet cap">{t.lede}</p>
      <div class="mt-4">
        {incidents.length === 0 ? (
          <Empty title={t.none}>{t.noneText}</Empty>
        ) : (
          <section class="sheet flush">
            <Table
              label={t.title}
              rows={incidents}
              columns={[
                { title: t.when, cell: (one) => <a href={pathIn(frame, office.incident(one.id))}>{intervalText(one, locale)}</a> },
                { title: t.kind, cell: (one) => incidentWords[locale].kinds[one.kind] },
                {
                  title: t.functions,
                  as: 'full',
                  cell: (one) => one.functions.map((name) => incidentWords[locale].functions[name]).join('; '),
                },
                { title: t.state, as: 'state', cell: (one) => <IncidentState incident={one} locale={locale} /> },
              ]}
            />
          </section>
        )}
      </div>
    </OfficeView>
  );
}

export type NewIncidentProps = OfficeProps<{
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly kinds: readonly IncidentKind[];
  readonly programmes: readonly ProgrammeName[];
}>;

export function NewIncidentPage({ shell, typed, faults, kinds, programmes }: NewIncidentProps): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = incidentTexts[locale];
  const errors = errorsOf(faults, locale);
  const fields = { locale, typed, errors };
  return (
    <OfficeView
      shell={shell}
      title={t.open}
      section="incidents"
      crumbs={[{ text: t.title, href: pathIn(frame, office.incidents) }, { text: t.open }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <Form frame={frame} action={pathIn(frame, office.newIncident)} class="stack cap mt-4">
        <ChoiceGroup
          locale={locale}
          name="kind"
          kind="radio"
          label={t.kind}
          choices={kinds.map((value) => ({ value, text: incidentWords[locale].kinds[value], note: t.kindNotes[value] }))}
          chosen={[typed.kind]}
          error={errorOf(errors, 'kind')}
        />
        <ScopeFields {...fields} programmes={programmes} />
        <WordsFields {...fields} />
        <ReasonField {...fields} />
        <div class="row">
          <Button>{t.publish}</Button>
        </div>
      </Form>
    </OfficeView>
  );
}
