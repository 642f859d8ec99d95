import type { VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { FactsList, Money, type Fact, type Frame } from '#ui/components.ts';
import type { DisputeEffect } from './dispute-effect.ts';
import { disputeEffectTexts } from './dispute-effect.messages.ts';

/** Sums and effect on access, beside the button that records a dispute. */
export function DisputeEffectNote({ frame, effect }: { readonly frame: Frame; readonly effect: DisputeEffect }): VNode {
  const t = disputeEffectTexts[frame.locale];
  const { mayClose } = effect;
  const bySeats = mayClose !== null && mayClose !== 'course' ? mayClose : null;
  const facts: Fact[] = [
    [
      t.price,
      <>
        <Money amount={tiyn(effect.price)} />
        {bySeats && <span class="block quiet num">{t.bySeats(bySeats.seats, moneyText(tiyn(bySeats.share)))}</span>}
      </>,
    ],
    [t.before, <Money amount={tiyn(effect.returnedBefore)} />],
    [t.left, <Money amount={tiyn(effect.left)} />],
  ];
  return (
    <div class="mt-4">
      <h3 class="h4">{t.title}</h3>
      <FactsList facts={facts} class="mt-2" />
      <ul class="dots mt-2">
        {linesOf(effect, t).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function linesOf({ mayClose }: DisputeEffect, t: (typeof disputeEffectTexts)['kk']): string[] {
  if (mayClose === null) return [t.ended, t.lost];
  const end = mayClose === 'course' ? t.course : t.seats(mayClose.open, mayClose.unclaimed);
  return [t.stays, t.blocked, t.won, t.lost, end];
}
