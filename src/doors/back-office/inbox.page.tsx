import type { VNode } from 'preact';
import {
  Badge,
  Button,
  Callout,
  Code,
  DateText,
  Empty,
  ErrorSummary,
  errorOf,
  FactsList,
  Form,
  Hidden,
  MomentText,
  pathIn,
  Table,
  Tabs,
  TextArea,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { isOverdue, lastDayToAnswer, Letters, LONGEST, stateOf, type RequestLine, type SupportRequest } from '#support';
import { inboxTexts } from './inbox.messages.ts';
import { OfficeView, Sheet } from './office.page.tsx';
import { State } from './person-lists.page.tsx';
import { office, type OfficeProps } from './shell.ts';
import { History } from './timeline.page.tsx';
import { timelineTexts } from './timeline.messages.ts';
import type { Line } from './timeline.ts';

export type InboxPageProps = OfficeProps<{
  readonly which: 'waiting' | 'done';
  readonly requests: readonly RequestLine[];
  readonly now: Date;
}>;

/** Letters that wait, the earliest deadline first. */
export function InboxPage({ shell, which, requests, now }: InboxPageProps): VNode {
  const { frame, waiting } = shell;
  const t = inboxTexts[frame.locale];
  const tabs = [
    { href: pathIn(frame, office.support), text: t.waiting, count: waiting.support, current: which === 'waiting' },
    { href: `${pathIn(frame, office.support)}?which=done`, text: t.done, current: which === 'done' },
  ];
  return (
    <OfficeView shell={shell} title={t.title} section="support">
      <Tabs label={t.title} items={tabs} />
      <div class="mt-4">
        {requests.length === 0 &&
          (which === 'waiting' ? <Empty title={t.empty}>{t.emptyText}</Empty> : <p class="quiet">{t.nothingDone}</p>)}
        {requests.length > 0 && (
          <section class="sheet flush">
            <Table
              label={t.title}
              rows={requests}
              columns={[
                {
                  title: t.number,
                  cell: (one) => (
                    <a href={pathIn(frame, office.thread(one.number))}>
                      <Code text={one.number} />
                    </a>
                  ),
                },
                { title: t.subject, as: 'full', cell: (one) => one.subject ?? <em>{t.erased}</em> },
                { title: t.from, cell: (one) => (one.accountId ? t.account : t.guest) },
                { title: t.language, cell: (one) => t.languages[one.locale] },
                {
                  title: which === 'waiting' ? t.since : t.latest,
                  named: true,
                  cell: (one) => <MomentText at={one.waitingSince ?? one.latestAt} locale={frame.locale} short />,
                },
                ...(which === 'waiting'
                  ? [
                      {
                        title: t.answerBy,
                        named: true,
                        cell: (one: RequestLine) => <Deadline frame={frame} until={one.answerBy} now={now} />,
                      },
                    ]
                  : []),
              ]}
            />
          </section>
        )}
        <p class="mt-4">
          <a href={pathIn(frame, office.answerTime)}>{t.answerTime}</a>
        </p>
      </div>
    </OfficeView>
  );
}

/** The last day of a letter's time, marked when it is over. */
function Deadline({ frame, until, now }: { readonly frame: Frame; readonly until: Date | null; readonly now: Date }): VNode | null {
  if (!until) return null;
  return (
    <>
      <DateText day={lastDayToAnswer(until)} locale={frame.locale} short />{' '}
      {isOverdue(until, now) && <Badge tone="bad">{inboxTexts[frame.locale].overdue}</Badge>}
    </>
  );
}

export type InboxThreadProps = OfficeProps<{
  readonly now: Date;
  readonly request: SupportRequest;
  readonly person: string;
  readonly lines: readonly Line[];
  readonly typed?: string;
  readonly fault?: 'short-text' | 'long-text';
  readonly movedOn?: boolean;
}>;

/** One thread with the answer under it. */
export function InboxThreadPage({ shell, now, request, person, lines, typed = '', fault, movedOn = false }: InboxThreadProps): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = inboxTexts[locale];
  const state = stateOf(request);
  const errors: FieldError[] = fault ? [{ field: 'text', text: t.faults[fault] }] : [];
  return (
    <OfficeView
      shell={shell}
      title={request.subject ?? request.number}
      section="support"
      crumbs={[{ text: t.title, href: pathIn(frame, office.support) }, { text: request.number }]}
      badge={<State tone={state === 'waiting' ? 'warn' : state === 'answered' ? 'good' : undefined}>{t.states[state]}</State>}
      wrong={errors.length > 0}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {movedOn && (
        <Callout tone="warn" role="alert">
          {t.movedOn}
        </Callout>
      )}
      <div class="bo-detail">
        <div class="stack">
          <Letters frame={frame} letters={request.letters} person={person} />
          {request.email && <Answer shell={shell} request={request} typed={typed} error={errorOf(errors, 'text')} />}
        </div>
        <div class="stack">
          <Sheet title={t.from}>
            <FactsList
              facts={[
                [
                  t.from,
                  request.accountId ? <a href={pathIn(frame, office.person(request.accountId))}>{person}</a> : `${person}, ${t.guest}`,
                ],
                [t.language, t.languages[request.locale]],
                [t.number, <Code text={request.number} />],
                ...(request.answerBy ? [[t.answerBy, <Deadline frame={frame} until={request.answerBy} now={now} />] as const] : []),
              ]}
            />
          </Sheet>
          <Sheet title={timelineTexts[locale].title}>
            <History lines={lines} locale={locale} />
          </Sheet>
        </div>
      </div>
    </OfficeView>
  );
}

function Answer({
  shell: { frame },
  request,
  typed,
  error,
}: OfficeProps<{ readonly request: SupportRequest; readonly typed: string; readonly error: string | undefined }>): VNode {
  const t = inboxTexts[frame.locale];
  const hint = t.answerHint(request.email ?? '', t.languages[request.locale]);
  return (
    <Form frame={frame} action={pathIn(frame, office.thread(request.number))} class="stack">
      <Hidden name="after" value={String(request.letters.length)} />
      <TextArea
        locale={frame.locale}
        name="text"
        label={t.answer}
        hint={hint}
        value={typed}
        rows={7}
        maxlength={LONGEST.text}
        error={error}
        required
      />
      <div class="row">
        <Button>{t.send}</Button>
        {request.waitingSince && (
          <Button look="second" formaction={pathIn(frame, `${office.thread(request.number)}/aside`)}>
            {t.setAside}
          </Button>
        )}
      </div>
    </Form>
  );
}
