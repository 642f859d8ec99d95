import type { VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { ChoiceGroup, type Frame } from '#ui/components.ts';
import type { ForeseenSeat } from './foreseen-seat.ts';
import { refundWords } from './refunds.messages.ts';

type Props = {
  readonly frame: Frame;
  readonly seats: readonly ForeseenSeat[];
  readonly typed: { readonly which: string; readonly ticked: readonly string[] };
  readonly error?: string | undefined;
};

/** Which seats go back: all of them, or those ticked, each with what it would bring. */
export function SeatChoice({ frame, seats, typed, error }: Props): VNode {
  const { locale } = frame;
  const t = refundWords[locale];
  const possible = seats.filter(({ byGround }) => Object.values(byGround).some((one) => one !== null));
  const sum = (one: ForeseenSeat['byGround']['withdrawal']): string => moneyText(tiyn(one?.refund ?? 0n));
  return (
    <>
      <ChoiceGroup
        locale={locale}
        kind="radio"
        name="which"
        label={t.seats.legend}
        hint={t.seats.hint}
        choices={[
          { value: 'all', text: t.seats.all },
          { value: 'some', text: t.seats.some },
        ]}
        chosen={[typed.which]}
        error={error}
      />
      <ChoiceGroup
        locale={locale}
        kind="checkbox"
        name="seat"
        label={t.seats.named}
        plain
        choices={possible.map(({ no, use, byGround }) => ({
          value: String(no),
          text: `№\u00a0${no}, ${t.seats[use]}`,
          note: byGround.terminated
            ? t.seats.terminated(sum(byGround.terminated), sum(byGround['provider-fault']))
            : t.seats.sums(sum(byGround.withdrawal), sum(byGround['provider-fault'])),
        }))}
        chosen={typed.ticked}
      />
    </>
  );
}
