import type { VNode } from 'preact';
import { timeText } from '#kernel/civil-date.ts';
import type { TaughtLocale } from '#kernel/locale.ts';
import { Badge, Button, ButtonLink, Callout, CountDown, Form, LearnLayout, PageHead, pathIn, type Frame } from '#ui/components.ts';
import { Formulae } from '#ui/format/formulae.tsx';
import { coursePath, handInPath, questionPath } from './addresses.ts';
import { courseText } from './course.messages.ts';
import { examText, type ExamText } from './exam.messages.ts';
import { titleOf } from './my-course.ts';
import { PaperProgress } from './question.page.tsx';
import { allAsked, answered, isAnswered, itemOf, type AskedAt, type Sitting } from './sitting-view.ts';

export type HandInPageProps = { readonly frame: Frame; readonly sitting: Sitting; readonly language: TaughtLocale; readonly now: Date };

/** Before handing in: what has no answer yet, with a way to each. */
export function HandInPage({ frame, sitting, language, now }: HandInPageProps): VNode {
  const t = examText(frame.locale);
  const item = itemOf(sitting);
  const all = allAsked(sitting);
  const open = all.filter((one) => !isAnswered(one));
  const { id, deadline } = sitting.kept.attempt;
  return (
    <LearnLayout
      frame={frame}
      title={`${t.checkTitle} · ${titleOf(item, language)}`}
      back={{ href: pathIn(frame, coursePath(sitting.slug)), text: courseText(frame.locale).toCourse }}
      heading={titleOf(item, language)}
      count={t.answered(all.length - open.length, all.length)}
      progress={
        <PaperProgress place={all.length - open.length + 1} of={all.length} label={t.answered(all.length - open.length, all.length)} />
      }
      islands={['count-down', 'busy-form']}
    >
      <div class="quiz">
        <PageHead title={t.checkTitle} />
        <Callout tone={open.length > 0 ? 'warn' : 'good'}>{whatIsOpen(open, t)}</Callout>
        <ol class="rule-list mt-6" role="list">
          {all.map((one) => (
            <PaperLine frame={frame} sitting={sitting} at={one} language={language} />
          ))}
        </ol>
        <Form frame={frame} action={pathIn(frame, handInPath(sitting.slug, id))} class="mt-8">
          {deadline && <CountDown locale={frame.locale} deadline={deadline} now={now} submit />}
          {deadline && <p class="quiet tiny">{t.till(timeText(deadline))}</p>}
          <div class="row between mt-4">
            <ButtonLink look="plain" href={pathIn(frame, questionPath(sitting.slug, id, open[0]?.place ?? all.length))}>
              {t.toQuestions}
            </ButtonLink>
            <Button size="large">{t.handIn}</Button>
          </div>
          <p class="quiet tiny mt-4">{t.handInNote}</p>
        </Form>
      </div>
    </LearnLayout>
  );
}

function whatIsOpen(open: readonly AskedAt[], t: ExamText): string {
  if (open.length === 0) return t.allAnswered;
  return open.some((one) => answered(one) === 'partly') ? t.notWholly(open.length) : t.unanswered(open.length);
}

type LineProps = { readonly frame: Frame; readonly sitting: Sitting; readonly at: AskedAt; readonly language: TaughtLocale };

function PaperLine({ frame, sitting, at, language }: LineProps): VNode {
  const t = examText(frame.locale);
  return (
    <li class="paper-line">
      <a href={pathIn(frame, questionPath(sitting.slug, sitting.kept.attempt.id, at.place))}>
        {t.question(at.place)}:{' '}
        <span lang={language === frame.locale ? undefined : language}>
          <Formulae text={at.question.prompt[language]} locale={frame.locale} />
        </span>
      </a>
      {answered(at) === 'wholly' ? (
        <Badge tone="good">{t.answeredMark}</Badge>
      ) : (
        <Badge tone="warn" icon="circle-alert">
          {answered(at) === 'partly' ? t.partlyAnsweredMark : t.unansweredMark}
        </Badge>
      )}
    </li>
  );
}
