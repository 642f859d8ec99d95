import type { VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { Callout, pathIn, type Frame } from '#ui/components.ts';
import { office } from '../shell.ts';
import { isLeft, type LeftAdvance } from './left-advance.ts';
import { leftAdvanceWords } from './left-advance.messages.ts';

/** What is to be decided first where the service has ended and money for it is still here. */
export function LeftAdvanceNote({ frame, left }: { readonly frame: Frame; readonly left: LeftAdvance }): VNode | null {
  const t = leftAdvanceWords[frame.locale];
  if (!isLeft(left)) return null;
  return (
    <div class="stack">
      {left.terminated > 0n && (
        <Callout tone="warn" title={t.title}>
          {t.terminated(moneyText(tiyn(left.terminated)))}
        </Callout>
      )}
      {left.resting.map(({ seatNo, conductCaseId }) => (
        <Callout tone="warn" title={t.title}>
          {seatNo === null ? t.resting : t.restingSeat(seatNo)}{' '}
          {conductCaseId && <a href={pathIn(frame, office.conductCase(conductCaseId))}>{t.toCase}</a>}
        </Callout>
      ))}
    </div>
  );
}
