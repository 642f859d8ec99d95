import type { VNode } from 'preact';
import { contractStateWords, isClosedState, type ContractState, type ContractStep } from '#contracts';
import { Badge, Callout, FactsList, Margined, MomentText, type Fact, type Frame } from '#ui/components.ts';

type StateProps = { readonly frame: Frame; readonly state: ContractState };

/** Where the contract stands, in one word. */
export function StateBadge({ frame, state }: StateProps): VNode {
  const text = contractStateWords[frame.locale].names[state];
  if (!isClosedState(state)) return <Badge tone="good">{text}</Badge>;
  // A suspension waits for its end; an ended contract waits for nothing.
  return state === 'suspended' ? <Badge tone="warn">{text}</Badge> : <Badge>{text}</Badge>;
}

/** Why lessons are closed, and what the person can do. */
export function ClosedCallout({ frame, state }: StateProps): VNode | null {
  if (!isClosedState(state)) return null;
  const { title, text } = contractStateWords[frame.locale].closed[state];
  return (
    <Callout tone="warn" title={title}>
      {text}
    </Callout>
  );
}

/** Every step of the contract with its moment. */
export function StepsPart({ frame, steps }: { readonly frame: Frame; readonly steps: readonly ContractStep[] }): VNode {
  const words = contractStateWords[frame.locale];
  return (
    <Margined title={words.heading}>
      <FactsList facts={steps.map((step): Fact => [words.names[step.to], <MomentText at={step.at} locale={frame.locale} />])} />
    </Margined>
  );
}
