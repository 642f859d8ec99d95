import type { VNode } from 'preact';
import type { Uncounted } from '#assessment';
import { intervalText, statusPath } from '#incidents';
import { pathIn, type Frame } from '#ui/components.ts';
import { examText } from './exam.messages.ts';
import type { ExamView } from './exam-view.ts';

type Props = { readonly frame: Frame; readonly uncounted: Uncounted; readonly incidents: ExamView['incidents'] };

/** Why an attempt does not count (offer 4.1, 4.3), with the incident the public can read of. */
export function UncountedNote({ frame, uncounted, incidents }: Props): VNode {
  const incident = incidents.get(uncounted.ref);
  return (
    <>
      {examText(frame.locale).uncounted[uncounted.ground]}
      {incident && (
        <>
          {', '}
          <a href={pathIn(frame, statusPath(incident))}>{intervalText(incident, frame.locale)}</a>
        </>
      )}
    </>
  );
}
