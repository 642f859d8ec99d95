import type { VNode } from 'preact';
import type { ActNow } from '#checkout';
import { actCorrectionNumber, lastDayToObject, type ContractStep } from '#contracts';
import { dayText } from '#kernel/civil-date.ts';
import { moneyText } from '#kernel/money-text.ts';
import { refundThatWaits, type RefundCase } from '#refunds';
import { LONGEST } from '#support';
import {
  Button,
  ButtonLink,
  Callout,
  DateText,
  errorOf,
  Fold,
  Form,
  Margined,
  NextLink,
  pathIn,
  TextArea,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { acceptanceWords } from './acceptance.messages.ts';
import type { ContractView } from './contract.page.tsx';
import { actPath, contractPath } from './contract-path.ts';

/** What was typed and why it was not taken. */
export type Objecting = { readonly text: string; readonly refusal: 'no-words' | 'long-words' | 'too-many' };
type Props = {
  readonly frame: Frame;
  readonly view: Pick<ContractView, 'contract' | 'acceptance' | 'act' | 'ownThread' | 'refunds'> & {
    readonly steps: readonly ContractStep[];
  };
  readonly objecting?: Objecting | undefined;
};

/** Accept, object, or what became of it; nothing before the service is rendered (clause 2.2). */
export function AcceptancePart(props: Props): VNode | null {
  const { frame, view } = props;
  const { acceptance } = view;
  const t = acceptanceWords[frame.locale];
  if (acceptance.state === 'none') return null;
  return (
    <Margined title={t.title}>
      {acceptance.state === 'given' ? (
        <>
          <p>
            {acceptance.acceptance.how === 'accepted' ? t.accepted : t.deemed}:{' '}
            <DateText day={acceptance.acceptance.day} locale={frame.locale} />
          </p>
          {/* An organisation's acts are for its seats, and a part of their own. */}
          {view.act && <Act frame={frame} contract={view.contract} act={view.act} />}
        </>
      ) : (
        <Offered {...props} />
      )}
    </Margined>
  );
}

const offeredWords = {
  completed: { person: 'offered', seats: 'offeredSeats' },
  'term-over': { person: 'termOver', seats: 'termOverSeats' },
} as const;

function Offered({ frame, view, objecting }: Props): VNode {
  const t = acceptanceWords[frame.locale];
  const { acceptance, contract } = view;
  const at = pathIn(frame, contractPath(contract.number));
  // Nothing is accepted or objected to while the service is stopped or over.
  // Nor while the course is open again: it will be offered anew.
  const reopened = acceptance.state !== 'given' && acceptance.state !== 'none' && acceptance.offer.voidedAt !== null;
  // Accepted, it could be withdrawn from no more: who asks for the money back decides on that first.
  const refund = refundThatWaits(view.refunds);
  const serves = view.steps.at(-1)?.to === 'in-service' && !reopened && !refund;
  const accept = serves && (
    <Form frame={frame} action={`${at}/acceptance`} class="mt-4">
      {/* On the page of seats the main thing is to invite, or to take the act. */}
      <Button icon="check" look={contract.seats === null ? 'main' : 'second'}>
        {t.accept}
      </Button>
    </Form>
  );
  if (acceptance.state === 'objected')
    return (
      <>
        <p>{t.objected}</p>
        {view.ownThread && (
          <p class="mt-2">
            <NextLink href={pathIn(frame, `/my/support/${encodeURIComponent(acceptance.offer.objection!.requestNumber)}`)}>
              {t.thread}
            </NextLink>
          </p>
        )}
        {refund ? <RefundFirst frame={frame} refund={refund} /> : accept}
      </>
    );
  if (acceptance.state !== 'offered') return <></>;
  if (reopened) return <p>{t.reopened}</p>;
  if (refund) return <RefundFirst frame={frame} refund={refund} />;
  return (
    <>
      <p>
        {acceptance.offer.brokenAt
          ? t.broken
          : t[offeredWords[acceptance.offer.ground][contract.seats === null ? 'person' : 'seats']](
              dayText(lastDayToObject(acceptance.offer), frame.locale),
            )}
      </p>
      {accept}
      {serves && (
        <Fold title={t.objectTitle} open={objecting !== undefined} class="mt-4">
          <ObjectionForm frame={frame} action={`${at}/objection`} objecting={objecting} />
        </Fold>
      )}
    </>
  );
}

/** What is wrong with the words of an objection; too many letters are told as a whole, beside the form. */
export const objectionErrors = ({ locale }: Frame, objecting: Objecting | undefined): readonly FieldError[] =>
  objecting && objecting.refusal !== 'too-many' ? [{ field: 'words', text: acceptanceWords[locale].faults[objecting.refusal] }] : [];

function RefundFirst({ frame, refund }: Pick<Props, 'frame'> & { readonly refund: RefundCase }): VNode {
  const t = acceptanceWords[frame.locale];
  return (
    <>
      <p>{t.refundFirst}</p>
      <p class="mt-2">
        <NextLink href={pathIn(frame, `/my/refunds/${encodeURIComponent(refund.number)}`)}>{t.refund}</NextLink>
      </p>
    </>
  );
}

function ObjectionForm({ frame, action, objecting }: Pick<Props, 'frame' | 'objecting'> & { readonly action: string }): VNode {
  const t = acceptanceWords[frame.locale];
  return (
    <Form frame={frame} action={action} class="stack">
      {objecting?.refusal === 'too-many' && (
        <Callout tone="warn" role="alert">
          {t.faults['too-many']}
        </Callout>
      )}
      <TextArea
        locale={frame.locale}
        name="words"
        label={t.words}
        hint={t.wordsHint}
        value={objecting?.text ?? ''}
        rows={5}
        maxlength={LONGEST.text}
        error={errorOf(objectionErrors(frame, objecting), 'words')}
        required
      />
      <div>
        <Button look="second">{t.object}</Button>
      </div>
    </Form>
  );
}

type ActProps = Pick<Props, 'frame'> & { readonly contract: ContractView['contract']; readonly act: ActNow };

/** The act and what corrects it; a button where one is to be made, else why there is none. */
function Act({ frame, contract, act: { step, kept, paper, corrections } }: ActProps): VNode {
  const t = acceptanceWords[frame.locale];
  const at = (no: number) => pathIn(frame, actPath(contract.number, no));
  return (
    <>
      {paper && (
        <p class="mt-4">
          <ButtonLink look="second" icon="download" href={at(0)}>
            {t.getAct}
          </ButtonLink>
        </p>
      )}
      {corrections.map(({ no }) => (
        <p class="mt-2">
          <NextLink icon="download" href={at(no)}>
            {t.getCorrection(actCorrectionNumber(contract.number, no))}
          </NextLink>
        </p>
      ))}
      {step === 'returned' && <p class="mt-4">{t.allReturned}</p>}
      {step === 'waits' && <p class="mt-4">{t.actWaits}</p>}
      {(step === 'make' || step === 'correct') && (
        <Form frame={frame} action={at(0)} class="mt-4">
          {kept < contract.amount && <p>{t[step === 'make' ? 'partReturned' : 'returnedSince'](moneyText(kept))}</p>}
          <p class="mt-2">
            <Button look="second" icon="file-text">
              {step === 'make' ? t.askAct : t.askCorrection}
            </Button>
          </p>
        </Form>
      )}
    </>
  );
}
