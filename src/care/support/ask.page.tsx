import type { VNode } from 'preact';
import {
  Button,
  ButtonLink,
  Callout,
  Code,
  ErrorSummary,
  errorOf,
  FactsList,
  Form,
  Layout,
  Margined,
  PageHead,
  pathIn,
  TextArea,
  TextField,
  type FieldError,
  type Frame,
  places,
  uiText,
} from '#ui/components.ts';
import { LONGEST, type Question, type QuestionFault } from './request.ts';
import { supportTexts } from './support.messages.ts';

export type AskPageProps = {
  readonly frame: Frame;
  readonly typed: Question;
  readonly faults?: readonly QuestionFault[];
  readonly tooMany?: boolean;
  /** The address of the account; a guest types one. */
  readonly known: string | null;
  /** How long an answer takes at most (clause 4.1). */
  readonly workingDays: number;
};

const FIELD: Record<QuestionFault, keyof Question> = {
  'no-subject': 'subject',
  'long-subject': 'subject',
  'short-text': 'text',
  'long-text': 'text',
  'no-email': 'email',
};

/** The form; what was typed stays when something is wrong. */
export function AskPage({ frame, typed, faults = [], tooMany = false, known, workingDays }: AskPageProps): VNode {
  const t = supportTexts[frame.locale];
  const { locale } = frame;
  const errors: FieldError[] = faults.map((fault) => ({ field: FIELD[fault], text: t.faults[fault] }));
  return (
    <Layout frame={frame} title={t.title} hidden wrong={errors.length > 0} islands={['busy-form']}>
      <PageHead title={t.title} lede={t.lede} />
      <ErrorSummary locale={locale} errors={errors} />
      {tooMany && (
        <Callout tone="warn" role="alert">
          {t.tooMany}
        </Callout>
      )}
      <Form frame={frame} action={pathIn(frame, '/support')} class="stack cap mt-4">
        <TextField
          locale={locale}
          name="subject"
          label={t.subject}
          hint={t.subjectHint}
          value={typed.subject}
          maxlength={LONGEST.subject}
          error={errorOf(errors, 'subject')}
          required
        />
        <TextArea
          locale={locale}
          name="text"
          label={t.text}
          hint={t.textHint}
          value={typed.text}
          rows={8}
          maxlength={LONGEST.text}
          error={errorOf(errors, 'text')}
          required
        />
        {known ? (
          <p class="quiet tiny">{t.answerComesTo(known)}</p>
        ) : (
          <TextField
            locale={locale}
            name="email"
            kind="email"
            label={t.email}
            hint={t.emailHint}
            value={typed.email}
            error={errorOf(errors, 'email')}
            enterkeyhint="send"
            required
          />
        )}
        <p class="quiet tiny">
          {t.answerTime}: {t.answeredWithin(workingDays)}
        </p>
        <div class="row">
          <Button>{t.send}</Button>
          {known && (
            <ButtonLink look="plain" href={pathIn(frame, '/my/support')}>
              {t.myRequests}
            </ButtonLink>
          )}
        </div>
      </Form>
      <div class="section">
        <Margined title={t.otherWays}>
          <FactsList
            facts={[
              [t.byMail, <a href={`mailto:${frame.provider.email}`}>{frame.provider.email}</a>],
              [
                t.byPhone,
                <a class="num" href={`tel:${frame.provider.phone.replace(/[^+\d]/g, '')}`}>
                  {frame.provider.phone}
                </a>,
              ],
              [t.isItBroken, <a href={pathIn(frame, places.status)}>{uiText(frame.locale).status}</a>],
            ]}
          />
        </Margined>
      </div>
    </Layout>
  );
}

/** After a guest's letter: the number, and what comes next. */
export function ReceivedPage({
  frame,
  number,
  workingDays,
}: {
  readonly frame: Frame;
  readonly number: string;
  readonly workingDays: number;
}): VNode {
  const t = supportTexts[frame.locale];
  return (
    <Layout frame={frame} title={t.receivedTitle} hidden>
      <PageHead title={t.receivedTitle} lede={t.received} />
      <FactsList
        facts={[
          [
            t.receivedNumber,
            <b>
              <Code text={number} />
            </b>,
          ],
          [t.answerTime, t.answeredWithin(workingDays)],
        ]}
      />
      <p class="mt-6">
        <ButtonLink look="second" href={pathIn(frame, '/support')}>
          {t.another}
        </ButtonLink>
      </p>
    </Layout>
  );
}
