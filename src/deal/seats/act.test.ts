import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { CivilDate } from '#kernel/civil-date.ts';
import { includedVat, tenge, tiyn } from '#kernel/tiyn.ts';
import { renderPdf } from '#platform/pdf.ts';
import { exampleParticulars, type ProviderId } from '#provider';
import { actNumber, actSums, renderedSeat, type SeatService } from './act.ts';
import { drawSeatsAct } from './act-paper.ts';

const day = (text: string) => text as CivilDate;
const seat: SeatService = { seatId: 's', no: 3, completedOn: null, lastDay: null, endsOn: day('2027-06-30') };

test('a seat is rendered when the learner has finished, or when what was paid for has stood open to its last day', () => {
  expect(renderedSeat({ ...seat, completedOn: day('2027-01-10'), lastDay: day('2027-03-01') }, day('2027-01-10'))).toMatchObject({
    how: 'completed',
    day: '2027-01-10',
  });
  expect(renderedSeat({ ...seat, lastDay: day('2027-03-01') }, day('2027-03-01'))).toBeNull();
  expect(renderedSeat({ ...seat, lastDay: day('2027-03-01') }, day('2027-03-02'))).toMatchObject({ how: 'term-over', day: '2027-03-01' });
  expect(renderedSeat(seat, day('2027-06-30'))).toBeNull();
  expect(renderedSeat(seat, day('2027-07-01'))).toMatchObject({ how: 'not-claimed', day: '2027-06-30' });
});

test('the acts of a contract together state its sum and its VAT to the tiyn, however they are divided', () => {
  const price = { seat: 2_500_033n, vat: 16 as const };
  for (const parts of [[30], [1, 29], [7, 11, 12], Array.from({ length: 30 }, () => 1)]) {
    let [before, amount, vat] = [0, 0n, 0n];
    for (const now of parts) {
      const sums = actSums(price, { before, now });
      [before, amount, vat] = [before + now, amount + sums.amount, vat + sums.vat!];
    }
    expect([amount, vat]).toEqual([price.seat * 30n, includedVat(tiyn(price.seat * 30n), 16)]);
  }
  expect(actSums({ seat: 100n, vat: 'none' }, { before: 0, now: 2 })).toEqual({ amount: 200n, vat: null });
  expect(actSums({ seat: 100n, vat: 0 }, { before: 0, now: 2 })).toEqual({ amount: 200n, vat: 0n });
});

test('the act names both parties with their BIN, the contract, every seat, price and VAT, in Kazakh and Russian', () => {
  const provider = { ...exampleParticulars, id: 'p' as ProviderId, inForceFrom: new Date('2026-01-01T00:00:00Z') };
  const drawn = drawSeatsAct({
    number: actNumber('Ш-2026-000123', 2),
    contract: { number: 'Ш-2026-000123', date: day('2026-12-01') },
    day: day('2027-01-11'),
    madeAt: new Date('2027-01-11T06:00:00Z'),
    provider,
    customer: {
      name: { kk: '«№ 1 мектеп» КММ', ru: 'КГУ «Школа № 1»' },
      bin: '260140000005',
      address: 'Астана қ., Мектеп к-сі, 1',
      bank: null,
      signer: { name: 'Өкілов Өкіл', position: 'Директор', authority: { kk: 'Жарғы', ru: 'Устав' } },
      contacts: 'mektep@example.kz',
    },
    programme: { title: { kk: 'Бағалау', ru: 'Оценивание' } },
    price: tenge(25000),
    rate: 16,
    amount: tenge(50000),
    vat: tiyn(689_655n),
    askedBy: 'customer',
    seats: [
      { seatId: 'a', no: 4, how: 'completed', day: day('2027-01-10') },
      { seatId: 'b', no: 17, how: 'term-over', day: day('2027-01-09') },
    ],
    words: () => ({ hours: '72' }),
  });
  const pdf = renderPdf(drawn);
  if (spawnSync('pdftotext', ['-v']).error !== undefined) return;
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] })
    .toString('utf8')
    .replace(/[\s\u00a0]+/g, ' ');
  for (const fact of [
    'А-2026-000123-2',
    'Ш-2026-000123',
    '1 декабря 2026',
    '260140000005',
    exampleParticulars.bin,
    'КГУ «Школа № 1»',
    '17',
    'Услуга оказана полностью',
    '50 000 ₸',
    '6 896,55 ₸',
    'Принял (Заказчик)',
    'Өкілов Өкіл',
  ])
    expect(text).toContain(fact);
  // How and when a learner ended is not the organisation's to read.
  for (const hidden of ['10.01.2027', 'Срок доступа закончился', 'Слушатель завершил']) expect(text).not.toContain(hidden);
});
