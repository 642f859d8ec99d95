import type { VNode } from 'preact';
import type { GivenExtension } from '#enrolments';
import { FactsList, MomentText, pathIn, type Fact, type Frame } from '#ui/components.ts';
import { givenDaysTexts } from './given-days.messages.ts';
import { Sheet } from './office.page.tsx';
import { isUuid, office } from './shell.ts';

/** Why the course is open longer than was agreed, each with the incident or the case behind it. */
export function GivenDaysSheet({ frame, given }: { readonly frame: Frame; readonly given: readonly GivenExtension[] }): VNode | null {
  if (given.length === 0) return null;
  const t = givenDaysTexts[frame.locale];
  return (
    <Sheet title={t.title}>
      <FactsList
        facts={given.map((one): Fact => [
          <MomentText at={one.grantedAt} locale={frame.locale} short />,
          <>
            <b>{t.days(one.days)}</b>
            {one.courses > 1 && ` ${t.courses(one.courses)}`}, <Ground frame={frame} given={one} />
          </>,
        ])}
      />
    </Sheet>
  );
}

/** The reference of an incident is its id and the number of the decision; that of a lifted suspension is its case. */
function Ground({ frame, given }: { readonly frame: Frame; readonly given: GivenExtension }): VNode {
  const text = givenDaysTexts[frame.locale].grounds[given.ground];
  const id = given.groundRef.split('/')[0] ?? '';
  if (!isUuid(id)) return <>{text}</>;
  return <a href={pathIn(frame, given.ground === 'goodwill' ? office.conductCase(id) : office.incident(id))}>{text}</a>;
}
