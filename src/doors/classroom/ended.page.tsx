import type { VNode } from 'preact';
import { contractStateWords } from '#contracts';
import { ButtonLink, dayPhrase, Empty, Layout, NextLink, pathIn, type Frame } from '#ui/components.ts';
import { coursesPath } from './addresses.ts';
import { courseText } from './course.messages.ts';
import type { MyCourse } from './my-course.ts';

/** Why this course opens no lessons now: the contract before the clock. Null: it does. */
export function whyEnded(frame: Frame, { term }: Pick<MyCourse, 'term'>): { readonly title: string; readonly text: string } | null {
  if (term.state === 'open') return null;
  if (term.closed) return contractStateWords[frame.locale].closed[term.closed.as];
  const t = courseText(frame.locale).ended;
  return { title: t.title, text: `${t.text(dayPhrase(term.lastDay, frame.locale, 'till'))} ${t.stays}` };
}

/** Lessons and attempts closed by the clock or by the contract: a plain page; why, and what stays. */
export function EndedPage({ frame, mine }: { readonly frame: Frame; readonly mine: MyCourse }): VNode {
  const t = courseText(frame.locale);
  const why = whyEnded(frame, mine) ?? { title: t.ended.title, text: t.ended.stays };
  const action = <ButtonLink href={pathIn(frame, coursesPath)}>{t.toMyCourses}</ButtonLink>;
  return (
    <Layout frame={frame} title={why.title} hidden section="my">
      <h1 class="sr">{mine.version.title[frame.locale]}</h1>
      <Empty title={why.title} action={action} class="mt-12">
        {why.text}
      </Empty>
      <p class="row mt-6">
        <NextLink href={pathIn(frame, '/my/contracts')}>{t.ended.contract}</NextLink>
        <NextLink href={pathIn(frame, '/support')}>{t.ended.support}</NextLink>
      </p>
    </Layout>
  );
}
