import type { VNode } from 'preact';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { AcceptanceState, ContractStep } from '#contracts';
import type { Bundle } from '#evidence';
import type { GivenToSeats } from '#incidents';
import type { RefundCase } from '#refunds';
import { seatStates, type SeatState } from '#seats';
import { Callout, Chips, DateText, ErrorSummary, FactsList, NextLink, Pagination, pathIn, type FieldError } from '#ui/components.ts';
import { MyPage } from '../my.page.tsx';
import { AcceptancePart, objectionErrors, type Objecting } from '../acceptance.page.tsx';
import { ClosedCallout, StateBadge, StepsPart } from '../contract-state.page.tsx';
import { AcceptedPart, GoverningPart, type TermsView } from '../contract-terms.page.tsx';
import { EvidencePart } from '../evidence.page.tsx';
import { RefundPart } from '../refunds/refund-part.page.tsx';
import { ActsPart, type ActsView } from './acts.page.tsx';
import type { SeatLine } from './seat-line.ts';
import { nameIn } from './organisations.page.tsx';
import { Judged, RosterForm, type RosterView } from './roster.page.tsx';
import { SeatTable } from './seat-table.page.tsx';
import { seatsAt, type Base } from './seats-base.page.tsx';
import { longerTerms } from './longer-terms.page.tsx';
import { seatWords } from './seats.messages.ts';

export type SeatsPageProps = Base & {
  readonly programme: string;
  readonly paper: boolean;
  readonly startsAtLatest: CivilDate;
  /** The last days of seats that nobody has claimed, with the days they were given; mostly it is one. */
  readonly endsOn: readonly CivilDate[];
  /** Why terms are longer than was agreed. */
  readonly given: readonly GivenToSeats[];
  readonly counts: Readonly<Record<SeatState, number>>;
  /** Only seats of this state are listed. */
  readonly state: SeatState | null;
  /** Those of one page. */
  readonly lines: readonly SeatLine[];
  readonly page: { readonly no: number; readonly of: number };
  readonly errors: readonly FieldError[];
  readonly checked: RosterView | null;
  readonly invited: number | null;
  readonly terms: TermsView & { readonly steps: readonly ContractStep[] };
  /** Null to a manager. */
  readonly customer: CustomerFacts | null;
  readonly acts: ActsView;
  readonly objecting?: Objecting;
  readonly tooManyBundles?: boolean;
};

/** What the representative decides on for the organisation. */
export type CustomerFacts = {
  readonly acceptance: AcceptanceState;
  /** The thread of the objection is this person's own. */
  readonly ownThread: boolean;
  readonly evidence: Bundle | null;
  readonly refunds: readonly RefundCase[];
};

/** Every seat of one contract, and the list of teachers to fill them. While a list is being judged, only it is shown. */
export function SeatsPage(props: SeatsPageProps): VNode {
  const { frame, organisation, number, invited, checked } = props;
  const errors = [...props.errors, ...objectionErrors(frame, props.objecting)];
  const t = seatWords[frame.locale];
  return (
    <MyPage
      frame={frame}
      tab="contracts"
      title={t.title(number)}
      lede={`${nameIn(frame, organisation)} · ${props.programme}`}
      wrong={errors.length > 0}
      islands={['busy-form', 'file-name']}
    >
      <ErrorSummary locale={frame.locale} errors={errors} />
      {invited !== null && (
        <Callout tone="good" role="status">
          {t.invited(invited)}
        </Callout>
      )}
      {checked ? <Judged {...props} checked={checked} /> : <Whole {...props} />}
      <p class="mt-8">
        <NextLink href={pathIn(frame, `/my/organisations/${organisation.id}`)}>{nameIn(frame, organisation)}</NextLink>
      </p>
    </MyPage>
  );
}

function Whole(props: SeatsPageProps): VNode {
  const { frame, counts, paper, terms } = props;
  const t = seatWords[frame.locale];
  const state = terms.steps.at(-1)?.to ?? 'concluded';
  return (
    <>
      <p>
        <StateBadge frame={frame} state={state} />
      </p>
      <ClosedCallout frame={frame} state={state} />
      <FactsList
        class="told mt-4"
        facts={[
          [t.startsAtLatest, <DateText day={props.startsAtLatest} locale={frame.locale} />],
          ...longerTerms(props),
          ...(paper ? [[t.papers, <PaperLinks {...props} />] as const] : []),
        ]}
      />
      {counts.free > 0 ? (
        <RosterForm {...props} />
      ) : (
        counts.over > 0 && (
          <div class="mt-6">
            <Callout tone="info">{t.refusals['seats-over']}</Callout>
          </div>
        )
      )}
      <section class="mt-8" aria-labelledby="seats">
        <h2 id="seats">{t.seats}</h2>
        <StateChips {...props} />
        <div class="mt-4">
          <SeatTable {...props} />
        </div>
        <Pagination
          locale={frame.locale}
          page={props.page.no}
          of={props.page.of}
          href={(no) => `${seatsIn(props, props.state)}page=${no}`}
          class="mt-6"
        />
      </section>
      <ActsPart {...props} />
      <ContractParts {...props} />
    </>
  );
}

/** The same parts as on the page of a person's own contract. */
function ContractParts({ frame, number, terms, customer, objecting, tooManyBundles }: SeatsPageProps): VNode {
  const { contract, steps } = terms;
  return (
    <div class="my-parts mt-8">
      {customer && <AcceptancePart frame={frame} view={{ ...customer, contract, steps, act: null }} objecting={objecting} />}
      <StepsPart frame={frame} steps={steps} />
      <AcceptedPart frame={frame} view={terms} />
      <GoverningPart frame={frame} view={terms} />
      {customer && <EvidencePart frame={frame} view={{ ...customer, contract }} tooMany={tooManyBundles} />}
      {customer && <RefundPart frame={frame} number={number} state={steps.at(-1)?.to ?? 'concluded'} cases={customer.refunds} />}
    </div>
  );
}

const seatsIn = (props: SeatsPageProps, state: SeatState | null): string => `${seatsAt(props)}?${state ? `state=${state}&` : ''}`;

/** How many seats there are in each state, and a way to see only those. */
function StateChips(props: SeatsPageProps): VNode {
  const { frame, counts, state } = props;
  const t = seatWords[frame.locale];
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const chip = (which: SeatState | null, text: string, count: number) => ({
    href: which ? seatsIn(props, which).slice(0, -1) : seatsAt(props),
    text,
    count,
    current: which === state,
  });
  // Most contracts never have a seat that is over or was given back.
  const shown = seatStates.filter((which) => (which !== 'over' && which !== 'ended') || counts[which] > 0);
  const items = [chip(null, t.all, all), ...shown.map((which) => chip(which, t.states[which], counts[which]))];
  return <Chips locale={frame.locale} label={t.state} items={items} class="mt-4" />;
}

function PaperLinks(props: SeatsPageProps): VNode {
  const t = seatWords[props.frame.locale];
  return (
    <>
      <a href={seatsAt(props, '/papers/contract')}>{t.contractPaper}</a>
      {' · '}
      <a href={seatsAt(props, '/papers/receipt')}>{t.receipt}</a>
    </>
  );
}
