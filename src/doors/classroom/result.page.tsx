import type { VNode } from 'preact';
import type { TaughtLocale } from '#kernel/locale.ts';
import type { FinishedAttempt } from '#assessment';
import { reviewed, type Answer, type Reviewed } from '#questions';
import {
  Badge,
  ButtonLink,
  Callout,
  ChoiceGroup,
  LearnLayout,
  momentText,
  pathIn,
  ProgressBar,
  Stamp,
  type Frame,
} from '#ui/components.ts';
import { Formulae } from '#ui/format/formulae.tsx';
import { coursePath, examPath, itemPath } from './addresses.ts';
import { Completed } from './completed.page.tsx';
import { courseText } from './course.messages.ts';
import type { ExamView } from './exam-view.ts';
import { examText, type ExamText } from './exam.messages.ts';
import { titleOf, type MyCourse } from './my-course.ts';
import { chosenIn } from './question.page.tsx';
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
  const answer = at.saved?.answer ?? null;
  const seen = reviewed(at.question, answer, language, view.exam.rules.review, at.paper.options);
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
      <AnswerSeen frame={frame} seen={seen} answer={answer} place={at.place} t={t} lang={lang} full={view.exam.rules.review === 'full'} />
      {seen.feedback.length > 0 && (
        <Callout class="mt-4" icon="lightbulb">
          <span lang={lang}>
            <Formulae text={seen.feedback.join(' ')} locale={frame.locale} />
          </span>
        </Callout>
      )}
    </section>
  );
}

type SeenProps = {
  readonly frame: Frame;
  readonly seen: Reviewed;
  readonly answer: Answer | null;
  readonly place: number;
  readonly t: ExamText;
  readonly lang: string | undefined;
  readonly full: boolean;
};

function AnswerSeen({ frame, seen, answer, place, t, lang, full }: SeenProps): VNode {
  const { asked } = seen;
  if (asked.kind === 'text' || asked.kind === 'number') {
    const typed = answer && 'text' in answer ? answer.text : null;
    return (
      <p class="mt-2">
        {t.yourAnswer}: <b>{typed ?? t.noAnswer}</b>
        {full && seen.rightText && !seen.mark?.right && <> · {t.rightIs(seen.rightText)}</>}
      </p>
    );
  }
  const chosen = chosenIn(answer);
  return (
    <>
      {chosen.length === 0 && <p class="mt-2 quiet">{t.noAnswer}</p>}
      <ChoiceGroup
        locale={frame.locale}
        name={`seen-${place}`}
        label={<Formulae text={asked.prompt} locale={frame.locale} />}
        labelHidden
        kind={asked.kind === 'single' ? 'radio' : 'checkbox'}
        chosen={chosen}
        choices={asked.options.map((option) => ({
          value: option.id,
          text: (
            <span lang={lang}>
              <Formulae text={option.text} locale={frame.locale} />
            </span>
          ),
          disabled: true,
          ...verdictOf(option.id, seen, chosen, full, t),
        }))}
      />
    </>
  );
}

type Verdict = { verdict?: { right: boolean; text: string } };

/** Never by colour alone: words stand beside. Without full review a choice is named, not judged. */
function verdictOf(option: string, seen: Reviewed, chosen: readonly string[], full: boolean, t: ExamText): Verdict {
  const mine = chosen.includes(option);
  const right = seen.rightOptions.some((one) => one === option);
  if (!full) return {};
  if (right) return { verdict: { right: true, text: mine ? t.yourRightAnswer : t.rightAnswer } };
  return mine ? { verdict: { right: false, text: t.yourAnswer } } : {};
}
