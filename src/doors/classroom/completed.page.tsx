import type { VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import { ButtonLink, Callout, dayPhrase, pathIn, type Frame } from '#ui/components.ts';
import { certificatePath } from './addresses.ts';
import { courseText } from './course.messages.ts';
import type { MyCourse } from './my-course.ts';

/** The course is completed: since when, and its certificate once it is made. */
export function Completed({ frame, mine }: { readonly frame: Frame; readonly mine: MyCourse }): VNode | null {
  const t = courseText(frame.locale);
  const { certificate, course } = mine;
  if (!course.completedAt) return null;
  const state = !certificate ? t.certificateComing : certificate.withdrawal ? t.certificateWithdrawn : t.certificateReady;
  return (
    <div class="stack">
      <Callout tone="good" title={t.allDone} icon="award">
        {t.completedOn(dayPhrase(almatyDay(course.completedAt), frame.locale, 'on'))} · {state}
      </Callout>
      {certificate && (
        <p class="row">
          <ButtonLink href={pathIn(frame, certificatePath(certificate))} size="large" icon="award">
            {t.certificate}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}
