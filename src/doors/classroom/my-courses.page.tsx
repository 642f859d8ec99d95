import type { VNode } from 'preact';
import { coverOf } from '#catalogue';
import {
  Badge,
  ButtonLink,
  Cover,
  CourseProgress,
  dayPhrase,
  Empty,
  Layout,
  PageHead,
  pathIn,
  ProgressBar,
  Tabs,
  type Frame,
} from '#ui/components.ts';
import { almatyDay } from '#kernel/civil-date.ts';
import { certificatePath, coursePath, coursesPath, itemPath } from './addresses.ts';
import { closedWords } from './ended.page.tsx';
import { courseText, type CourseText } from './course.messages.ts';
import { courseToGoOn, filtered, filters, languageFor, titleOf, type Filter, type MyCourse } from './my-course.ts';

export type MyCoursesProps = {
  readonly frame: Frame;
  readonly courses: readonly MyCourse[];
  readonly filter: Filter;
};

export function MyCoursesPage(props: MyCoursesProps): VNode {
  const t = courseText(props.frame.locale);
  return (
    <Layout frame={props.frame} title={t.myCourses} hidden section="my">
      <PageHead title={t.myCourses} />
      <MyCourses {...props} />
    </Layout>
  );
}

/** The piece: the course to go on with, then all courses. */
export function MyCourses({ frame, courses, filter }: MyCoursesProps): VNode {
  const t = courseText(frame.locale);
  if (courses.length === 0) return <NoCourses frame={frame} t={t} />;
  const first = filter === 'all' ? courseToGoOn(courses) : null;
  const listed = filtered(courses, filter).filter((one) => one !== first);
  return (
    <>
      {first && <GoOn frame={frame} t={t} mine={first} />}
      {courses.length > 1 && <CourseTabs frame={frame} t={t} courses={courses} filter={filter} />}
      {listed.length > 0 && (
        <ul class="course-rows" role="list">
          {listed.map((mine) => (
            <CourseRow frame={frame} t={t} mine={mine} />
          ))}
        </ul>
      )}
      {listed.length === 0 && !first && <p class="mt-6">{t.nothingHere}</p>}
    </>
  );
}

function NoCourses({ frame, t }: { readonly frame: Frame; readonly t: CourseText }): VNode {
  const action = <ButtonLink href={pathIn(frame, '/programmes')}>{t.empty.action}</ButtonLink>;
  return (
    <Empty title={t.empty.title} action={action}>
      {t.empty.text}
    </Empty>
  );
}

function CourseTabs({ frame, t, courses, filter }: MyCoursesProps & { readonly t: CourseText }): VNode {
  const items = filters.map((one) => ({
    href: pathIn(frame, coursesPath) + (one === 'all' ? '' : `?show=${one}`),
    text: t.filters[one],
    count: filtered(courses, one).length,
    current: one === filter,
  }));
  return <Tabs label={t.filters.label} items={items.filter((one) => one.count > 0 || one.current)} class="mt-12" />;
}

type OneProps = { readonly frame: Frame; readonly t: CourseText; readonly mine: MyCourse };

/** The cloth, how far, what is next, and the one main button. */
export function GoOn({ frame, t, mine, heading = true }: OneProps & { readonly heading?: boolean }): VNode {
  const { version, progress, term } = mine;
  const language = languageFor(frame.locale, version);
  const next = progress.next;
  return (
    <article class={heading ? 'continue' : 'continue bare'}>
      <div class="art">
        <Cover subject={coverOf(version).subject} words={coverOf(version).seed} done={progress.done / progress.of} />
      </div>
      <div class="stack">
        {heading && <p class="quiet">{t.whereYouStopped}</p>}
        {heading && <h2>{version.title[frame.locale]}</h2>}
        <div>
          <CourseProgress done={progress.done} of={progress.of} label={`${t.courseProgress}: ${t.stepsDone(progress.done, progress.of)}`} />
          <p class="row between mt-2 tiny">
            <span>{t.stepsDone(progress.done, progress.of)}</span>
            {progress.minutesLeft > 0 && <span class="quiet">{t.timeLeft(progress.minutesLeft)}</span>}
          </p>
        </div>
        {next && (
          <p>
            {t.next} <b lang={language === frame.locale ? undefined : language}>{titleOf(next.item, language)}</b>,{' '}
            {t.minutes(next.item.minutes)}
          </p>
        )}
        <div class="row">
          {next && (
            <ButtonLink href={pathIn(frame, itemPath(version.slug, next.item))} size="large">
              {progress.done === 0 ? t.begin : next.item.kind === 'lesson' ? t.goOn : t.takeTest}
            </ButtonLink>
          )}
          {term.state === 'open' && (
            <span class="quiet tiny">
              <TimeLeft frame={frame} t={t} term={term} />
            </span>
          )}
        </div>
      </div>
    </article>
  );
}

function CourseRow({ frame, t, mine }: OneProps): VNode {
  const { version, progress, certificate } = mine;
  const href = pathIn(frame, coursePath(version.slug));
  return (
    <li>
      <Cover subject={coverOf(version).subject} words={coverOf(version).seed} done={progress.done / progress.of} />
      <div>
        <h2 class="h3">
          <a href={href}>{version.title[frame.locale]}</a>
        </h2>
        <p class="quiet tiny">
          <RowState frame={frame} t={t} mine={mine} />
        </p>
        {mine.state === 'completed' ? (
          <p class="mt-2">
            <CertificateBadge t={t} mine={mine} />
          </p>
        ) : (
          <ProgressBar value={(100 * progress.done) / progress.of} label={t.courseProgress} class="mt-2" />
        )}
      </div>
      {certificate ? (
        <ButtonLink href={pathIn(frame, certificatePath(certificate))} look="second">
          {t.certificate}
        </ButtonLink>
      ) : (
        <ButtonLink href={href} look="second">
          {t.openOutline}
        </ButtonLink>
      )}
    </li>
  );
}

function RowState({ frame, t, mine }: OneProps): VNode {
  const { progress, term, course } = mine;
  if (course.completedAt) return <>{t.completedOn(dayPhrase(almatyDay(course.completedAt), frame.locale, 'on'))}</>;
  if (term.state === 'ended' && term.closed) return <>{closedWords(frame, mine)[term.closed.as].title}</>;
  if (term.state === 'ended') return <>{t.endedOn(dayPhrase(term.lastDay, frame.locale, 'on'))}</>;
  return (
    <>
      {t.stepsDone(progress.done, progress.of)} · <TimeLeft frame={frame} t={t} term={term} />
    </>
  );
}

/** The end of access: how many civil days of Almaty are left, the last one counted, and its date. */
function TimeLeft({
  frame,
  t,
  term,
}: Pick<OneProps, 'frame' | 't'> & { readonly term: Extract<MyCourse['term'], { state: 'open' }> }): VNode {
  return (
    <>
      <b>{t.daysLeft(term.daysLeft)}</b> · {t.openTill(dayPhrase(term.lastDay, frame.locale, 'till'))}
    </>
  );
}

/** The certificate follows the completion by moments; a withdrawn one is said to be so. */
function CertificateBadge({ t, mine }: { readonly t: CourseText; readonly mine: MyCourse }): VNode {
  if (!mine.certificate) return <Badge tone="info">{t.certificateComing}</Badge>;
  return mine.certificate.withdrawal ? <Badge tone="bad">{t.certificateWithdrawn}</Badge> : <Badge tone="good">{t.certificateReady}</Badge>;
}
