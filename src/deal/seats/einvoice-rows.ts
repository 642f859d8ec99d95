import { shortDayText } from '#kernel/civil-date.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { eInvoiceBik, eInvoiceNumber, type EInvoiceFacts } from './einvoice.ts';

export type EInvoiceRow =
  | 'num'
  | 'date'
  | 'turnover'
  | 'operator'
  | 'seller.bin'
  | 'seller.name'
  | 'seller.address'
  | 'seller.kbe'
  | 'seller.iik'
  | 'seller.bik'
  | 'seller.bank'
  | 'customer.bin'
  | 'customer.name'
  | 'customer.address'
  | 'contract'
  | 'act'
  | 'service'
  | 'quantity'
  | 'net'
  | 'rate'
  | 'vat'
  | 'sum';
export type EInvoicePart = 'document' | 'seller' | 'customer' | 'deal' | 'sums';

/** What the data file says, part by part as the form of the state's system has it, for the eyes of who signs it. */
export function eInvoiceRows(
  facts: EInvoiceFacts,
): readonly { readonly part: EInvoicePart; readonly rows: readonly (readonly [row: EInvoiceRow, value: string])[] }[] {
  const { act, contract, seller, customer, rate, programme } = facts;
  const day = shortDayText(act.day);
  const vat = act.vat ?? tiyn(0n);
  return [
    {
      part: 'document',
      rows: [
        ['num', eInvoiceNumber(act.number)],
        ['date', day],
        ['turnover', day],
        ['operator', seller.operator],
      ],
    },
    {
      part: 'seller',
      rows: [
        ['seller.bin', seller.bin],
        ['seller.name', seller.name],
        ['seller.address', seller.address],
        ['seller.kbe', seller.kbe],
        ['seller.iik', seller.iik],
        ['seller.bik', eInvoiceBik(seller.bik) ?? seller.bik],
        ['seller.bank', seller.bank],
      ],
    },
    {
      part: 'customer',
      rows: [
        ['customer.bin', customer.bin],
        ['customer.name', customer.name],
        ['customer.address', customer.address],
      ],
    },
    {
      part: 'deal',
      rows: [
        ['contract', `${contract.number}, ${shortDayText(contract.date)}`],
        ['act', `${act.number}, ${day}`],
        ['service', programme],
        ['quantity', String(act.seats)],
      ],
    },
    {
      part: 'sums',
      rows: [
        ['net', moneyText(tiyn(act.amount - vat))],
        ['rate', rate === 'none' ? '—' : `${rate} %`],
        ['vat', moneyText(vat)],
        ['sum', moneyText(act.amount)],
      ],
    },
  ];
}
