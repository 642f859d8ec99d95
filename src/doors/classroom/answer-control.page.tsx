import type { VNode } from 'preact';
import type { Locale, TaughtLocale } from '#kernel/locale.ts';
import { asked, type Answer, type Asked } from '#questions';
import { ChoiceGroup, TextField, type Choice } from '#ui/components.ts';
import { Formulae } from '#ui/format/formulae.tsx';
import { field, GapText, Matching, Ordering, type ControlOf } from './answer-parts.page.tsx';
import { examText, type ExamText } from './exam.messages.ts';
import type { AskedAt } from './sitting-view.ts';

export type ControlProps = {
  readonly locale: Locale;
  readonly at: AskedAt;
  readonly language: TaughtLocale;
  readonly error: string | null;
  readonly last: boolean;
};
/** The question with its controls; each kind is answered by keys alone, and its form works without script. */
export function AnswerControl({ locale, at, language, error, last }: ControlProps): VNode {
  const question = asked(at.question, language, at.paper.options);
  const t = examText(locale);
  const lang = language === locale ? undefined : language;
  const heading = (
    <>
      <span class="quiet tiny">{t.question(at.place)}</span>
      <h1 lang={lang}>
        <Formulae text={question.prompt} locale={locale} />
      </h1>
    </>
  );
  const common = { locale, lang, t, answer: at.saved?.answer ?? null, heading, hint: hintOf(question, t), error: error ?? undefined, last };
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      return <Options {...common} question={question} />;
    case 'text':
    case 'number':
      return <Typed {...common} question={question} />;
    case 'matching':
      return <Matching {...common} question={question} />;
    case 'ordering':
      return <Ordering {...common} question={question} />;
    case 'gaps':
      return <GapText {...common} question={question} />;
    default:
      throw new Error('unknown question', { cause: question satisfies never });
  }
}

function Options({ locale, lang, t, question, answer, heading, hint, error }: ControlOf<'single' | 'multiple' | 'truefalse'>): VNode {
  const choices: Choice[] = choicesOf(question, t).map(({ value, text }) => ({
    value,
    text: (
      <span lang={lang}>
        <Formulae text={text} locale={locale} />
      </span>
    ),
  }));
  return (
    <ChoiceGroup
      locale={locale}
      name={field}
      label={heading}
      hint={hint}
      error={error}
      kind={question.kind === 'multiple' ? 'checkbox' : 'radio'}
      choices={question.kind === 'truefalse' ? choicesOf(question, t) : choices}
      chosen={chosenIn(answer)}
    />
  );
}

/** The cards of a choice; agreeing or not is said in the words of the site. */
export function choicesOf(
  question: Extract<Asked, { kind: 'single' | 'multiple' | 'truefalse' }>,
  t: ExamText,
): { value: string; text: string }[] {
  if (question.kind !== 'truefalse') return question.options.map(({ id, text }) => ({ value: id, text }));
  return [true, false].map((value) => ({ value: String(value), text: value ? t.statementTrue : t.statementFalse }));
}

export function chosenIn(answer: Answer | null): readonly string[] {
  if (answer?.kind === 'single') return [answer.option];
  if (answer?.kind === 'truefalse') return [String(answer.value)];
  return answer?.kind === 'multiple' ? answer.options : [];
}

function Typed({ locale, t, question, answer, heading, hint, error, last }: ControlOf<'text' | 'number'>): VNode {
  return (
    <>
      <header class="question-head">{heading}</header>
      <TextField
        locale={locale}
        name={field}
        hint={hint}
        error={error}
        label={t.answerLabel}
        value={answer && 'text' in answer ? answer.text : ''}
        autocomplete="off"
        spellcheck={false}
        {...(question.kind === 'number' && { kind: 'number' as const, inputmode: 'decimal' as const })}
        maxlength={question.kind === 'number' ? 40 : 500}
        enterkeyhint={last ? 'done' : 'next'}
      />
    </>
  );
}

function hintOf(question: Asked, t: ExamText): string {
  if (question.kind === 'multiple') return question.credit === 'share' ? t.hint.multipleShare : t.hint.multiple;
  if (!('credit' in question)) return t.hint[question.kind];
  return `${t.hint[question.kind]} ${question.credit === 'all' ? t.hint.onlyAll : t.hint.share[question.kind]}`;
}
