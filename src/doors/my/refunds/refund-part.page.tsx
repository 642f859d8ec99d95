import type { VNode } from 'preact';
import { tiyn } from '#kernel/tiyn.ts';
import { refundWords, type RefundCase } from '#refunds';
import { Badge, ButtonLink, Code, Margined, Money, pathIn, type Frame } from '#ui/components.ts';
import { ownRefundWords } from './refunds.messages.ts';

/** On the page of a contract: its refunds, and the way to ask for one. */
export function RefundPart({
  frame,
  number,
  cases,
}: {
  readonly frame: Frame;
  readonly number: string;
  readonly cases: readonly RefundCase[];
}): VNode {
  const [t, r] = [ownRefundWords[frame.locale], refundWords[frame.locale]];
  return (
    <Margined title={t.part} note={t.partNote}>
      {cases.length > 0 && (
        <ul class="stack" role="list">
          {cases.map((one) => (
            <li>
              <a href={pathIn(frame, `/my/refunds/${encodeURIComponent(one.number)}`)}>
                <Code text={one.number} />
              </a>
              {', '}
              <Money amount={tiyn(one.amount)} />{' '}
              <Badge {...(one.state === 'done' && { tone: 'good' as const })}>{r.states[one.state]}</Badge>
            </li>
          ))}
        </ul>
      )}
      <p class={cases.length > 0 ? 'mt-4' : undefined}>
        <ButtonLink look="second" href={pathIn(frame, `/my/contracts/${encodeURIComponent(number)}/refund`)}>
          {t.ask}
        </ButtonLink>
      </p>
    </Margined>
  );
}
