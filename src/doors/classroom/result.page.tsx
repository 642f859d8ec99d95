import type { VNode } from 'preact';
import type { TaughtLocale } from '#kernel/locale.ts';
import type { FinishedAttempt } from '#assessment';
import { reviewed } from '#questions';
import { Badge, ButtonLink, Callout, LearnLayout, momentText, pathIn, ProgressBar, Stamp, type Frame } from '#ui/components.ts';
import { Formulae } from '#ui/format/formulae.tsx';
import { AnswerSeen } from './answer-seen.page.tsx';
import { coursePath, examPath, itemPath } from './addresses.ts';
import { Completed } from './completed.page.tsx';
import { courseText } from './course.messages.ts';
import type { ExamView } from './exam-view.ts';
import { examText, type ExamText } from './exam.messages.ts';
import { titleOf, type MyCourse } from './my-course.ts';
import { UncountedNote } from './uncounted.page.tsx';
import { allAsked, type AskedAt, type Sitting } from './sitting-view.ts';

export type ResultPageProps = {
  readonly frame: Frame;
  readonly mine: MyCourse;
  readonly sitting: Sitting;
  readonly attempt: FinishedAttempt;
  /** The exam as it now stands: may another attempt begin, and when. */
  readonly view: ExamView;
  readonly language: TaughtLocale;
};

/** What was reached, what follows, and the marked questions as deep as the test allows. */
export function ResultPage(props: ResultPageProps): VNode {
  const { frame, mine, view, language } = props;
  // Decided after it was handed in, too: the exam as it now stands knows.
  const uncounted = view.attempts.find(({ id }) => id === props.attempt.id)?.uncounted;
  const [t, c] = [examText(frame.locale), courseText(frame.locale)];
  const title = titleOf(view.item, language);
  return (
    <LearnLayout
      frame={frame}
      title={`${t.result} · ${title}`}
      back={{ href: pathIn(frame, coursePath(mine.version.slug)), text: c.toCourse }}
      heading={title}
      count={t.attemptNo(props.attempt.no)}
      progress={<ProgressBar value={props.attempt.total.percent} label={t.result} />}
    >
      <div class="quiz">
        <Verdict {...props} t={t} />
        {uncounted && (
          <Callout class="mt-6" tone="info">
            <UncountedNote frame={frame} uncounted={uncounted} incidents={view.incidents} />
          </Callout>
        )}
        <WhatFollows {...props} t={t} />
        <Review {...props} t={t} />
      </div>
    </LearnLayout>
  );
}

type PartProps = ResultPageProps & { readonly t: ExamText };

function Verdict({ frame, attempt, view, t }: PartProps): VNode {
  const { points, of, percent } = attempt.total;
  return (
    <header class="exam-verdict">
      <Stamp tone={attempt.passed ? 'good' : 'bad'} />
      <div>
        <h1>{attempt.passed ? t.passedTitle : t.notPassedTitle}</h1>
        <p class="exam-percent num">{t.reached(percent)}</p>
        <p class="quiet">
          {t.points(pointsText(points, frame), pointsText(of, frame))} · {t.labels.pass}: {t.passMark(view.exam.rules.passPercent)}
        </p>
        {attempt.by === 'clock' && <p class="quiet">{t.endedByClock(momentText(attempt.finishedAt, frame.locale))}</p>}
      </div>
    </header>
  );
}

/** `2,5`: with the sign of the language. */
const pointsText = (points: number, frame: Frame): string => (frame.locale === 'en' ? String(points) : String(points).replace('.', ','));

/** One main button: on in the course when passed, again when not. */
function WhatFollows({ frame, mine, view, attempt, language, t }: PartProps): VNode {
  const c = courseText(frame.locale);
  const { slug } = mine.version;
  const next = mine.progress.next;
  const again = view.refusal === null;
  return (
    <div class="stack mt-6">
      <Completed frame={frame} mine={mine} />
      {!attempt.passed && view.refusal?.kind === 'wait' && (
        <Callout tone="warn">{t.wait(momentText(view.refusal.until, frame.locale))}</Callout>
      )}
      {!attempt.passed && view.refusal?.kind === 'no-attempts-left' && (
        <Callout tone="bad">
          {t.noAttemptsLeft}{' '}
          {view.item.kind === 'final-test' && (
            <span lang={language === frame.locale ? undefined : language}>{mine.version.failing[language]}</span>
          )}
        </Callout>
      )}
      <p class="row">
        {attempt.passed || !again ? (
          <ButtonLink
            size="large"
            look={mine.certificate ? 'second' : 'main'}
            href={pathIn(frame, next && mine.term.state === 'open' ? itemPath(slug, next.item) : coursePath(slug))}
          >
            {next && mine.term.state === 'open' ? c.goNext : c.toCourse}
          </ButtonLink>
        ) : (
          <ButtonLink size="large" href={pathIn(frame, examPath(slug, view.item))}>
            {t.tryAgain}
          </ButtonLink>
        )}
        {attempt.passed && next && (
          <ButtonLink look="plain" href={pathIn(frame, coursePath(slug))}>
            {c.toCourse}
          </ButtonLink>
        )}
      </p>
    </div>
  );
}

function Review(props: PartProps): VNode {
  const { sitting, view, t } = props;
  if (view.exam.rules.review === 'none') return <p class="quiet mt-8">{t.reviewNone}</p>;
  return (
    <section class="mt-12">
      <h2>{t.review}</h2>
      {view.exam.rules.review === 'marks' && <p class="quiet mt-2">{t.reviewMarks}</p>}
      {allAsked(sitting).map((at) => (
        <ReviewedQuestion {...props} at={at} />
      ))}
    </section>
  );
}

function ReviewedQuestion({ frame, view, language, at, t }: PartProps & { readonly at: AskedAt }): VNode {
  const seen = reviewed(at.question, at.saved?.answer ?? null, language, view.exam.rules.review, at.paper.options);
  const lang = language === frame.locale ? undefined : language;
  const verdict = seen.mark && (seen.mark.right ? 'good' : seen.mark.points > 0 ? 'warn' : 'bad');
  return (
    <section class="mt-8">
      <h3>
        {t.question(at.place)}.{' '}
        <span lang={lang}>
          <Formulae text={seen.asked.prompt} locale={frame.locale} />
        </span>
      </h3>
      {seen.mark && verdict && (
        <p class="mt-2">
          <Badge tone={verdict}>{verdict === 'good' ? t.right : verdict === 'warn' ? t.partly : t.wrong}</Badge>{' '}
          <span class="quiet tiny">{t.points(pointsText(seen.mark.points, frame), pointsText(seen.mark.of, frame))}</span>
        </p>
      )}
      <AnswerSeen frame={frame} seen={seen} place={at.place} lang={lang} />
      {seen.feedback !== null && (
        <Callout class="mt-4" icon="lightbulb">
          <span lang={lang}>
            <Formulae text={seen.feedback} locale={frame.locale} />
          </span>
        </Callout>
      )}
    </section>
  );
}
