import type { VNode } from 'preact';
import type { Contract } from '#contracts';
import { ArithmeticList, groundsOffered, refundWords, SeatChoice, type CaseRefusal, type Foreseen, type Ground } from '#refunds';
import {
  Button,
  Callout,
  ChoiceGroup,
  ErrorSummary,
  errorOf,
  Form,
  Margined,
  NextLink,
  pathIn,
  TextArea,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { MyPage } from '../my.page.tsx';
import { ownRefundWords } from './refunds.messages.ts';

/** What was typed and did not pass. */
export type Asked = {
  readonly ground?: Ground;
  readonly words?: string;
  readonly refused?: CaseRefusal;
  readonly noGround?: boolean;
  /** Of a contract with seats: which were named. */
  readonly which?: string;
  readonly ticked?: readonly string[];
};
type Props = { readonly frame: Frame; readonly contract: Contract; readonly foreseen: Foreseen; readonly asked: Asked };

/** The form of a refund: what would come back on each ground stands above it, step by step (offer 8.3). */
export function AskRefundPage({ frame, contract, foreseen, asked }: Props): VNode {
  const { locale } = frame;
  const [t, r] = [ownRefundWords[locale], refundWords[locale]];
  const grounds = groundsOffered(foreseen);
  const possible = grounds.filter((one) => foreseen.byGround[one].refund > 0n && (one !== 'withdrawal' || foreseen.mayWithdraw));
  const errors: FieldError[] = [
    ...(asked.noGround ? [{ field: 'ground', text: t.noGround }] : []),
    ...(asked.refused === 'seats-missing' ? [{ field: 'which', text: r.seats.either }] : []),
    ...(asked.refused === 'words-missing' ? [{ field: 'words', text: r.refusals['words-missing'] }] : []),
  ];
  return (
    <MyPage frame={frame} tab="contracts" title={t.title(contract.number)} wrong={errors.length > 0}>
      <ErrorSummary locale={locale} errors={errors} />
      {asked.refused && !inForm(asked.refused) && (
        <Callout tone="warn" role="alert">
          {r.refusals[asked.refused]}
        </Callout>
      )}
      <p class={asked.refused || asked.noGround ? 'mt-6' : undefined}>{t.lede}</p>
      <div class="my-parts mt-6">
        {grounds.map((one) => (
          <Margined title={r.grounds[one]} note={one === 'withdrawal' ? t.byRule(foreseen.rule.no) : t.groundNotes[one]}>
            {one === 'withdrawal' && !foreseen.mayWithdraw ? (
              <p>{r.refusals['withdrawal-closed']}</p>
            ) : (
              <ArithmeticList reader="customer" frame={frame} arithmetic={foreseen.byGround[one]} />
            )}
          </Margined>
        ))}
      </div>
      {foreseen.open ? (
        <Callout tone="info">
          {t.open} <a href={pathIn(frame, `/my/refunds/${encodeURIComponent(foreseen.open.number)}`)}>{foreseen.open.number}</a>
        </Callout>
      ) : possible.length === 0 ? (
        <Callout tone="info">{r.refusals['nothing-left']}</Callout>
      ) : (
        <Form frame={frame} action={pathIn(frame, `/my/contracts/${encodeURIComponent(contract.number)}/refund`)} class="stack cap mt-8">
          <ChoiceGroup
            locale={locale}
            kind="radio"
            name="ground"
            label={t.chooseGround}
            choices={possible.map((value) => ({ value, text: r.grounds[value], note: t.groundNotes[value] }))}
            chosen={asked.ground ? [asked.ground] : []}
            error={errorOf(errors, 'ground')}
          />
          {foreseen.seats && (
            <SeatChoice
              frame={frame}
              seats={foreseen.seats}
              typed={{ which: asked.which ?? '', ticked: asked.ticked ?? [] }}
              error={errorOf(errors, 'which')}
            />
          )}
          <TextArea
            locale={locale}
            name="words"
            label={t.words}
            hint={t.wordsHint}
            value={asked.words}
            rows={4}
            maxlength={3000}
            error={errorOf(errors, 'words')}
            optional
          />
          <div>
            <Button>{t.send}</Button>
          </div>
        </Form>
      )}
      <p class="mt-8">
        <NextLink href={pathIn(frame, `/my/contracts/${encodeURIComponent(contract.number)}`)}>{t.back}</NextLink>
      </p>
    </MyPage>
  );
}

/** Said beside the field it is about. */
const inForm = (refused: CaseRefusal): boolean => refused === 'words-missing' || refused === 'seats-missing';
