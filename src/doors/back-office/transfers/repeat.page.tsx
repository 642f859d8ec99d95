import type { VNode } from 'preact';
import type { StatementLine } from '#transfers';
import {
  Button,
  Code,
  DateText,
  FactsList,
  Form,
  MomentText,
  Money,
  pathIn,
  Table,
  type Fact,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { Sheet } from '../office.page.tsx';
import { transferPaths } from './addresses.ts';
import type { LinePageProps } from './line.page.tsx';
import { repeatWords } from './repeat.messages.ts';
import type { LikelyRow } from './statement.page.tsx';
import { ReasonArea } from './reason-area.page.tsx';
import { transferTexts } from './transfers.messages.ts';

/** In the dry run: rows that may state what is known, each with the line it looks like. */
export function LikelyRepeats({ frame, repeats }: { readonly frame: Frame; readonly repeats: readonly LikelyRow[] }): VNode {
  const { locale } = frame;
  const [t, w] = [transferTexts[locale], repeatWords[locale]];
  return (
    <section class="mt-4" aria-labelledby="repeats">
      <h3 id="repeats">{w.found(repeats.length)}</h3>
      <p class="cap mt-2">{w.foundText}</p>
      <Table
        label={w.found(repeats.length)}
        rows={repeats.slice(0, 50)}
        columns={[
          { title: w.line, named: true, cell: ({ line }) => line },
          { title: t.payer, as: 'full', cell: ({ row }) => row.name || row.bin || '' },
          { title: t.day, named: true, cell: ({ row }) => <DateText day={row.day} locale={locale} short /> },
          { title: t.sum, as: 'money', named: true, cell: ({ row }) => <Money amount={row.amount} /> },
          { title: w.known, as: 'full', named: true, cell: ({ of }) => <span class="mono">{of.reference}</span> },
          { title: w.by, named: true, cell: ({ by }) => w.likeness[by] },
        ]}
      />
    </section>
  );
}

type Props = LinePageProps & { readonly repeat: NonNullable<LinePageProps['repeat']>; readonly errors: readonly FieldError[] };

/** The line it looks like, and the one question: the same movement, or another. */
export function RepeatDecision({ shell: { frame }, line, repeat, typed, errors }: Props): VNode {
  const { locale } = frame;
  const [t, w] = [transferTexts[locale], repeatWords[locale]];
  return (
    <>
      <Sheet title={w.knownTitle}>
        <FactsList facts={[[w.by, w.likeness[repeat.by]], ...knownFacts(frame, repeat.known)]} />
      </Sheet>
      <Sheet title={t.decide}>
        <Form frame={frame} action={pathIn(frame, transferPaths.line(line.id))} class="stack cap">
          <ReasonArea locale={locale} hint={w.sameHint} value={typed.reason} errors={errors} />
          <div class="row">
            <Button name="action" value="same-movement">
              {w.same}
            </Button>
            <Button look="second" name="action" value="another-movement">
              {w.another}
            </Button>
          </div>
        </Form>
      </Sheet>
    </>
  );
}

function knownFacts(frame: Frame, known: StatementLine): Fact[] {
  const { locale } = frame;
  const [t, w] = [transferTexts[locale], repeatWords[locale]];
  return [
    [t.reference, <span class="mono">{known.reference}</span>],
    [t.sum, <Money amount={known.amount} />],
    [t.day, <DateText day={known.day} locale={locale} short />],
    ...(known.document ? [[w.document, known.document] as const] : []),
    [t.payer, known.name],
    ...(known.bin ? [[t.bin, <Code text={known.bin} />] as const] : []),
    ...(known.partyAccount ? [[t.account, <Code text={known.partyAccount} />] as const] : []),
    [t.purpose, known.purpose],
    [w.taken, <MomentText at={known.takenAt} locale={locale} short />],
  ];
}
