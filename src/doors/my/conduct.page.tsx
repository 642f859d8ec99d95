import type { VNode } from 'preact';
import { addDays, almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { isOver, isSuspending, LONGEST_WORDS, type ConductCase, type EvidenceFile, type Words } from '#conduct';
import {
  Badge,
  Button,
  ButtonLink,
  Callout,
  Code,
  DateText,
  ErrorSummary,
  FactsList,
  Form,
  Margined,
  MomentText,
  NextLink,
  pathIn,
  TextArea,
  type Fact,
  type Frame,
} from '#ui/components.ts';
import { contractPath } from './contract-path.ts';
import { ConductFiles } from './conduct-files.page.tsx';
import { namedState } from './conduct-notice.page.tsx';
import { conductWords } from './conduct.messages.ts';
import { MyPage } from './my.page.tsx';

export type Typed = { readonly field: 'answer' | 'appeal'; readonly text: string };
type Props = {
  readonly frame: Frame;
  readonly found: ConductCase;
  readonly contractNumber: string;
  readonly words: readonly Words[];
  readonly files: readonly EvidenceFile[];
  readonly mayAppeal: boolean;
  /** What was typed and could not be taken. */
  readonly typed?: Typed | undefined;
};

/** The last whole day before an instant at which a time is over. */
const lastDay = (until: Date): CivilDate => addDays(almatyDay(until), -1);

/** The warning, what was said on it, and what the person can do now. */
export function ConductPage(props: Props): VNode {
  const { frame, found, contractNumber, words, files, mayAppeal, typed } = props;
  const { locale } = frame;
  const t = conductWords[locale];
  const { state, delivery, appealUntil } = found.facts;
  const facts: Fact[] = [
    [
      t.contract,
      // The contract of a seat is its organisation's; the learner has the seat.
      found.seatNo === null ? (
        <a href={pathIn(frame, contractPath(contractNumber))}>
          <Code text={contractNumber} />
        </a>
      ) : (
        <a href={pathIn(frame, '/my/seats')}>
          <Code text={`${contractNumber}/${found.seatNo}`} />
        </a>
      ),
    ],
  ];
  if (delivery && state === 'warned') facts.push([t.answerTill, <DateText day={lastDay(delivery.answerUntil)} locale={locale} />]);
  if (appealUntil && state === 'suspended') facts.push([t.appealTill, <DateText day={lastDay(appealUntil)} locale={locale} />]);
  return (
    <MyPage frame={frame} tab="contracts" title={t.title} wrong={typed !== undefined}>
      <ErrorSummary locale={locale} errors={typed ? [{ field: typed.field, text: t.wordsFault }] : []} />
      <p>
        <Badge tone={isSuspending(state) || state === 'terminated' ? 'bad' : isOver(state) ? 'good' : 'warn'}>
          {t.states[namedState(found)]}
        </Badge>
      </p>
      <FactsList facts={facts} class="mt-4" />
      <p class="mt-4">
        <ButtonLink look="second" icon="download" href={pathIn(frame, `/my/conduct/${found.id}/paper`)}>
          {t.paper}
        </ButtonLink>
      </p>
      <div class="my-parts mt-8">
        <Margined title={t.said}>
          <div class="stack">
            {words.map((one) => (
              <Said frame={frame} words={one} />
            ))}
          </div>
        </Margined>
        <ConductFiles frame={frame} caseId={found.id} files={files} />
        {state === 'warned' && <Answering {...props} field="answer" />}
        {mayAppeal && <Answering {...props} field="appeal" />}
        {state === 'appealed' && <Callout tone="info">{t.appealed}</Callout>}
      </div>
      <p class="mt-8">
        <NextLink href={pathIn(frame, '/support')}>{t.support}</NextLink>
      </p>
    </MyPage>
  );
}

function Said({ frame, words: one }: { readonly frame: Frame; readonly words: Words }): VNode {
  const t = conductWords[frame.locale];
  return (
    <div>
      <p class="quiet tiny">
        {t.kinds[one.kind]} · {t.from[one.author]} · <MomentText at={one.at} locale={frame.locale} />
      </p>
      <p class="letter-text mt-2">{one.text}</p>
    </div>
  );
}

function Answering({ frame, found, typed, field }: Props & { readonly field: Typed['field'] }): VNode {
  const t = conductWords[frame.locale];
  const of =
    field === 'answer'
      ? { title: t.answerTitle, label: t.answer, hint: t.answerHint, send: t.sendAnswer }
      : { title: t.appealTitle, label: t.appeal, hint: t.appealHint, send: t.sendAppeal };
  const mine = typed?.field === field ? typed : null;
  return (
    <Margined title={of.title}>
      <Form frame={frame} action={pathIn(frame, `/my/conduct/${found.id}/${field}`)} class="stack">
        <TextArea
          locale={frame.locale}
          name={field}
          label={of.label}
          hint={of.hint}
          value={mine?.text ?? ''}
          rows={6}
          maxlength={LONGEST_WORDS}
          error={mine ? t.wordsFault : undefined}
          required
        />
        <div>
          <Button>{of.send}</Button>
        </div>
      </Form>
    </Margined>
  );
}
