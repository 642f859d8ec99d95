import type { VNode } from 'preact';
import { timeText } from '#kernel/civil-date.ts';
import type { TaughtLocale } from '#kernel/locale.ts';
import { asked, type Answer, type Asked } from '#questions';
import {
  Band,
  Button,
  ChoiceGroup,
  CountDown,
  ErrorSummary,
  Form,
  Hidden,
  Icon,
  LearnLayout,
  pathIn,
  ProgressBar,
  TextField,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { Formulae } from '#ui/format/formulae.tsx';
import './custom-elements.ts';
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
      islands={['answer-keeper.js', 'count-down', 'busy-form']}
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
      <Control {...props} />
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

function Control({ frame, sitting, at, language, error, t }: PartProps): VNode {
  const question = asked(at.question, language, at.paper.options);
  const lang = language === frame.locale ? undefined : language;
  const common = { locale: frame.locale, name: 'answer', hint: hintOf(question, t), error: error ?? undefined };
  const heading = (
    <>
      <span class="quiet tiny">{t.question(at.place)}</span>
      <h1 lang={lang}>
        <Formulae text={question.prompt} locale={frame.locale} />
      </h1>
    </>
  );
  if (question.kind === 'single' || question.kind === 'multiple') {
    return (
      <ChoiceGroup
        {...common}
        label={heading}
        kind={question.kind === 'single' ? 'radio' : 'checkbox'}
        choices={question.options.map((option) => ({
          value: option.id,
          text: (
            <span lang={lang}>
              <Formulae text={option.text} locale={frame.locale} />
            </span>
          ),
        }))}
        chosen={chosenIn(at.saved?.answer ?? null)}
      />
    );
  }
  const typed = at.saved?.answer && 'text' in at.saved.answer ? at.saved.answer.text : '';
  return (
    <>
      <header class="question-head">{heading}</header>
      <TextField
        {...common}
        label={t.answerLabel}
        value={typed}
        autocomplete="off"
        spellcheck={false}
        {...(question.kind === 'number' && { kind: 'number' as const, inputmode: 'decimal' as const })}
        maxlength={question.kind === 'number' ? 40 : 500}
        enterkeyhint={at.place === sitting.of ? 'done' : 'next'}
      />
    </>
  );
}

function hintOf(question: Asked, t: ExamText): string {
  if (question.kind === 'multiple') return question.credit === 'share' ? t.hint.multipleShare : t.hint.multiple;
  return t.hint[question.kind];
}

export function chosenIn(answer: Answer | null): readonly string[] {
  if (answer?.kind === 'single') return [answer.option];
  return answer?.kind === 'multiple' ? answer.options : [];
}

export function PaperProgress({ place, of, label }: { readonly place: number; readonly of: number; readonly label: string }): VNode {
  return of <= 30 ? <Band done={place - 1} of={of} now={place - 1} /> : <ProgressBar value={(100 * (place - 1)) / of} label={label} />;
}
