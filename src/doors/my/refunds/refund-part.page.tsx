import type { VNode } from 'preact';
import type { ContractState } from '#contracts';
import { tiyn } from '#kernel/tiyn.ts';
import { endedStates, refundWords, type RefundCase } from '#refunds';
import { Badge, ButtonLink, Code, Margined, Money, pathIn, type Frame } from '#ui/components.ts';
import { ownRefundWords } from './refunds.messages.ts';

/** Green once the money is there, plain once nothing more comes of it. */
export function CaseBadge({ frame, refund: { state } }: { readonly frame: Frame; readonly refund: RefundCase }): VNode {
  const text = refundWords[frame.locale].states[state];
  if (state === 'done') return <Badge tone="good">{text}</Badge>;
  return endedStates.includes(state) ? <Badge>{text}</Badge> : <Badge tone="info">{text}</Badge>;
}

/** On the page of a contract: its refunds, and the way to ask for one while there is something left. */
export function RefundPart({
  frame,
  number,
  state,
  cases,
}: {
  readonly frame: Frame;
  readonly number: string;
  readonly state: ContractState;
  readonly cases: readonly RefundCase[];
}): VNode | null {
  const t = ownRefundWords[frame.locale];
  const over = state === 'refunded' || state === 'withdrawn';
  if (over && cases.length === 0) return null;
  return (
    <Margined title={t.part} {...(!over && { note: t.partNote })}>
      {cases.length > 0 && (
        <ul class="stack" role="list">
          {cases.map((one) => (
            <li>
              <a href={pathIn(frame, `/my/refunds/${encodeURIComponent(one.number)}`)}>
                <Code text={one.number} />
              </a>
              {', '}
              <Money amount={tiyn(one.amount)} /> <CaseBadge frame={frame} refund={one} />
            </li>
          ))}
        </ul>
      )}
      {!over && (
        <p class={cases.length > 0 ? 'mt-4' : undefined}>
          <ButtonLink look="second" href={pathIn(frame, `/my/contracts/${encodeURIComponent(number)}/refund`)}>
            {t.ask}
          </ButtonLink>
        </p>
      )}
    </Margined>
  );
}
