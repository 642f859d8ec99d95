import type { VNode } from 'preact';
import {
  Badge,
  Button,
  ButtonLink,
  Callout,
  Code,
  DateText,
  Empty,
  ErrorSummary,
  errorOf,
  Form,
  Hidden,
  Layout,
  MomentText,
  OwnTabs,
  PageHead,
  pathIn,
  Table,
  TextArea,
  type FieldError,
  type Frame,
  type Tone,
} from '#ui/components.ts';
import { isOverdue, lastDayToAnswer } from './answer-by.ts';
import { LONGEST, stateOf, type Letter, type RequestLine, type RequestState, type SupportRequest } from './request.ts';
import { supportTexts } from './support.messages.ts';

const TONES: Record<RequestState, Tone | undefined> = { waiting: 'warn', answered: 'good', 'set-aside': undefined, written: undefined };

const State = ({ frame, state }: { readonly frame: Frame; readonly state: RequestState }): VNode => {
  const tone = TONES[state];
  return <Badge {...(tone ? { tone } : {})}>{supportTexts[frame.locale].states[state]}</Badge>;
};

/** The person's own letters. */
export function MyRequestsPage({ frame, requests }: { readonly frame: Frame; readonly requests: readonly RequestLine[] }): VNode {
  const t = supportTexts[frame.locale];
  const ask = <ButtonLink href={pathIn(frame, '/support')}>{t.ask}</ButtonLink>;
  return (
    <Layout frame={frame} title={t.requests} section="my" hidden>
      <PageHead title={t.requests}>
        <OwnTabs frame={frame} current="support" />
      </PageHead>
      {requests.length === 0 ? (
        <Empty title={t.none} action={ask}>
          {t.noneText}
        </Empty>
      ) : (
        <>
          <Table
            label={t.requests}
            rows={requests}
            columns={[
              {
                title: t.number,
                cell: (one) => (
                  <a href={threadPath(frame, one)}>
                    <Code text={one.number} />
                  </a>
                ),
              },
              { title: t.what, as: 'full', cell: (one) => one.subject ?? t.erased },
              { title: t.when, named: true, cell: (one) => <MomentText at={one.latestAt} locale={frame.locale} short /> },
              {
                title: t.state,
                as: 'state',
                cell: (one) => (one.newAnswer ? <Badge tone="info">{t.newAnswer}</Badge> : <State frame={frame} state={stateOf(one)} />),
              },
            ]}
          />
          <p class="mt-6">{ask}</p>
        </>
      )}
    </Layout>
  );
}

const threadPath = (frame: Frame, request: Pick<RequestLine, 'number'>): string =>
  pathIn(frame, `/my/support/${encodeURIComponent(request.number)}`);

export type ThreadPageProps = {
  readonly frame: Frame;
  readonly now: Date;
  readonly request: SupportRequest;
  readonly typed?: string;
  readonly fault?: 'short-text' | 'long-text';
  readonly refused?: 'too-many' | 'moved-on';
};

/** One thread, oldest letter first, and the field for the next one. */
export function ThreadPage({ frame, now, request, typed = '', fault, refused }: ThreadPageProps): VNode {
  const t = supportTexts[frame.locale];
  const errors: FieldError[] = fault ? [{ field: 'text', text: t.faults[fault] }] : [];
  const crumbs = [{ text: t.requests, href: pathIn(frame, '/my/support') }, { text: request.number }];
  return (
    <Layout frame={frame} title={request.subject ?? request.number} section="my" hidden wrong={errors.length > 0} islands={['busy-form']}>
      <PageHead title={request.subject ?? t.erased} crumbs={crumbs} locale={frame.locale}>
        <p class="mt-4">
          <State frame={frame} state={stateOf(request)} />
          {request.answerBy && !isOverdue(request.answerBy, now) && (
            <span class="quiet tiny">
              {' '}
              {t.answerBy}: <DateText day={lastDayToAnswer(request.answerBy)} locale={frame.locale} />
            </span>
          )}
        </p>
      </PageHead>
      <ErrorSummary locale={frame.locale} errors={errors} />
      {isOverdue(request.answerBy, now) && <Callout tone="warn">{t.late}</Callout>}
      {refused && (
        <Callout tone="warn" role="alert">
          {refused === 'too-many' ? t.tooMany : t.movedOn}
        </Callout>
      )}
      <Letters frame={frame} letters={request.letters} person={t.you} />
      <Form frame={frame} action={threadPath(frame, request)} class="stack cap mt-6">
        <Hidden name="after" value={String(request.letters.length)} />
        <TextArea
          locale={frame.locale}
          name="text"
          label={t.letter}
          value={typed}
          rows={5}
          maxlength={LONGEST.text}
          error={errorOf(errors, 'text')}
          required
        />
        <div>
          <Button look="second">{t.writeMore}</Button>
        </div>
      </Form>
    </Layout>
  );
}

/** The letters of a thread; also in the back office, where `person` is the person's name or address. */
export function Letters({
  frame,
  letters,
  person,
}: {
  readonly frame: Frame;
  readonly letters: readonly Letter[];
  readonly person: string;
}): VNode {
  const t = supportTexts[frame.locale];
  return (
    <ol class="letters" role="list">
      {letters.map((letter) => (
        <li class={letter.author}>
          <p class="letter-head">
            <b>{letter.author === 'staff' ? t.support : person}</b>{' '}
            <span class="quiet tiny">
              <MomentText at={letter.at} locale={frame.locale} />
            </span>
          </p>
          <div class="letter-text">{letter.text ?? <em>{t.erased}</em>}</div>
        </li>
      ))}
    </ol>
  );
}
