import { shortDayText, type CivilDate } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { tengeText, tiyn, type Tiyn } from '#kernel/tiyn.ts';
import type { Vat } from '#pricing';

/** What the electronic invoice (ЭСФ) of an act states; an accountant imports the file, signs it and sends it. */
export type EInvoiceFacts = {
  readonly act: {
    readonly number: string;
    readonly day: CivilDate;
    readonly seats: number;
    readonly amount: Tiyn;
    readonly vat: Tiyn | null;
  };
  readonly contract: { readonly number: string; readonly date: CivilDate };
  readonly rate: Vat;
  readonly programme: string;
  readonly seller: {
    readonly name: string;
    readonly bin: string;
    readonly address: string;
    readonly bank: string;
    readonly bik: string;
    readonly iik: string;
    readonly kbe: string;
    readonly operator: string;
  };
  readonly customer: { readonly name: string; readonly bin: string; readonly address: string };
};

export type EInvoiceField =
  | 'seller.bin'
  | 'seller.bik'
  | 'seller.iik'
  | 'seller.kbe'
  | 'customer.bin'
  | 'customer.name'
  | 'customer.address'
  | 'sum';

/**
 * ISO 9362: a bank's code has 8 signs, or 11 with those of a branch. The state's system takes 8, which name the bank alone.
 * Null: it is no such code.
 */
export const eInvoiceBik = (bik: string): string | null =>
  /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bik) ? bik.slice(0, 8) : null;

/** Patterns that the state's system checks on import (version 2 of its schema). */
export function eInvoiceFaults({ seller, customer, act }: EInvoiceFacts): EInvoiceField[] {
  const faults: EInvoiceField[] = [];
  const must = (field: EInvoiceField, holds: boolean) => holds || faults.push(field);
  must('seller.bin', /^\d{12}$/.test(seller.bin));
  must('seller.bik', eInvoiceBik(seller.bik) !== null);
  must('seller.iik', /^[0-9A-Z]{20}$/.test(seller.iik));
  must('seller.kbe', /^\d{2}$/.test(seller.kbe));
  must('customer.bin', /^\d{12}$/.test(customer.bin));
  must('customer.name', customer.name.trim() !== '');
  must('customer.address', customer.address.trim() !== '');
  must('sum', act.seats > 0 && act.amount > 0n && (act.vat ?? 0n) < act.amount);
  return faults;
}

/** Digits only, as the outgoing number must be: year, contract, act. */
export const eInvoiceNumber = (actNumber: string): string => actNumber.replace(/\D/g, '');

/** The file for import, or the fields that would be refused. */
export function eInvoice(facts: EInvoiceFacts): Result<string, readonly EInvoiceField[]> {
  const faults = eInvoiceFaults(facts);
  if (faults.length > 0) return refuse(faults);
  const { act, contract, seller, customer } = facts;
  const body = element('invoiceSet', [
    element(
      'v2:invoice',
      [
        leaf('date', shortDayText(act.day)),
        leaf('invoiceType', 'ORDINARY_INVOICE'),
        leaf('num', eInvoiceNumber(act.number)),
        leaf('operatorFullname', seller.operator),
        leaf('turnoverDate', shortDayText(act.day)),
        element('customers', [
          element('customer', [
            leaf('address', customer.address),
            leaf('countryCode', 'KZ'),
            leaf('name', customer.name),
            leaf('tin', customer.bin),
          ]),
        ]),
        leaf('deliveryDocDate', shortDayText(act.day)),
        leaf('deliveryDocNum', act.number),
        element('deliveryTerm', [
          leaf('contractDate', shortDayText(contract.date)),
          leaf('contractNum', contract.number),
          leaf('hasContract', 'true'),
          leaf('term', 'предоплата 100 %'),
        ]),
        productSet(facts),
        element('sellers', [
          element('seller', [
            leaf('address', seller.address),
            leaf('bank', seller.bank),
            leaf('bik', eInvoiceBik(seller.bik)!),
            leaf('iik', seller.iik),
            leaf('kbe', seller.kbe),
            leaf('name', seller.name),
            leaf('tin', seller.bin),
          ]),
        ]),
      ],
      ' xmlns:a="abstractInvoice.esf" xmlns:v2="v2.esf"',
    ),
  ]);
  return ok(`<?xml version="1.0" encoding="UTF-8"?>\n<esf:invoiceContainer xmlns:esf="esf">${body}</esf:invoiceContainer>\n`);
}

/** One line: seats of one programme; sums without and with VAT agree to the tiyn with the act. */
function productSet({ act, rate, programme, contract }: EInvoiceFacts): string {
  const vat = act.vat ?? tiyn(0n);
  const net = tiyn(act.amount - vat);
  return element('productSet', [
    leaf('currencyCode', 'KZT'),
    element('products', [
      element('product', [
        leaf('additional', `Договор ${contract.number}`),
        leaf('description', `Услуги обучения: ${programme}`),
        leaf('ndsAmount', tengeText(vat)),
        ...(rate === 'none' ? [] : [leaf('ndsRate', String(rate))]),
        leaf('priceWithTax', tengeText(act.amount)),
        leaf('priceWithoutTax', tengeText(net)),
        leaf('quantity', String(act.seats)),
        // 6: works and services, which have no code of goods.
        leaf('truOriginCode', '6'),
        leaf('turnoverSize', tengeText(net)),
        leaf('unitPrice', sixPlaces(net, act.seats)),
      ]),
    ]),
    leaf('totalExciseAmount', '0.00'),
    leaf('totalNdsAmount', tengeText(vat)),
    leaf('totalPriceWithTax', tengeText(act.amount)),
    leaf('totalPriceWithoutTax', tengeText(net)),
    leaf('totalTurnoverSize', tengeText(net)),
  ]);
}

/** A price in tenge with the six places that the schema allows, half up. */
function sixPlaces(sum: Tiyn, count: number): string {
  const scaled = (sum * 20_000n + BigInt(count)) / (2n * BigInt(count));
  return `${scaled / 1_000_000n}.${String(scaled % 1_000_000n).padStart(6, '0')}`;
}

const element = (name: string, children: readonly string[], attributes = ''): string =>
  `<${name}${attributes}>${children.join('')}</${name}>`;
const leaf = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

/** Signs that XML takes for its own are written out, and those that it forbids are left out. */
const escaped = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
