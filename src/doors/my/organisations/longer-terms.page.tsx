import type { VNode } from 'preact';
import type { CivilDate } from '#kernel/civil-date.ts';
import { GivenDays, givenDaysTitle, type GivenToSeats } from '#incidents';
import { DateText, type Frame } from '#ui/components.ts';
import { seatWords } from './seats.messages.ts';

type Props = { readonly frame: Frame; readonly endsOn: readonly CivilDate[]; readonly given: readonly GivenToSeats[] };

/** The last days of seats that nobody has claimed, and why the terms of the contract's seats are longer than was agreed. */
export const longerTerms = ({ frame, endsOn, given }: Props): (readonly [string, VNode])[] => [
  ...(endsOn.length > 0 ? [[seatWords[frame.locale].endsOn, <Days frame={frame} endsOn={endsOn} />] as const] : []),
  ...(given.length > 0 ? [[givenDaysTitle(frame), <GivenDays frame={frame} given={given} />] as const] : []),
];

function Days({ frame, endsOn }: Pick<Props, 'frame' | 'endsOn'>): VNode {
  return (
    <>
      {endsOn.map((day, at) => (
        <>
          {at > 0 && ', '}
          <DateText day={day} locale={frame.locale} />
        </>
      ))}
    </>
  );
}
