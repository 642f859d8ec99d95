import type { VNode } from 'preact';
import { tiyn } from '#kernel/tiyn.ts';
import type { SentOrder, StatementLine } from '#transfers';
import { Button, DateText, Form, Hidden, Money, pathIn, SelectField, type Frame } from '#ui/components.ts';
import { Sheet } from '../office.page.tsx';
import { transferPaths } from './addresses.ts';
import { lineText } from './sent-fields.page.tsx';
import { sentWords } from './sent.messages.ts';

export type Unanswered = SentOrder & { readonly lines: readonly StatementLine[] };

/** Transfers by our word alone, each with the lines that may be it under another number. */
export function UnansweredSheet({ frame, orders }: { readonly frame: Frame; readonly orders: readonly Unanswered[] }): VNode {
  const { locale } = frame;
  const t = sentWords[locale];
  return (
    <Sheet title={t.unanswered}>
      {orders.length === 0 ? <p class="quiet">{t.unansweredNone}</p> : <p class="cap">{t.unansweredIntro}</p>}
      {orders.map((one) => (
        <Form frame={frame} action={pathIn(frame, transferPaths.answer)} class="stack cap mt-4">
          <Hidden name="return" value={one.moneyBackId} />
          <p>
            <Money amount={tiyn(one.amount)} /> · № <span class="mono">{one.number}</span> ·{' '}
            <DateText day={one.day} locale={locale} short />
          </p>
          {one.lines.length === 0 ? (
            <p class="quiet tiny">{t.noLines}</p>
          ) : (
            <>
              <SelectField
                locale={locale}
                name="line"
                label={t.line}
                options={one.lines.map((line) => ({ value: line.id, text: lineText(line) }))}
              />
              <div>
                <Button look="second" size="small">
                  {t.answer}
                </Button>
              </div>
            </>
          )}
        </Form>
      ))}
    </Sheet>
  );
}
