import type { VNode } from 'preact';
import { tiyn } from '#kernel/tiyn.ts';
import type { Contract } from '#contracts';
import {
  ArithmeticList,
  groundsOffered,
  refundWords,
  SeatChoice,
  type CaseRefusal,
  type Chargeback,
  type Foreseen,
  type RefundCase,
} from '#refunds';
import { Badge, Button, Callout, ChoiceGroup, Code, Form, Hidden, Money, pathIn, TextArea, TextField } from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { refundPaths } from './addresses.ts';
import { DisputeEffectNote } from './dispute-effect.page.tsx';
import type { DisputeEffect } from './dispute-effect.ts';
import { DisputeLines } from './disputes.page.tsx';
import { LeftAdvanceNote } from './left-advance.page.tsx';
import type { LeftAdvance } from './left-advance.ts';
import { officeRefundWords } from './refunds.messages.ts';

type Props = OfficeProps<{
  readonly contract: Contract;
  readonly foreseen: Foreseen;
  readonly cases: readonly RefundCase[];
  readonly disputes: readonly Chargeback[];
  /** An advance that nobody has decided on, though the service has ended or rests past its term. */
  readonly left: LeftAdvance;
  /** What recording a dispute would do now. */
  readonly effect: DisputeEffect;
  readonly may: { readonly open: boolean; readonly money: boolean };
  readonly typed?: Readonly<Record<string, string>>;
  readonly ticked: readonly string[];
  readonly refused?: CaseRefusal;
}>;

/** Money of one contract going back: what would come back today, its cases, its disputes at the bank. */
export function OfContractPage(props: Props): VNode {
  const { shell, contract, foreseen, cases, refused, may, typed = {}, ticked } = props;
  const { frame } = shell;
  const { locale } = frame;
  const [t, r] = [officeRefundWords[locale], refundWords[locale]];
  const grounds = groundsOffered(foreseen);
  return (
    <OfficeView
      shell={shell}
      title={t.openCase}
      section="refunds"
      crumbs={[
        { text: t.title, href: pathIn(frame, refundPaths.list) },
        { text: contract.number, href: pathIn(frame, office.contract(contract.number)) },
      ]}
      wrong={refused === 'words-missing' || refused === 'seats-missing'}
    >
      {refused && (
        <Callout tone="warn" role="alert">
          {r.refusals[refused]}
        </Callout>
      )}
      <div class={refused ? 'bo-detail mt-4' : 'bo-detail'}>
        <div class="stack">
          <LeftAdvanceNote frame={frame} left={props.left} />
          {grounds.map((ground) => (
            <Sheet title={`${t.foreseen}: ${r.grounds[ground]}`}>
              <ArithmeticList reader="staff" frame={frame} arithmetic={foreseen.byGround[ground]} />
            </Sheet>
          ))}
          {may.open && !foreseen.open && (
            <Sheet title={t.openCase}>
              <Form frame={frame} action={pathIn(frame, refundPaths.ofContract(contract.number))} class="stack">
                <ChoiceGroup
                  locale={locale}
                  kind="radio"
                  name="ground"
                  label={t.ground}
                  choices={grounds.map((value) => ({ value, text: r.grounds[value] }))}
                  chosen={[typed['ground'] ?? '']}
                />
                {foreseen.seats && (
                  <SeatChoice
                    frame={frame}
                    seats={foreseen.seats}
                    typed={{ which: typed['which'] ?? '', ticked }}
                    error={refused === 'seats-missing' ? r.seats.either : undefined}
                  />
                )}
                <TextArea
                  locale={locale}
                  name="words"
                  label={t.words}
                  hint={t.wordsHint}
                  value={typed['words']}
                  rows={3}
                  maxlength={3000}
                  required
                />
                <div>
                  <Button>{t.openIt}</Button>
                </div>
              </Form>
            </Sheet>
          )}
        </div>
        <div class="stack">
          {cases.length > 0 && (
            <Sheet title={t.title}>
              {cases.map((one) => (
                <p>
                  <a href={pathIn(frame, refundPaths.one(one.number))}>
                    <Code text={one.number} />
                  </a>
                  , <Money amount={tiyn(one.amount)} /> <Badge>{r.states[one.state]}</Badge>
                </p>
              ))}
            </Sheet>
          )}
          <Disputes {...props} />
        </div>
      </div>
    </OfficeView>
  );
}

function Disputes({ shell: { frame }, contract, disputes, effect, may }: Props): VNode {
  const { locale } = frame;
  const t = officeRefundWords[locale];
  return (
    <Sheet title={t.disputes}>
      <p class="cap">{t.disputesNote}</p>
      <DisputeLines frame={frame} disputes={disputes} currency="KZT" mayDecide={may.money} />
      {may.money && (
        <Form frame={frame} action={pathIn(frame, refundPaths.disputeOf(contract.number))} class="stack mt-4">
          <Hidden name="action" value="record" />
          <DisputeEffectNote frame={frame} effect={effect} />
          <TextField locale={locale} name="bankRef" label={t.bankRef} maxlength={60} required />
          <TextField locale={locale} name="amount" kind="number" label={t.amount} maxlength={12} required />
          <div>
            <Button look="second">{t.recordDispute}</Button>
          </div>
        </Form>
      )}
    </Sheet>
  );
}
