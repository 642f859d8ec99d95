import type { VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import type { ConductCase } from '#conduct';
import { progressFields, type OwnClaim, type ProgressChoice, type ProgressField } from '#seats';
import {
  Button,
  Callout,
  ChoiceGroup,
  DateText,
  Empty,
  FactsList,
  Fold,
  Form,
  Hidden,
  MomentText,
  NextLink,
  pathIn,
  type Frame,
} from '#ui/components.ts';
import { ConductNotice, PastCases } from '../conduct-notice.page.tsx';
import { MyPage } from '../my.page.tsx';
import { ownSeatWords } from './own-seats.messages.ts';

export type OwnSeat = {
  readonly claim: OwnClaim;
  readonly organisation: string;
  readonly programme: string;
  readonly slug: string;
  /** Every choice, the latest first. */
  readonly choices: readonly ProgressChoice[];
  /** Cases of a breach on this seat that the learner was told of, the latest first. */
  readonly cases: readonly ConductCase[];
};
export type OwnSeatsPageProps = {
  readonly frame: Frame;
  readonly seats: readonly OwnSeat[];
  readonly told: 'saved' | 'changed' | null;
};

/** The learner's seats, and what each organisation may see: chosen at the claim, changed here. */
export function OwnSeatsPage({ frame, seats, told }: OwnSeatsPageProps): VNode {
  const t = ownSeatWords[frame.locale];
  return (
    <MyPage frame={frame} tab="contracts" title={t.title} lede={t.lead} islands={['busy-form']}>
      {told && (
        <Callout tone={told === 'saved' ? 'good' : 'warn'} role="status">
          {t[told]}
        </Callout>
      )}
      {seats.length === 0 && <Empty title={t.none}>{t.noneText}</Empty>}
      {seats.map((seat) => (
        <OneSeat frame={frame} seat={seat} />
      ))}
    </MyPage>
  );
}

function OneSeat({ frame, seat }: { readonly frame: Frame; readonly seat: OwnSeat }): VNode {
  const t = ownSeatWords[frame.locale];
  const { claim, choices, cases } = seat;
  return (
    <section class="cap mt-8">
      <h2>{seat.programme}</h2>
      <div class="mt-4">
        <ConductNotice frame={frame} cases={cases} />
      </div>
      <FactsList class="told mt-4" facts={[[t.claimed, <DateText day={almatyDay(claim.at)} locale={frame.locale} />]]} />
      <Form frame={frame} action={pathIn(frame, '/my/seats')} class="stack mt-4">
        <Hidden name="seat" value={claim.seatId} />
        <ShowsField frame={frame} organisation={seat.organisation} shows={claim.shows} />
        <div class="row">
          <Button look="second">{t.save}</Button>
          <NextLink href={pathIn(frame, `/my/courses/${seat.slug}`)}>{t.toCourse}</NextLink>
        </div>
      </Form>
      {choices.length > 1 && (
        <Fold title={t.history} class="mt-4">
          <div>
            <FactsList
              class="told"
              facts={choices.map(({ at, shows }) => [<MomentText at={at} locale={frame.locale} short />, shownText(frame, shows)] as const)}
            />
          </div>
        </Fold>
      )}
      <PastCases frame={frame} cases={cases} />
    </section>
  );
}

const shownText = (frame: Frame, shows: readonly ProgressField[]): string => {
  const t = ownSeatWords[frame.locale];
  return shows.length === 0 ? t.nothing : shows.map((field) => t.fields[field]).join(', ');
};

/** The same boxes at the claim and after: none is ticked for the person. */
export function ShowsField(props: {
  readonly frame: Frame;
  readonly organisation: string;
  readonly shows: readonly ProgressField[];
}): VNode {
  const { frame, organisation, shows } = props;
  const t = ownSeatWords[frame.locale];
  return (
    <ChoiceGroup
      locale={frame.locale}
      name="show"
      kind="checkbox"
      plain
      label={t.question(organisation)}
      hint={t.hint}
      choices={progressFields.map((value) => ({ value, text: t.fields[value] }))}
      chosen={shows}
    />
  );
}
