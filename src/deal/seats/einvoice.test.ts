import { expect, test } from 'vitest';
import type { CivilDate } from '#kernel/civil-date.ts';
import { tenge, tiyn } from '#kernel/tiyn.ts';
import { eInvoice, eInvoiceFaults, type EInvoiceFacts } from './einvoice.ts';
import { eInvoiceRows } from './einvoice-rows.ts';

const facts: EInvoiceFacts = {
  act: { number: 'А-2026-000123-2', day: '2027-01-11' as CivilDate, seats: 3, amount: tenge(75000), vat: tiyn(1_034_483n) },
  contract: { number: 'Ш-2026-000123', date: '2026-12-01' as CivilDate },
  rate: 16,
  programme: 'Оценивание <для обучения> & другое',
  seller: {
    name: 'Фонд',
    bin: '260140000005',
    address: 'Астана',
    bank: 'АО «Улги Банк»',
    bik: 'ULGIKZKA',
    iik: 'KZ86125KZT5004100100',
    kbe: '18',
    operator: 'Үлгібаев Ерлан',
  },
  customer: { name: 'КГУ «Школа № 1»', bin: '050741000009', address: 'Астана, 1' },
};
const field = (xml: string, name: string) => [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map((found) => found[1]);

test('the file states act, contract, both parties and sums that agree to the tiyn', () => {
  const made = eInvoice(facts);
  const xml = made.ok ? made.value : '';
  expect(field(xml, 'num')).toEqual(['20260001232']);
  expect([field(xml, 'date'), field(xml, 'turnoverDate'), field(xml, 'contractDate')]).toEqual([
    ['11.01.2027'],
    ['11.01.2027'],
    ['01.12.2026'],
  ]);
  expect([field(xml, 'deliveryDocNum'), field(xml, 'contractNum')]).toEqual([['А-2026-000123-2'], ['Ш-2026-000123']]);
  expect(field(xml, 'tin')).toEqual(['050741000009', '260140000005']);
  expect([field(xml, 'ndsRate'), field(xml, 'ndsAmount'), field(xml, 'priceWithTax')]).toEqual([['16'], ['10344.83'], ['75000.00']]);
  expect([field(xml, 'priceWithoutTax'), field(xml, 'totalTurnoverSize')]).toEqual([['64655.17'], ['64655.17']]);
  expect([field(xml, 'quantity'), field(xml, 'unitPrice')]).toEqual([['3'], ['21551.723333']]);
  expect(xml).toContain('Оценивание &lt;для обучения&gt; &amp; другое');
});

test('without VAT there is no rate, and the sum is whole', () => {
  const made = eInvoice({ ...facts, rate: 'none', act: { ...facts.act, vat: null } });
  const xml = made.ok ? made.value : '';
  expect([field(xml, 'ndsRate'), field(xml, 'ndsAmount'), field(xml, 'priceWithoutTax')]).toEqual([[], ['0.00'], ['75000.00']]);
});

test('what the state’s system would refuse is named before', () => {
  const seller = { ...facts.seller, bik: 'ULGIKZKAXX', iik: 'KZ1', kbe: '' };
  expect(eInvoice({ ...facts, seller, customer: { ...facts.customer, bin: '1' } })).toEqual({
    ok: false,
    refusal: ['seller.bik', 'seller.iik', 'seller.kbe', 'customer.bin'],
  });
});

test('a bank code has 8 signs, or 11 with a branch: the file names the bank by the first 8, and any other length is refused', () => {
  const withBik = (bik: string): EInvoiceFacts => ({ ...facts, seller: { ...facts.seller, bik } });
  for (const bik of ['ULGIKZKA', 'ULGIKZKAXXX', 'ULGIKZKA001']) {
    const made = eInvoice(withBik(bik));
    expect([bik, made.ok ? field(made.value, 'bik') : made.refusal]).toEqual([bik, ['ULGIKZKA']]);
  }
  for (const bik of ['', 'ULGIKZK', 'ULGIKZKAX', 'ULGIKZKAXXXX', 'ulgikzka', 'ULGI12KA'])
    expect([bik, eInvoiceFaults(withBik(bik))]).toEqual([bik, ['seller.bik']]);
});

test('what the accountant reads is what the file says, part by part', () => {
  const made = eInvoice({ ...facts, seller: { ...facts.seller, bik: 'ULGIKZKAXXX' } });
  const xml = made.ok ? made.value : '';
  const rows = new Map(eInvoiceRows({ ...facts, seller: { ...facts.seller, bik: 'ULGIKZKAXXX' } }).flatMap(({ rows: of }) => [...of]));
  const named = {
    num: 'num',
    'seller.bik': 'bik',
    'seller.iik': 'iik',
    'seller.kbe': 'kbe',
    quantity: 'quantity',
    operator: 'operatorFullname',
  } as const;
  for (const [row, name] of Object.entries(named)) expect([row, rows.get(row as keyof typeof named)]).toEqual([row, field(xml, name)[0]]);
  expect([rows.get('sum'), rows.get('vat'), rows.get('net')].map((sum) => sum?.replace(/[^\d,]/g, ''))).toEqual([
    '75000',
    '10344,83',
    '64655,17',
  ]);
});
