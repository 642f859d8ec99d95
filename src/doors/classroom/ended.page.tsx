import type { VNode } from 'preact';
import { ButtonLink, dayPhrase, Empty, Layout, NextLink, pathIn, type Frame } from '#ui/components.ts';
import { coursesPath } from './addresses.ts';
import { courseText } from './course.messages.ts';
import type { MyCourse } from './my-course.ts';

/** Lessons and attempts closed by the clock: a plain page; what stays is named. */
export function EndedPage({ frame, mine }: { readonly frame: Frame; readonly mine: MyCourse }): VNode {
  const t = courseText(frame.locale);
  const action = <ButtonLink href={pathIn(frame, coursesPath)}>{t.toMyCourses}</ButtonLink>;
  return (
    <Layout frame={frame} title={t.ended.title} hidden section="my">
      <h1 class="sr">{mine.version.title[frame.locale]}</h1>
      <Empty title={t.ended.title} action={action} class="mt-12">
        {t.ended.text(dayPhrase(mine.term.lastDay, frame.locale, 'till'))} {t.ended.stays}
      </Empty>
      <p class="row mt-6">
        <NextLink href={pathIn(frame, '/my')}>{t.ended.contract}</NextLink>
        <NextLink href={pathIn(frame, '/support')}>{t.ended.support}</NextLink>
      </p>
    </Layout>
  );
}
