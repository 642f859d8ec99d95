import type { VNode } from 'preact';
import { contractStateWords } from '#contracts';
import { ButtonLink, dayPhrase, Empty, Layout, NextLink, pathIn, type Frame } from '#ui/components.ts';
import { coursesPath } from './addresses.ts';
import { courseText } from './course.messages.ts';
import type { MyCourse } from './my-course.ts';
import { seatEndedTexts } from './seat-ended.messages.ts';

type Ended = Pick<MyCourse, 'term' | 'course'>;
/** How a closed course names what closed it: the seat's own words for a seat, which is no contract of the learner's. */
export const closedWords = ({ locale }: Frame, { course }: Ended) =>
  course.enrolment.seatNo === null ? contractStateWords[locale].closed : seatEndedTexts[locale].closed;

/** Where the person reads on: their contracts, or their seats. */
export const readOn = (frame: Frame, { course }: Ended): { readonly href: string; readonly text: string } =>
  course.enrolment.seatNo === null
    ? { href: pathIn(frame, '/my/contracts'), text: courseText(frame.locale).ended.contract }
    : { href: pathIn(frame, '/my/seats'), text: seatEndedTexts[frame.locale].link };

/** Why this course opens no lessons now: the contract before the clock. Null: it does. */
export function whyEnded(frame: Frame, mine: Ended): { readonly title: string; readonly text: string } | null {
  const { term } = mine;
  if (term.state === 'open') return null;
  if (term.closed) return closedWords(frame, mine)[term.closed.as];
  const t = courseText(frame.locale).ended;
  return { title: t.title, text: `${t.text(dayPhrase(term.lastDay, frame.locale, 'till'))} ${t.stays}` };
}

/** Lessons and attempts closed by the clock or by the contract: a plain page; why, and what stays. */
export function EndedPage({ frame, mine }: { readonly frame: Frame; readonly mine: MyCourse }): VNode {
  const t = courseText(frame.locale);
  const where = readOn(frame, mine);
  const why = whyEnded(frame, mine) ?? { title: t.ended.title, text: t.ended.stays };
  const action = <ButtonLink href={pathIn(frame, coursesPath)}>{t.toMyCourses}</ButtonLink>;
  return (
    <Layout frame={frame} title={why.title} hidden section="my">
      <h1 class="sr">{mine.version.title[frame.locale]}</h1>
      <Empty title={why.title} action={action} class="mt-12">
        {why.text}
      </Empty>
      <p class="row mt-6">
        <NextLink href={where.href}>{where.text}</NextLink>
        <NextLink href={pathIn(frame, '/support')}>{t.ended.support}</NextLink>
      </p>
    </Layout>
  );
}
