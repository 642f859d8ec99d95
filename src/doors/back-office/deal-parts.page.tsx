import type { VNode } from 'preact';
import { phoneMasked } from '#kernel/phone.ts';
import { sumText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { FactsList, Masked, Money, MomentText, pathIn, Table, type Fact, type Frame } from '#ui/components.ts';
import type { LedgerLine } from '#ledger';
import { addressText, fullName, positionText, workplaceText } from '#people';
import type { Bound, Customer } from './deal.ts';
import { dealTexts } from './deal.messages.ts';
import { Sheet } from './office.page.tsx';
import { personTexts } from './person.messages.ts';
import { office } from './shell.ts';

/** Who bought, by the card that was bound; masked. The full page of the person is one link away. */
export function CustomerSheet({ frame, customer }: { readonly frame: Frame; readonly customer: Customer }): VNode {
  const { locale } = frame;
  const [t, p] = [dealTexts[locale], personTexts[locale]];
  const { card } = customer;
  const settlement = card && (card.settlement?.[locale] ?? card.address.settlementText);
  const facts: Fact[] = [
    [t.name, <a href={pathIn(frame, office.person(customer.accountId))}>{card ? fullName(card) : customer.name}</a>],
    ...(card
      ? ([
          [p.iin, card.iinMasked ? <Masked text={card.iinMasked} /> : p.withoutIin],
          [p.phone, <Masked text={phoneMasked(card.phone)} />],
          [p.address, addressText({ ...card.address, settlement }, locale)],
          [p.work, [workplaceText(card, locale), positionText(card, locale), p.years(card.years)].join(', ')],
        ] as const)
      : []),
  ];
  return (
    <Sheet title={t.customer}>
      <FactsList facts={facts} />
    </Sheet>
  );
}

/** Programme, price list and offer by their versions. */
export function boundFacts(frame: Frame, bound: Bound, locale: keyof typeof dealTexts): Fact[] {
  const t = dealTexts[frame.locale];
  return [
    [t.programme, bound.programmeNo === null ? bound.programme : `${bound.programme}, ${t.version(bound.programmeNo)}`],
    ...(bound.offerNo === null
      ? []
      : ([
          [
            t.offer,
            <>
              <a href={pathIn(frame, `/documents/offer/${bound.offerNo}`)}>{t.version(bound.offerNo)}</a>, {t.readIn[locale]}
            </>,
          ],
        ] as const)),
    ...(bound.priceListNo === null
      ? []
      : ([[t.priceList, <a href={pathIn(frame, `/price-list/${bound.priceListNo}`)}>{t.priceListNo(bound.priceListNo)}</a>]] as const)),
  ];
}

type Side = {
  readonly at: Date;
  readonly account: LedgerLine['debit'];
  readonly debit: bigint | null;
  readonly credit: bigint | null;
  readonly currency: string;
};

/** Double entry as an accountant reads it: each sum once on either side. */
export function LedgerSheet({ frame, ledger }: { readonly frame: Frame; readonly ledger: readonly LedgerLine[] }): VNode {
  const t = dealTexts[frame.locale];
  if (ledger.length === 0)
    return (
      <Sheet title={t.money}>
        <p class="quiet">{t.nothingBooked}</p>
      </Sheet>
    );
  const sides = ledger.flatMap((line): Side[] => [
    { at: line.at, account: line.debit, debit: line.amount, credit: null, currency: line.currency },
    { at: line.at, account: line.credit, debit: null, credit: line.amount, currency: line.currency },
  ]);
  const total = ledger.filter((line) => line.currency === 'KZT').reduce((all, line) => all + line.amount, 0n);
  return (
    <Sheet title={t.money} flush>
      <Table
        ledger
        label={t.money}
        rows={sides}
        columns={[
          {
            title: t.time,
            cell: (side) => (
              <span class="nowrap">
                <MomentText at={side.at} locale={frame.locale} short />
              </span>
            ),
          },
          { title: t.account, cell: (side) => t.accounts[side.account] },
          { title: t.debit, as: 'money', cell: (side) => side.debit && <Sum amount={side.debit} currency={side.currency} /> },
          { title: t.credit, as: 'money', cell: (side) => side.credit && <Sum amount={side.credit} currency={side.currency} /> },
        ]}
        foot={
          <tr>
            <td colSpan={2}>{t.total}</td>
            <td class="money">
              <Money amount={tiyn(total)} />
            </td>
            <td class="money">
              <Money amount={tiyn(total)} />
            </td>
          </tr>
        }
      />
    </Sheet>
  );
}

/** A sum in its own currency. */
export const Sum = ({ amount, currency }: { readonly amount: bigint; readonly currency: string }): VNode =>
  currency === 'KZT' ? <Money amount={tiyn(amount)} /> : <span class="num">{sumText(amount, currency)}</span>;
