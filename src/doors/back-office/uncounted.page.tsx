import type { VNode } from 'preact';
import type { UncountedAttempt } from '#assessment';
import { finalTestKey } from '#catalogue';
import { FactsList, MomentText, pathIn, type Fact, type Frame } from '#ui/components.ts';
import { givenDaysTexts } from './given-days.messages.ts';
import { Sheet } from './office.page.tsx';
import { office } from './shell.ts';

/** Which attempts of which course do not count, each with the incident they ran into. */
export function UncountedSheet({
  frame,
  attempts,
}: {
  readonly frame: Frame;
  readonly attempts: readonly UncountedAttempt[];
}): VNode | null {
  if (attempts.length === 0) return null;
  const t = givenDaysTexts[frame.locale];
  return (
    <Sheet title={t.attempts}>
      <FactsList
        facts={attempts.map((one): Fact => [
          <MomentText at={one.at} locale={frame.locale} short />,
          <>
            {one.seatNo !== null && `${t.seat(one.seatNo)}, `}
            {one.examKey === finalTestKey ? t.finalTest : <span class="mono">{one.examKey}</span>}, {t.attempt(one.no)},{' '}
            <a href={pathIn(frame, office.incident(one.ref))}>{t.grounds[one.ground]}</a>
          </>,
        ])}
      />
    </Sheet>
  );
}
