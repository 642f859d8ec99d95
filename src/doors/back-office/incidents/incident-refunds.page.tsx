import type { VNode } from 'preact';
import { tiyn } from '#kernel/tiyn.ts';
import { refundWords, type RefundCase } from '#refunds';
import { Badge, Code, Money, pathIn, Table, type Frame } from '#ui/components.ts';
import { Sheet } from '../office.page.tsx';
import { refundPaths } from '../refunds/addresses.ts';
import { toneOf } from '../refunds/list.page.tsx';
import { incidentTexts } from './incidents.messages.ts';

/** Refunds whose fault was found by an incident. The way back from a case stands among its steps. */
export function IncidentRefunds({ frame, refunds }: { readonly frame: Frame; readonly refunds: readonly RefundCase[] }): VNode {
  const { locale } = frame;
  const [t, words] = [incidentTexts[locale], refundWords[locale]];
  return (
    <Sheet title={t.refunds} flush>
      <Table
        label={t.refunds}
        rows={refunds}
        columns={[
          {
            title: t.refund,
            cell: (one) => (
              <a href={pathIn(frame, refundPaths.one(one.number))}>
                <Code text={one.number} />
              </a>
            ),
          },
          { title: t.state, as: 'state', cell: (one) => <Badge tone={toneOf(one)}>{words.states[one.state]}</Badge> },
          { title: t.refundSum, as: 'money', cell: (one) => <Money amount={tiyn(one.amount)} /> },
        ]}
      />
    </Sheet>
  );
}
