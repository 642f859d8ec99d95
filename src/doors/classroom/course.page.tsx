import type { VNode } from 'preact';
import type { TaughtLocale } from '#kernel/locale.ts';
import { coursesIn, type PublishedCorrection } from '#catalogue';
import { GivenDays, givenDaysTitle, type GivenBack } from '#incidents';
import { completion, type Missing, type Step } from '#learning';
import {
  Badge,
  Callout,
  DateText,
  dayPhrase,
  Icon,
  LearnLayout,
  Margined,
  PageHead,
  pathIn,
  ProgressBar,
  Ticks,
  type Frame,
} from '#ui/components.ts';
import { coursesPath, itemPath } from './addresses.ts';
import { Completed } from './completed.page.tsx';
import { courseText, type CourseText } from './course.messages.ts';
import { GoOn } from './my-courses.page.tsx';
import { readOn, whyEnded } from './ended.page.tsx';
import { languageFor, titleOf, type MyCourse } from './my-course.ts';

export type CoursePageProps = {
  readonly frame: Frame;
  readonly mine: MyCourse;
  /** Days that incidents gave back. */
  readonly given?: readonly GivenBack[];
  /** What was corrected since the course opened. */
  readonly corrections?: readonly PublishedCorrection[];
  /** An organisation paid for the seat: what it sees is the learner's choice. */
  readonly onSeat?: boolean;
};

/** The outline: what is next, what is still missing for the certificate, all steps, the end of access. */
export function CoursePage({ frame, mine, given = [], corrections = [], onSeat = false }: CoursePageProps): VNode {
  const t = courseText(frame.locale);
  const { version, progress, term } = mine;
  const language = languageFor(frame.locale, version);
  const title = version.title[frame.locale];
  // A completed course that ran its term needs no explanation; one that the contract closed does.
  const why = term.state === 'ended' && (term.closed || !mine.course.completedAt) ? whyEnded(frame, mine) : null;
  const where = readOn(frame, mine);
  const percent = (100 * progress.done) / progress.of;
  return (
    <LearnLayout
      frame={frame}
      title={title}
      back={{ href: pathIn(frame, coursesPath), text: t.toMyCourses }}
      heading={title}
      count={`${progress.done} / ${progress.of}`}
      progress={<ProgressBar value={percent} label={t.courseProgress} />}
    >
      <div class="wrap">
        <PageHead title={title} lede={<TaughtIn frame={frame} mine={mine} t={t} />} />
        <Completed frame={frame} mine={mine} />
        {why && (
          <div class="mt-6">
            <Callout tone="warn" title={why.title}>
              {why.text} <a href={where.href}>{where.text}</a>
            </Callout>
          </div>
        )}
        {!mine.course.completedAt && term.state === 'open' && <GoOn frame={frame} t={t} mine={mine} heading={false} />}
        {given.length > 0 && term.state === 'open' && (
          <section class="mt-8">
            <h2>{givenDaysTitle(frame)}</h2>
            <p class="mt-2">{t.openTill(dayPhrase(term.lastDay, frame.locale, 'till'))}</p>
            <GivenDays frame={frame} given={given} />
          </section>
        )}
        {corrections.length > 0 && <Corrected frame={frame} t={t} corrections={corrections} />}
        {!mine.course.completedAt && <WhatIsMissing t={t} mine={mine} />}
        <Contents frame={frame} t={t} mine={mine} language={language} />
        {onSeat && (
          <p class="mt-8">
            {t.onSeat} <a href={pathIn(frame, '/my/seats')}>{t.onSeatLink}</a>
          </p>
        )}
      </div>
    </LearnLayout>
  );
}

function TaughtIn({ frame, mine, t }: { readonly frame: Frame; readonly mine: MyCourse; readonly t: CourseText }): VNode {
  const { version } = mine;
  const languages = version.languages.map((one) => t.languageNames[one]).join(', ');
  return (
    <>
      {t.academicHours(version.hours)}
      {mine.state === 'running' && mine.term.state === 'open' ? ` · ${t.daysLeft(mine.term.daysLeft)}` : ''}
      {!version.languages.includes(frame.locale) ? ` · ${t.taughtIn(languages)}` : ''}
    </>
  );
}

type CorrectedProps = { readonly frame: Frame; readonly t: CourseText; readonly corrections: readonly PublishedCorrection[] };

/** Clause 3.13: the learner goes on in the corrected version and is told what is different. */
function Corrected({ frame, t, corrections }: CorrectedProps): VNode {
  return (
    <section class="mt-8">
      <h2>{t.corrections.title}</h2>
      <p class="mt-2">{t.corrections.lead}</p>
      <ul class="rule-list mt-4" role="list">
        {corrections.map((one) => (
          <li>
            <DateText day={one.publishedAt} locale={frame.locale} />
            <p class="cap">{one.says[frame.locale]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WhatIsMissing({ t, mine }: { readonly t: CourseText; readonly mine: MyCourse }): VNode {
  const lines = missingLines(completion(mine.version, mine.course.facts).missing, t);
  return (
    <section class="what-is-missing mt-12">
      <h2>{t.missing.title}</h2>
      <Ticks class="mt-4" icon="arrow-right" items={lines} />
    </section>
  );
}

/** What is missing, counted by kind: a list of forty lessons says less than one number. */
function missingLines(missing: readonly Missing[], t: CourseText): string[] {
  const lessons = missing.filter((one) => one.kind === 'lesson').length;
  const quizzes = missing.filter((one) => one.kind === 'quiz' && one.why !== 'no-attempts-left').length;
  const out = missing.some((one) => one.kind === 'quiz' && one.why === 'no-attempts-left');
  const final = missing.find((one) => one.kind === 'final-test');
  return [
    ...(lessons > 0 ? [t.missing.lessons(lessons)] : []),
    ...(quizzes > 0 ? [t.missing.quizzes(quizzes)] : []),
    ...(out ? [t.missing.quizOut] : []),
    ...(final ? [final.why === 'no-attempts-left' ? t.missing.finalTestOut : t.missing.finalTest] : []),
  ];
}

type ContentsProps = { readonly frame: Frame; readonly t: CourseText; readonly mine: MyCourse; readonly language: TaughtLocale };

function Contents({ frame, t, mine, language }: ContentsProps): VNode {
  let place = 0;
  return (
    <section class="course-modules mt-12" lang={language === frame.locale ? undefined : language}>
      {coursesIn(mine.version).map(({ course, modules }) => (
        <>
          {course && (
            <h2 class="mt-12">
              {course.title[language]} <span class="quiet nowrap">{t.academicHours(course.hours)}</span>
            </h2>
          )}
          {modules.map((module) => (
            <Margined
              level={course ? 3 : 2}
              title={`${module.no}. ${module.title[language]}`}
              {...(module.hours !== null && { note: t.academicHours(module.hours) })}
            >
              <ol class="step-list" role="list">
                {module.items.map(() => (
                  <StepRow frame={frame} t={t} mine={mine} language={language} step={mine.progress.steps[place++]!} />
                ))}
              </ol>
            </Margined>
          ))}
        </>
      ))}
    </section>
  );
}

function StepRow({ frame, t, mine, language, step }: ContentsProps & { readonly step: Step }): VNode {
  const open = mine.term.state === 'open';
  const title = titleOf(step.item, language);
  const next = open && mine.progress.next === step;
  return (
    <li class={step.missing === null ? 'd' : next ? 'n' : undefined}>
      {step.missing === null ? <Icon name="check" /> : <i></i>}
      <span>
        {open ? <a href={pathIn(frame, itemPath(mine.version.slug, step.item))}>{title}</a> : title}
        <small class="quiet" lang={frame.locale}>
          {t.minutes(step.item.minutes)} · {whyText(step.missing, t)}
        </small>
      </span>
      {step.missing?.why === 'no-attempts-left' && <Badge tone="bad">{t.examWhy['no-attempts-left']}</Badge>}
    </li>
  );
}

function whyText(missing: Missing | null, t: CourseText): string {
  if (missing === null) return t.finished;
  return missing.kind === 'lesson' ? t.lessonWhy[missing.why] : t.examWhy[missing.why];
}
