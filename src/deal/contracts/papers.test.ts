import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { tenge, tiyn } from '#kernel/tiyn.ts';
import { renderPdf } from '#platform/pdf.ts';
import { programmeWords } from '#catalogue';
import { clausesOf, readLegalText } from '#offer';
import { exampleParticulars, type ProviderId } from '#provider';
import { actStep } from './act-correction.ts';
import { drawActCorrection } from './act-correction-paper.ts';
import { drawAct } from './act-paper.ts';
import type { ContractNumber } from './contract.ts';
import { drawContract, type ContractPaperFacts } from './contract-paper.ts';
import type { DealPaper } from './deal-paper.ts';
import { vatText } from './paper-rows.ts';
import { drawReceipt } from './receipt-paper.ts';

const text = (locale: Locale) => expectOk(readLegalText(`legal/offer/1/${locale}.txt`));
const provider = { ...exampleParticulars, id: 'p' as ProviderId, inForceFrom: new Date('2026-01-01T00:00:00Z') };
const accepted = (no: number) => ({ no, hash: String(no).repeat(64), effectiveFrom: new Date('2026-08-31T19:00:00Z') });
const facts: ContractPaperFacts = {
  number: 'Ш-2026-000123' as ContractNumber,
  date: '2026-11-22' as CivilDate,
  provider,
  customer: {
    name: 'Үлгібаева Айгүл Серікқызы',
    iin: '58••••••••08',
    phone: '+7 700 000 00 01',
    email: 'aigul@example.kz',
    address: { kk: 'Абай облысы, Аягөз ауданы, Баршатас ауылы', ru: 'область Абай, Аягозский район, село Баршатас' },
    workplace: { kk: 'Жалпы білім беретін мектеп', ru: 'Общеобразовательная школа' },
    position: { kk: 'Мұғалім', ru: 'Учитель' },
  },
  programme: { title: { kk: 'Қазақ тілін деңгейлеп оқыту', ru: 'Уровневое обучение казахскому языку' }, no: 2 },
  price: { listNo: 7, listSince: new Date('2026-08-31T19:00:00Z'), amount: tenge(25000), vat: 16, accessDays: 90 },
  accessUntil: '2027-02-20' as CivilDate,
  application: { number: 'Ө-2026-000987', shownAt: new Date('2026-11-22T14:38:00Z'), submittedAt: new Date('2026-11-22T14:41:00Z') },
  payment: {
    paidAt: new Date('2026-11-22T14:45:00Z'),
    amount: tenge(25000),
    transactionId: '891463633',
    card: { type: 'Visa', lastFour: '4242' },
  },
  offer: { ...accepted(3), bindingLanguage: 'kk', text },
  policy: accepted(1),
  confidentiality: accepted(2),
  consent: { ...accepted(1), givenAt: new Date('2026-11-22T14:39:00Z') },
  words: (language) => {
    const words = programmeWords(language);
    return { hours: words.academicHours(72), days: words.days(90), taught: words.languages(['kk', 'ru']) };
  },
};
const readable = spawnSync('pdftotext', ['-v']).error === undefined;
const textOf = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] })
    .toString('utf8')
    .replace(/[\s\u00a0\u200b]+/g, ' ');
const printed = renderPdf(drawContract(facts));

test('the contract names the parties, what is bought, for how much, until when and by which payment', () => {
  if (!readable) return;
  const words = textOf(printed);
  for (const fact of [
    'Шарт Ш-2026-000123',
    'Договор Ш-2026-000123',
    '2026 жылғы 22 қараша',
    '22 ноября 2026 г.',
    '260140000005',
    'KZ86125KZT5004100100',
    'Үлгібаева Айгүл Серікқызы',
    '58••••••••08',
    'Баршатас ауылы',
    'село Баршатас',
    'Қазақ тілін деңгейлеп оқыту',
    'Уровневое обучение казахскому языку',
    '№ 7, 2026 жылғы 1 қыркүйек күшіне енген',
    '25 000 ₸',
    '16 % мөлшерінде бағаға кіреді: 3 448,28 ₸',
    '90 дней',
    '2027 жылғы 20 ақпан',
    'Ө-2026-000987',
    '2026 жылғы 22 қараша, 19:38',
    '891463633',
    'Visa •••• 4242',
    '3'.repeat(64),
  ])
    expect(words).toContain(fact);
});

test('every clause of the accepted version stands in it, in Kazakh and in Russian, the binding text first', () => {
  if (!readable) return;
  const words = textOf(printed);
  for (const language of ['kk', 'ru'] as const) {
    for (const clause of clausesOf(text(language))) expect(words).toContain(`${clause.number} ${clause.paragraphs[0]!.split(' ')[0]!}`);
  }
  expect(words.indexOf('қазақ тілінде (негізгі мәтін)')).toBeLessThan(words.indexOf('на русском языке'));
  expect(words.indexOf('на русском языке (')).toBe(-1);
});

test('its last mark is the hash of all it says: one other digit gives another mark, the same facts the same bytes', () => {
  const marks = (one: ContractPaperFacts) => (drawContract(one).facts as DealPaper).marks.map(([, mark]) => mark);
  expect(marks(facts)).toHaveLength(5);
  expect(marks({ ...facts, payment: { ...facts.payment, transactionId: '891463634' } }).at(-1)).not.toBe(marks(facts).at(-1));
  expect(renderPdf(drawContract(facts)).equals(printed)).toBe(true);
});

test.each([
  ['none', 'ҚҚС салынбайды', 'НДС не облагается'],
  [0, '0 %', '0 %'],
] as const)('VAT %s is stated as it is', (vat, kk, ru) => {
  const said = vatText({ amount: tenge(25000), vat });
  expect([said.kk, said.ru].map((words) => words.replaceAll('\u00a0', ' '))).toEqual([kk, ru]);
});

test('the receipt copy names the payment and says that it is no fiscal receipt', () => {
  const pdf = renderPdf(drawReceipt(facts));
  expect(/\/Type \/Pages\b[^>]*?\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]).toBe('1');
  if (!readable) return;
  for (const fact of ['25 000 ₸', '891463633', 'Ш-2026-000123', 'не заменяет чек']) expect(textOf(pdf)).toContain(fact);
});

const act = {
  ...facts,
  customer: { name: 'Үлгібаева Айгүл Серікқызы', iin: '58••••••••08' },
  kept: tenge(25000),
  openedOn: '2026-11-22' as CivilDate,
  ground: 'completed' as const,
  renderedOn: '2026-12-20' as CivilDate,
  acceptance: { how: 'deemed' as const, day: '2026-12-26' as CivilDate, at: new Date('2026-12-26T05:00:00Z') },
};

test('the act is one sheet, in Kazakh and in Russian: what was rendered, for how much, how it was accepted', () => {
  const pdf = renderPdf(drawAct(act));
  expect(/\/Type \/Pages\b[^>]*?\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]).toBe('1');
  if (!readable) return;
  for (const fact of [
    'Көрсетілген қызметтер актісі',
    'Акт оказанных услуг',
    'Үлгібаева Айгүл Серікқызы',
    '58••••••••08',
    '72 академиялық сағат',
    '72 академических часа',
    '20 декабря 2026 г.',
    '25 000 ₸',
    'қарсылық түспеді',
    'возражений не поступило',
    'Показаны только крайние цифры ИИН',
  ])
    expect(textOf(pdf)).toContain(fact);
});

test('an act made after a part of the price went back states the price, what was returned, what is left and the VAT of that', () => {
  if (!readable) return;
  const text = textOf(renderPdf(drawAct({ ...act, kept: tenge(15000) })));
  for (const fact of ['Цена по договору', '25 000 ₸', 'Возвращено из цены', '10 000 ₸', '15 000 ₸', '2 068,97 ₸'])
    expect(text).toContain(fact);
  expect(textOf(renderPdf(drawAct(act)))).not.toContain('Возвращено из цены');
});

test('the corrective act names the act and its contract, the cost before and after, and the difference with a minus and its VAT', () => {
  const day = '2027-01-20' as CivilDate;
  const sums = { was: tenge(25000), now: tenge(15000), vatLess: tiyn(137_931n) };
  const made = { ...act, ...sums, no: 1, day, madeAt: new Date('2027-01-20T06:00:00Z'), actDay: act.acceptance.day, rate: 16 as const };
  const pdf = renderPdf(drawActCorrection(made));
  expect(/\/Type \/Pages\b[^>]*?\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]).toBe('1');
  if (!readable) return;
  for (const fact of [
    'Ш-2026-000123-К1',
    '26 декабря 2026 г.',
    '20 января 2027 г.',
    'Үлгібаева Айгүл Серікқызы',
    '25 000 ₸',
    '− 10 000 ₸',
    '− 1 379,31 ₸ (16 %)',
    '15 000 ₸',
    '2 068,97 ₸',
  ])
    expect(textOf(pdf)).toContain(fact);
});

test('an act is made of what is kept of an accepted price, corrected where less is kept than it says, and not while that is undecided', () => {
  const given = { accepted: true, kept: 25n, waits: false, stated: null };
  expect(actStep({ ...given, accepted: false })).toBe('not-accepted');
  expect(actStep(given)).toBe('make');
  expect(actStep({ ...given, kept: 15n })).toBe('make');
  expect(actStep({ ...given, kept: 15n, waits: true })).toBe('waits');
  expect(actStep({ ...given, kept: 0n })).toBe('returned');
  expect(actStep({ ...given, waits: true, stated: 25n })).toBe('stands');
  expect(actStep({ ...given, kept: 15n, waits: true, stated: 25n })).toBe('waits');
  expect(actStep({ ...given, kept: 0n, stated: 15n })).toBe('correct');
  expect(actStep({ ...given, kept: 0n, stated: 0n })).toBe('stands');
});

test('an act of a course that was not completed states the end of its term, and no completion', () => {
  if (!readable) return;
  const [done, over] = [textOf(renderPdf(drawAct(act))), textOf(renderPdf(drawAct({ ...act, ground: 'term-over' })))];
  for (const words of ['Курс аяқталған күн', 'Курс пройден']) expect([done.includes(words), over.includes(words)]).toEqual([true, false]);
  for (const words of ['Оқу мерзімі біткен күн', 'Срок обучения истёк'])
    expect([done.includes(words), over.includes(words)]).toEqual([false, true]);
});

test('the contract with its annexes is many sheets: the count above is one that can fail', () => {
  expect(Number(/\/Type \/Pages\b[^>]*?\/Count (\d+)/.exec(printed.toString('latin1'))?.[1])).toBeGreaterThan(5);
});
