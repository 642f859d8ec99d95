import type { VNode } from 'preact';
import { tiyn } from '#kernel/tiyn.ts';
import type { Contract } from '#contracts';
import {
  ArithmeticList,
  groundsOffered,
  isGround,
  refundWords,
  SeatChoice,
  type CaseRefusal,
  type Chargeback,
  type Foreseen,
  type RefundCase,
} from '#refunds';
import { Badge, Button, ChoiceGroup, Code, errorOf, Form, Hidden, Money, pathIn, TextArea, type FieldError } from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { refundPaths } from './addresses.ts';
import { DisputeEffectNote } from './dispute-effect.page.tsx';
import type { DisputeEffect } from './dispute-effect.ts';
import { disputeErrors, DisputeFields } from './dispute-form.page.tsx';
import { DisputeLines } from './disputes.page.tsx';
import { LeftAdvanceNote } from './left-advance.page.tsx';
import type { LeftAdvance } from './left-advance.ts';
import { Refused } from './refused.page.tsx';
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
  const errors = errorsOf(props);
  return (
    <OfficeView
      shell={shell}
      title={t.openCase}
      section="refunds"
      crumbs={[
        { text: t.title, href: pathIn(frame, refundPaths.list) },
        { text: contract.number, href: pathIn(frame, office.contract(contract.number)) },
      ]}
      wrong={errors.length > 0}
    >
      <Refused locale={locale} refused={refused} errors={errors} />
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
                  error={errorOf(errors, 'ground')}
                />
                {foreseen.seats && (
                  <SeatChoice
                    frame={frame}
                    seats={foreseen.seats}
                    typed={{ which: typed['which'] ?? '', ticked }}
                    error={errorOf(errors, 'which')}
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
                  error={errorOf(errors, 'words')}
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

const isDispute = ({ typed }: Props): boolean => typed?.['action'] === 'record';

/** What the forms of the page lack, each at its field. */
function errorsOf(props: Props): FieldError[] {
  const { shell, refused, typed = {} } = props;
  const { locale } = shell.frame;
  const [t, r] = [officeRefundWords[locale], refundWords[locale]];
  if (isDispute(props)) return disputeErrors(refused, typed, locale);
  if (refused === 'seats-missing') return [{ field: 'which', text: r.seats.either }];
  if (refused !== 'words-missing') return [];
  return [
    ...(isGround(typed['ground'] ?? '') ? [] : [{ field: 'ground', text: t.noGround }]),
    ...((typed['words'] ?? '').trim() === '' ? [{ field: 'words', text: r.refusals[refused] }] : []),
  ];
}

function Disputes(props: Props): VNode {
  const { shell, contract, disputes, effect, may, typed = {} } = props;
  const { frame } = shell;
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
          <DisputeFields locale={locale} currency="KZT" typed={isDispute(props) ? typed : {}} errors={errorsOf(props)} />
          <div>
            <Button look="second">{t.recordDispute}</Button>
          </div>
        </Form>
      )}
    </Sheet>
  );
}
