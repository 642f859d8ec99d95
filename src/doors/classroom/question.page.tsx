import type { VNode } from 'preact';
import { timeText } from '#kernel/civil-date.ts';
import type { TaughtLocale } from '#kernel/locale.ts';
import {
  Band,
  Button,
  CountDown,
  ErrorSummary,
  Form,
  Hidden,
  Icon,
  LearnLayout,
  pathIn,
  ProgressBar,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import './custom-elements.ts';
import { AnswerControl } from './answer-control.page.tsx';
import { coursePath, questionPath } from './addresses.ts';
import { courseText } from './course.messages.ts';
import { examText, type ExamText } from './exam.messages.ts';
import { itemOf, type AskedAt, type Sitting } from './sitting-view.ts';
import { titleOf } from './my-course.ts';

export type QuestionPageProps = {
  readonly frame: Frame;
  readonly sitting: Sitting;
  readonly at: AskedAt;
  readonly language: TaughtLocale;
  readonly now: Date;
  /** What is wrong with the answer just sent; it is kept as typed all the same. */
  readonly error: string | null;
};

/** One question a page. Buttons do the work; the element around the form keeps the answer while it is given. */
export function QuestionPage(props: QuestionPageProps): VNode {
  const { frame, sitting, at, language } = props;
  const t = examText(frame.locale);
  const item = itemOf(sitting);
  const errors: FieldError[] = props.error ? [{ field: 'answer', text: props.error }] : [];
  const src = pathIn(frame, `${questionPath(sitting.slug, sitting.kept.attempt.id, at.place)}/autosave`);
  return (
    <LearnLayout
      frame={frame}
      title={`${t.question(at.place)} · ${titleOf(item, language)}`}
      wrong={props.error !== null}
      back={{ href: pathIn(frame, coursePath(sitting.slug)), text: courseText(frame.locale).toCourse }}
      heading={titleOf(item, language)}
      count={t.questionOf(at.place, sitting.of)}
      progress={<PaperProgress place={at.place} of={sitting.of} label={t.questionOf(at.place, sitting.of)} />}
      islands={['answer-keeper.js', ...(at.question.kind === 'ordering' ? (['order-list.js'] as const) : []), 'count-down', 'busy-form']}
    >
      <div class="quiz">
        <ErrorSummary locale={frame.locale} errors={errors} />
        <answer-keeper src={src} seq={at.saved?.seq ?? 0} data-saving={t.saving} data-saved={t.savedAt} data-queued={t.queued}>
          <QuestionForm {...props} t={t} />
        </answer-keeper>
      </div>
    </LearnLayout>
  );
}

type PartProps = QuestionPageProps & { readonly t: ExamText };

function QuestionForm(props: PartProps): VNode {
  const { frame, sitting, at, t, now } = props;
  const { deadline } = sitting.kept.attempt;
  const action = pathIn(frame, questionPath(sitting.slug, sitting.kept.attempt.id, at.place));
  return (
    <Form frame={frame} action={action}>
      <Hidden name="seq" value={String(at.saved?.seq ?? 0)} />
      {deadline && <CountDown locale={frame.locale} deadline={deadline} now={now} submit />}
      <AnswerControl locale={frame.locale} at={at} language={props.language} error={props.error} last={at.place === sitting.of} />
      <div class="row between mt-6">
        {at.place > 1 ? (
          <Button look="plain" name="go" value="back">
            {t.back}
          </Button>
        ) : (
          <span></span>
        )}
        <Button size="large" name="go" value="next">
          {at.place === sitting.of ? t.saveAndCheck : t.saveAndNext}
        </Button>
      </div>
      <p class="quiet tiny mt-6 safe">
        <Icon name="cloud" />
        <span>
          <span role="status" data-status>
            {at.saved ? t.savedAt.replace('{time}', timeText(at.saved.savedAt)) + ' ' : ''}
          </span>
          {t.safe} {deadline ? t.till(timeText(deadline)) : `${t.noTimeLimit}.`}
        </span>
      </p>
    </Form>
  );
}

export function PaperProgress({ place, of, label }: { readonly place: number; readonly of: number; readonly label: string }): VNode {
  return of <= 30 ? <Band done={place - 1} of={of} now={place - 1} /> : <ProgressBar value={(100 * (place - 1)) / of} label={label} />;
}
