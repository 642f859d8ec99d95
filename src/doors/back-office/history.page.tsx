import type { VNode } from 'preact';
import { officeTexts } from './office.messages.ts';
import { OfficeView, Sheet } from './office.page.tsx';
import type { OfficeProps } from './shell.ts';
import type { Line } from './timeline.ts';
import { History } from './timeline.page.tsx';

/** The journal of one subject by itself. */
export function HistoryPage({
  shell,
  kind,
  id,
  lines,
}: OfficeProps<{ readonly kind: string; readonly id: string; readonly lines: readonly Line[] }>): VNode {
  const t = officeTexts[shell.frame.locale];
  return (
    <OfficeView shell={shell} title={t.history}>
      <Sheet
        title={
          <span class="mono">
            {kind} {id}
          </span>
        }
      >
        <History lines={lines} locale={shell.frame.locale} />
      </Sheet>
    </OfficeView>
  );
}
