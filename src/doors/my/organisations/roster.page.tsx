import type { VNode } from 'preact';
import type { Roster, RosterFault, RosterRow } from '#seats';
import { Button, ButtonLink, Callout, errorOf, FileField, Form, Hidden, Table, type FieldError, type Frame } from '#ui/components.ts';
import { seatsAt, type Base } from './seats-base.page.tsx';
import { seatWords } from './seats.messages.ts';

export type RosterView = { readonly roster: Roster; readonly csv: string };

/** The list of teachers as a file. */
export function RosterForm(props: Base & { readonly errors: readonly FieldError[] }): VNode {
  const { frame, errors } = props;
  const t = seatWords[frame.locale];
  const field = { locale: frame.locale, label: t.rosterFile, name: 'roster', hint: t.rosterHint, error: errorOf(errors, 'roster') };
  return (
    <section class="mt-8 cap" aria-labelledby="list">
      <h2 id="list">{t.rosterTitle}</h2>
      <p class="mt-4">{t.rosterLead}</p>
      <Form frame={frame} action={seatsAt(props, '/roster')} multipart class="mt-4">
        <FileField {...field} accept=".csv,.xlsx,text/csv" />
        <p class="mt-4">
          <Button>{t.rosterCheck}</Button>
        </p>
      </Form>
    </section>
  );
}

/** The dry run: what is wrong stands with its line and field, and nothing is kept before the button. */
export function Judged(props: Base & { readonly checked: RosterView }): VNode {
  const { frame, checked } = props;
  const t = seatWords[frame.locale];
  const { rows, good, over } = checked.roster;
  const bad = rows.filter((row) => row.faults.length > 0);
  return (
    <section class="mt-8" aria-labelledby="list">
      <h2 id="list">{t.rosterTitle}</h2>
      <p role="status" class="mt-4">
        <b>{t.rosterResult(rows.length - bad.length, bad.length)}</b> {t.rosterNothingYet}
      </p>
      {over > 0 && <Callout tone="warn">{t.rosterOver(over)}</Callout>}
      {bad.length > 0 && <BadRows frame={frame} rows={bad} />}
      <div class="row mt-4">
        {good.length > 0 && (
          <Form frame={frame} action={seatsAt(props, '/roster')}>
            <Hidden name="rows" value={checked.csv} />
            <Button>{t.rosterInvite(good.length)}</Button>
          </Form>
        )}
        <ButtonLink look="second" href={seatsAt(props)}>
          {t.rosterAgain}
        </ButtonLink>
      </div>
    </section>
  );
}

function BadRows({ frame, rows }: { readonly frame: Frame; readonly rows: readonly RosterRow[] }): VNode {
  const t = seatWords[frame.locale];
  const told = (fault: RosterFault): string => (fault.why === 'twice' ? t.twice(fault.line) : t.faults[fault.why](t.fields[fault.field]));
  return (
    <Table
      label={t.fault}
      rows={rows}
      columns={[
        { title: t.line, cell: ({ line }) => line, named: true },
        { title: t.fields.name, cell: ({ typed }) => typed.name || null, as: 'full', named: true },
        { title: t.fields.email, cell: ({ typed }) => typed.email || null, as: 'full', named: true },
        { title: t.fields.phone, cell: ({ typed }) => typed.phone || null, as: 'full', named: true },
        { title: t.fault, cell: ({ faults }) => faults.map((fault) => <b class="block">{told(fault)}</b>), as: 'full' },
      ]}
    />
  );
}
