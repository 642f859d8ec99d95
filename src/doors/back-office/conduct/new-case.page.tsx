import type { VNode } from 'preact';
import type { ConductCase } from '#conduct';
import type { Seat } from '#seats';
import { Callout, ErrorSummary, pathIn, SelectField } from '#ui/components.ts';
import { OfficeView } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { ActForm, faultsOf, type Noticed, type TypedCase } from './act-form.page.tsx';
import { caseNumber } from './conduct.page.tsx';
import { conductTexts } from './conduct.messages.ts';

type NewProps = OfficeProps<{
  readonly contractNumber: string;
  /** Of a contract with seats: those somebody learns in; null: the contract is the person's own. */
  readonly seats: readonly Seat[] | null;
  /** Cases of other seats that go on: the form opens one beside them. */
  readonly going: readonly ConductCase[];
  readonly seatNo: string;
  readonly typed?: TypedCase | undefined;
  /** What was noticed already: the case begins with it. */
  readonly noticed?: Noticed | undefined;
}>;

/** A case begins with evidence. */
export function NewCasePage(props: NewProps): VNode {
  const { shell, contractNumber, typed, noticed, seats } = props;
  const { frame } = shell;
  const t = conductTexts[frame.locale];
  const crumbs = [{ text: contractNumber, href: pathIn(frame, office.contract(contractNumber)) }, { text: t.newTitle }];
  return (
    <OfficeView shell={shell} title={t.newTitle} section="conduct" crumbs={crumbs} wrong={typed !== undefined}>
      <ErrorSummary locale={frame.locale} errors={typed ? faultsOf(typed, frame.locale) : []} />
      <p class="cap">{t.newLead}</p>
      {seats && <Going {...props} />}
      <div class="cap mt-4">
        <ActForm
          shell={shell}
          to={`${office.contract(contractNumber)}/conduct`}
          action="evidence"
          label={t.first}
          button={t.buttons.open}
          typed={typed}
          noticed={noticed}
        >
          {seats && <SeatChoice {...props} seats={seats} />}
        </ActForm>
      </div>
    </OfficeView>
  );
}

function Going({ shell: { frame }, contractNumber, going }: NewProps): VNode | null {
  const t = conductTexts[frame.locale];
  if (going.length === 0) return null;
  return (
    <div class="cap mt-4">
      <Callout tone="info" title={t.going}>
        <ul class="dots">
          {going.map((one) => (
            <li>
              <a href={pathIn(frame, office.conductCase(one.id))}>{caseNumber(contractNumber, one)}</a>: {t.states[one.facts.state]}
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  );
}

/** Whose learner it is about; a sign knows it already. */
function SeatChoice({ shell: { frame }, seats, seatNo, typed, noticed }: NewProps & { readonly seats: readonly Seat[] }): VNode {
  const { locale } = frame;
  const t = conductTexts[locale];
  const shown = noticed ? seats.filter((seat) => seat.no === noticed.seatNo) : seats;
  return (
    <SelectField
      locale={locale}
      name="seat"
      label={t.seat}
      hint={t.seatHint}
      options={shown.map((seat) => ({ value: String(seat.no), text: t.seatOption(seat.no, seat.claim!.accountId.slice(-6)) }))}
      value={noticed ? String(noticed.seatNo) : seatNo}
      error={typed?.fault === 'seat' ? t.faults.seat : undefined}
      required
    />
  );
}
