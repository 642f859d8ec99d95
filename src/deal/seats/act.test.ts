import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CivilDate } from '#kernel/civil-date.ts';
import { includedVat, tenge, tiyn } from '#kernel/tiyn.ts';
import { renderPdf } from '#platform/pdf.ts';
import { exampleParticulars, type ProviderId } from '#provider';
import { actNumber, actSums, renderedSeat, type SeatService } from './act.ts';
import { drawSeatsAct } from './act-paper.ts';
import { correctionNumber, correctionSums, seatsToCorrect } from './correction.ts';
import { drawCorrection } from './correction-paper.ts';

const day = (text: string) => text as CivilDate;
const seat: SeatService = { seatId: 's', no: 3, completedOn: null, shown: true, lastDay: null, endsOn: day('2027-06-30') };

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

const worth = (sum: bigint) => ({ worth: tiyn(sum) });

test('a completion that the learner does not show is in no act before the term is over', () => {
  const hidden = { ...seat, shown: false, completedOn: day('2027-01-10'), lastDay: day('2027-03-01') };
  expect(renderedSeat(hidden, day('2027-03-01'))).toBeNull();
  expect(renderedSeat(hidden, day('2027-03-02'))).toMatchObject({ how: 'completed', day: '2027-01-10' });
});

test('the acts of a contract together state its sum and its VAT to the tiyn, however they are divided', () => {
  const price = 2_500_033n;
  for (const parts of [[30], [1, 29], [7, 11, 12], Array.from({ length: 30 }, () => 1)]) {
    let [amount, vat] = [0n, 0n];
    for (const now of parts) {
      const sums = actSums(
        16,
        amount,
        Array.from({ length: now }, () => worth(price)),
      );
      [amount, vat] = [amount + sums.amount, vat + sums.vat!];
    }
    expect([amount, vat]).toEqual([price * 30n, includedVat(tiyn(price * 30n), 16)]);
  }
  expect(actSums('none', 0n, [worth(100n), worth(70n)])).toEqual({ amount: 170n, vat: null });
  expect(actSums(0, 0n, [worth(100n), worth(70n)])).toEqual({ amount: 170n, vat: 0n });
});

test('an act after a correction states the VAT of what is left: not a tiyn more', () => {
  const seat = tenge(10_100);
  const first = actSums(16, 0n, [worth(seat)]);
  const less = correctionSums(16, seat, [{ was: seat, now: tiyn(0n) }]);
  const second = actSums(16, seat - less.less, [worth(seat)]);
  expect([first.vat! - less.vatLess! + second.vat!, second.vat]).toEqual([139_310n, 139_310n]);
});

/** Two seats or more, and what becomes of them in turn: a seat gets into an act, or one of an act loses something. */
const story = fc.record({
  share: fc.bigInt({ min: 100n, max: 100_000_000n }),
  rate: fc.constantFrom(0 as const, 16 as const),
  turns: fc.array(fc.record({ correct: fc.boolean(), seats: fc.nat({ max: 5 }), keep: fc.nat({ max: 99 }) }), {
    minLength: 1,
    maxLength: 12,
  }),
});

test('acts and corrections in any order state the sum that is left and its VAT, and no VAT below nothing or above its sum', () => {
  fc.assert(
    fc.property(story, ({ share, rate, turns }) => {
      let stated: bigint[] = [];
      let [amount, vat] = [0n, 0n];
      const left = () => stated.reduce((all, one) => all + one, 0n);
      for (const { correct, seats, keep } of turns) {
        const now = (share * BigInt(keep)) / 100n;
        if (correct) {
          const lost = stated.flatMap((was, at) => (at <= seats && now < was ? [{ at, was: tiyn(was), now: tiyn(now) }] : []));
          const sums = correctionSums(rate, left(), lost);
          expect(sums.vatLess! >= 0n && sums.vatLess! <= sums.less).toBe(true);
          [amount, vat] = [amount - sums.less, vat - sums.vatLess!];
          stated = stated.map((was, at) => lost.find((one) => one.at === at)?.now ?? was);
        } else {
          const added = Array.from({ length: seats + 1 }, () => worth(share - now));
          const sums = actSums(rate, left(), added);
          expect(sums.vat! >= 0n && sums.vat! <= sums.amount).toBe(true);
          [amount, vat] = [amount + sums.amount, vat + sums.vat!];
          stated = [...stated, ...added.map((one) => one.worth as bigint)];
        }
        expect([amount, vat]).toEqual([left(), includedVat(tiyn(left()), rate)]);
      }
    }),
  );
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
    amount: tenge(40000),
    vat: tiyn(551_724n),
    askedBy: 'customer',
    seats: [
      { seatId: 'a', no: 4, how: 'completed', day: day('2027-01-10'), worth: tenge(25000) },
      { seatId: 'b', no: 17, how: 'term-over', day: day('2027-01-09'), worth: tenge(15000) },
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
    '25 000 ₸',
    'Возвращено из цены',
    '10 000 ₸',
    '40 000 ₸',
    '5 517,24 ₸',
    'Принял (Заказчик)',
    'Өкілов Өкіл',
  ])
    expect(text).toContain(fact);
  // How and when a learner ended is not the organisation's to read.
  for (const hidden of ['10.01.2027', 'Срок доступа закончился', 'Слушатель завершил']) expect(text).not.toContain(hidden);
});

test('corrections take from a contract the VAT of what they take, however they are divided, and only of seats that lost something', () => {
  const seats = [
    { seatId: 'a', no: 1, stated: tiyn(2_500_033n) },
    { seatId: 'b', no: 2, stated: tiyn(2_500_033n) },
    { seatId: 'c', no: 3, stated: tiyn(2_500_033n) },
  ];
  const found = seatsToCorrect(
    seats,
    new Map([
      [1, 0n],
      [2, 2_500_034n],
      [3, 1_000_001n],
    ]),
  );
  expect(found.map(({ no, was, now }) => [no, was, now])).toEqual([
    [1, 2_500_033n, 0n],
    [3, 2_500_033n, 1_000_001n],
  ]);
  const whole = 3n * 2_500_033n;
  const together = correctionSums(16, whole, found);
  const [first, second] = [correctionSums(16, whole, [found[0]!]), correctionSums(16, whole - 2_500_033n, [found[1]!])];
  expect(together).toEqual({ less: first.less + second.less, vatLess: first.vatLess! + second.vatLess! });
  expect(includedVat(tiyn(whole), 16) - together.vatLess!).toBe(includedVat(tiyn(whole - together.less), 16));
  expect(correctionSums('none', whole, found).vatLess).toBeNull();
});

test('the corrective act names the act it corrects, each seat before and after, and the difference with a minus', () => {
  const provider = { ...exampleParticulars, id: 'p' as ProviderId, inForceFrom: new Date('2026-01-01T00:00:00Z') };
  const act = actNumber('Ш-2026-000123', 2);
  const pdf = renderPdf(
    drawCorrection({
      number: correctionNumber(act, 1),
      act: { number: act, day: day('2027-01-11') },
      contract: { number: 'Ш-2026-000123', date: day('2026-12-01') },
      day: day('2027-02-03'),
      madeAt: new Date('2027-02-03T06:00:00Z'),
      provider,
      customer: {
        name: { kk: '«№ 1 мектеп» КММ', ru: 'КГУ «Школа № 1»' },
        bin: '260140000005',
        address: 'Астана қ., Мектеп к-сі, 1',
        bank: null,
        signer: { name: 'Өкілов Өкіл', position: 'Директор', authority: { kk: 'Жарғы', ru: 'Устав' } },
        contacts: 'mektep@example.kz',
      },
      programme: { kk: 'Бағалау', ru: 'Оценивание' },
      rate: 16,
      less: tenge(30000),
      vatLess: tiyn(413_793n),
      left: tenge(20000),
      seats: [
        { seatId: 'a', no: 4, was: tenge(25000), now: tenge(0) },
        { seatId: 'b', no: 17, was: tenge(25000), now: tenge(20000) },
      ],
    }),
  );
  if (spawnSync('pdftotext', ['-v']).error !== undefined) return;
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] })
    .toString('utf8')
    .replace(/[\s\u00a0]+/g, ' ');
  for (const fact of [
    'Корректировочный акт № А-2026-000123-2-К1',
    'исправляет акт № А-2026-000123-2 (11 января 2027',
    'Түзетілетін акт',
    '− 30 000 ₸',
    '− 4 137,93 ₸ (16 %)',
    '− 5 000 ₸',
    '20 000 ₸',
    '260140000005',
    exampleParticulars.bin,
  ])
    expect(text).toContain(fact);
});
