import type { VNode } from 'preact';
import type { TaughtLocale } from '#kernel/locale.ts';
import { questionCount, type Attempt } from '#assessment';
import {
  Badge,
  Button,
  ButtonLink,
  Callout,
  Form,
  LearnLayout,
  momentText,
  MomentText,
  PageHead,
  pathIn,
  ProgressBar,
  Spec,
  Ticks,
  type Fact,
  type Frame,
} from '#ui/components.ts';
import { attemptPath, coursePath, examPath } from './addresses.ts';
import { courseText } from './course.messages.ts';
import { examText, type ExamText } from './exam.messages.ts';
import type { ExamView } from './exam-view.ts';
import { UncountedNote } from './uncounted.page.tsx';
import { titleOf, type MyCourse } from './my-course.ts';

export type ExamPageProps = { readonly frame: Frame; readonly mine: MyCourse; readonly view: ExamView; readonly language: TaughtLocale };

/** Before a quiz or test: its rules, earlier attempts, and the one button that starts or goes on. */
export function ExamPage(props: ExamPageProps): VNode {
  const { frame, mine, view, language } = props;
  const [t, c] = [examText(frame.locale), courseText(frame.locale)];
  const { progress, version } = mine;
  const step = progress.steps.find((one) => one.item.key === view.item.key);
  const title = titleOf(view.item, language);
  return (
    <LearnLayout
      frame={frame}
      title={title}
      back={{ href: pathIn(frame, coursePath(version.slug)), text: c.toCourse }}
      heading={version.title[frame.locale]}
      count={step ? c.stepOf(step.place, progress.of) : ''}
      progress={<ProgressBar value={(100 * progress.done) / progress.of} label={c.courseProgress} />}
      islands={['busy-form']}
    >
      <div class="quiz">
        <PageHead title={<span lang={language === frame.locale ? undefined : language}>{title}</span>} />
        <Spec facts={facts(view, t)} class="mt-4" />
        <Rules {...props} t={t} />
        {view.item.kind === 'final-test' && <Failing {...props} t={t} />}
        <Offer {...props} t={t} />
        {view.attempts.length > 0 && <Past {...props} t={t} />}
      </div>
    </LearnLayout>
  );
}

type PartProps = ExamPageProps & { readonly t: ExamText };

function facts({ exam, left }: ExamView, t: ExamText): Fact[] {
  const { passPercent, timeLimitMinutes, attempts } = exam.rules;
  return [
    [t.labels.questions, t.questions(questionCount(exam))],
    [t.labels.pass, t.passMark(passPercent)],
    [t.labels.time, timeLimitMinutes === null ? t.noTimeLimit : t.timeLimit(timeLimitMinutes)],
    [
      t.labels.attempts,
      attempts === null ? t.unlimitedAttempts : left !== null && left < attempts ? t.attemptsLeft(left) : t.attempts(attempts),
    ],
  ];
}

function Rules({ frame, view, t }: PartProps): VNode {
  const { rules } = view.exam;
  const lines = [
    t.autosave,
    ...(rules.timeLimitMinutes !== null ? [t.serverClock] : []),
    ...(view.extraPercent > 0 && rules.timeLimitMinutes !== null ? [t.extraTime(view.extraPercent)] : []),
    ...(rules.delayMinutes > 0 ? [t.delay(rules.delayMinutes)] : []),
    ...(rules.attempts === 1 ? [] : [t.counts[rules.counts]]),
    ...(view.cutAt ? [t.accessEndsFirst(momentText(view.cutAt, frame.locale))] : []),
  ];
  return (
    <section class="mt-8">
      <h2 class="h3">{t.rules}</h2>
      <Ticks class="mt-4" items={lines} />
    </section>
  );
}

/** The button, or why there is none and when there will be. */
function Offer({ frame, mine, view, t }: PartProps): VNode {
  const { slug } = mine.version;
  const left = mine.progress.of - mine.progress.done - 1;
  if (view.open) {
    return (
      <div class="stack mt-8">
        <p>{t.resumeNote(view.open.no)}</p>
        <p>
          <ButtonLink href={pathIn(frame, attemptPath(slug, view.open.id))} size="large">
            {t.resume}
          </ButtonLink>
        </p>
      </div>
    );
  }
  if (view.refusal) {
    return (
      <Callout class="mt-8" tone={view.refusal.kind === 'passed' ? 'good' : 'warn'}>
        {refusalText(view, frame, t)}
      </Callout>
    );
  }
  return (
    <div class="stack mt-8">
      {view.item.kind === 'final-test' && left > 0 && <Callout tone="warn">{t.notDoneYet(left)}</Callout>}
      <Form frame={frame} action={pathIn(frame, `${examPath(slug, view.item)}/attempts`)}>
        <Button size="large">{view.attempts.length === 0 ? t.start : t.again}</Button>
      </Form>
    </div>
  );
}

function refusalText({ refusal }: ExamView, frame: Frame, t: ExamText): string {
  if (refusal?.kind === 'wait') return t.wait(momentText(refusal.until, frame.locale));
  return refusal?.kind === 'passed' ? t.alreadyPassed : t.noAttemptsLeft;
}

function Failing({ frame, mine, language, t }: PartProps): VNode {
  return (
    <section class="mt-8">
      <h2 class="h3">{t.failing}</h2>
      <p class="mt-2" lang={language === frame.locale ? undefined : language}>
        {mine.version.failing[language]}
      </p>
    </section>
  );
}

function Past({ frame, mine, view, t }: PartProps): VNode {
  return (
    <section class="mt-8">
      <h2 class="h3">{t.past}</h2>
      <ul class="rule-list mt-4" role="list">
        {view.attempts.map((attempt) => (
          <li class="row between">
            <PastAttempt frame={frame} attempt={attempt} incidents={view.incidents} t={t} />
            {attempt.state === 'finished' && <a href={pathIn(frame, attemptPath(mine.version.slug, attempt.id))}>{t.see}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}

type PastProps = Pick<ExamView, 'incidents'> & { readonly frame: Frame; readonly attempt: Attempt; readonly t: ExamText };

function PastAttempt({ frame, attempt, incidents, t }: PastProps): VNode {
  return (
    <span>
      <b>{t.attemptNo(attempt.no)}</b> <MomentText at={attempt.startedAt} locale={frame.locale} short />{' '}
      {attempt.state === 'open' ? (
        <Badge tone="info">{t.running}</Badge>
      ) : (
        <Badge tone={attempt.passed ? 'good' : 'bad'}>
          {attempt.passed ? t.passed : t.notPassed}, {t.reached(attempt.total.percent)}
        </Badge>
      )}
      {attempt.uncounted && (
        <span class="block quiet">
          <UncountedNote frame={frame} uncounted={attempt.uncounted} incidents={incidents} />
        </span>
      )}
    </span>
  );
}
