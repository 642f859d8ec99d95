import type { VNode } from 'preact';
import { lastDayToObject } from '#contracts';
import { Button, Callout, Code, DateText, FactsList, Form, MomentText, pathIn, type Fact, type Frame } from '#ui/components.ts';
import { acceptanceTexts } from './acceptance.messages.ts';
import type { ContractView } from './deal.ts';
import { Sheet } from './office.page.tsx';
import { office } from './shell.ts';

type Props = { readonly frame: Frame; readonly view: ContractView };

/** What became of the acceptance; after an objection staff may offer it anew. */
export function AcceptanceSheet({ frame, view: { acceptance, contract, stopped } }: Props): VNode | null {
  const { locale } = frame;
  const t = acceptanceTexts[locale];
  if (acceptance.state === 'none') return null;
  const { offer } = acceptance;
  const facts: Fact[] = [
    [t.ground, t.grounds[offer.ground]],
    [t.offered, <MomentText at={offer.offeredAt} locale={locale} short />],
    [t.lastDay, <DateText day={lastDayToObject(offer)} locale={locale} short />],
  ];
  if (offer.objection)
    facts.push([
      t.objected,
      <a href={pathIn(frame, office.thread(offer.objection.requestNumber))}>
        <Code text={offer.objection.requestNumber} />
      </a>,
    ]);
  if (acceptance.state === 'given')
    facts.push([t.given[acceptance.acceptance.how], <DateText day={acceptance.acceptance.day} locale={locale} short />]);
  return (
    <Sheet title={t.title}>
      <FactsList facts={facts} />
      {stopped && (
        <Callout tone="warn" class="mt-4">
          {t.unreached}
        </Callout>
      )}
      {(acceptance.state === 'objected' || stopped) && (
        <Form frame={frame} action={pathIn(frame, `${office.contract(contract.number)}/acceptance`)} class="stack mt-4">
          {!stopped && <p class="quiet tiny">{t.againHint}</p>}
          <div>
            <Button look="second" size="small">
              {t.again}
            </Button>
          </div>
        </Form>
      )}
    </Sheet>
  );
}
