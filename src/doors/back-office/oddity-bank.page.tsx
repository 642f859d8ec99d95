import type { VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import type { Inquiry, Oddity } from '#payments';
import { Button, FactsList, Form, MomentText, pathIn, type Fact } from '#ui/components.ts';
import type { Word } from './bank-word.messages.ts';
import { Sum } from './deal-parts.page.tsx';
import { oddityTexts } from './oddity.messages.ts';
import { Sheet } from './office.page.tsx';
import { office, type OfficeProps } from './shell.ts';

type Props = OfficeProps<{ readonly oddity: Oddity; readonly inquiries: readonly Inquiry[]; readonly canAsk: boolean }>;

/** What the bank said when it was asked, and the question itself. */
export function BankAnswer({ shell: { frame }, oddity, inquiries, canAsk }: Props): VNode {
  const { locale } = frame;
  const t = oddityTexts[locale];
  const [latest] = inquiries;
  return (
    <Sheet title={t.bank.title}>
      {latest ? <FactsList facts={saidFacts(latest, locale)} /> : <p class="cap">{t.bank.text}</p>}
      {canAsk && (
        <Form frame={frame} action={pathIn(frame, office.oddity(oddity.id))} class="row mt-4">
          <Button look={latest ? 'second' : 'main'} name="action" value="ask">
            {t.bank.ask}
          </Button>
        </Form>
      )}
    </Sheet>
  );
}

function saidFacts({ at, answer, said, foreseen }: Inquiry, locale: Locale): Fact[] {
  const t = oddityTexts[locale];
  const kind = (t.kinds as Readonly<Record<string, { title: string }>>)[foreseen]?.title;
  return [
    [t.bank.asked, <MomentText at={at} locale={locale} short />],
    [t.bank.title, t.bank.answers[answer]],
    ...(said ? ([[t.bank.state, t.bank.states[said.state]]] as const) : []),
    ...(said ? ([[t.sum, <Sum amount={BigInt(said.amount)} currency={said.currency} />]] as const) : []),
    ...(said?.paidAt ? ([[t.paidAt, <MomentText at={new Date(said.paidAt)} locale={locale} short />]] as const) : []),
    [t.bank.rules, t.bank.foreseen[foreseen] ?? (t.words as Readonly<Record<string, Word>>)[foreseen]?.said ?? kind ?? foreseen],
  ];
}
