import { expect, test } from 'vitest';
import { contractOfApplication } from '#contracts';
import { almatyDay, shortDayText } from '#kernel/civil-date.ts';
import { tengeText, tiyn } from '#kernel/tiyn.ts';
import { routes as myRoutes } from '#my';
import { oddities } from '#payments';
import { invoiceRule } from '#transfers';
import { personAt, serverFor } from '../../../care/support/testing/visitor.ts';
import { openMarket } from '../../checkout/testing/market.ts';
import { pressForInvoice, school } from '../../checkout/testing/organisation.ts';
import { routes } from '../index.ts';
import { staffAt } from '../testing/staff.ts';

const market = await openMarket();
const { platform } = market;
const { db } = platform;
const http = await serverFor(platform, [...routes, ...myRoutes]);
const accountant = (await staffAt(platform, http, 'accountant')).visitor;
const today = shortDayText(almatyDay(platform.clock.now()));
const MAIN = '/office/transfers';

const csv = (...rows: string[]) => [`дата;референс;кредит;дебет;бин;контрагент;назначение`, ...rows].join('\n');
const hidden = (body: string, name: string): string =>
  /value="([^"]*)"/
    .exec(body.slice(body.indexOf(`name="${name}"`)))![1]!
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

test('the switch is for the accountant: wrong terms are told at their fields, right ones are dated', async () => {
  const lawyer = (await staffAt(platform, http, 'lawyer')).visitor;
  await lawyer.get('/office/provider');
  expect((await lawyer.get(MAIN)).status).toBe(403);
  expect((await accountant.get('/office/books')).body).toContain(MAIN);
  expect((await accountant.get(MAIN)).body).toContain('Өшірулі');
  const wrong = await accountant.post(`${MAIN}/rule`, { open: '1', validDays: '90', knp: '859', kbe: '18' });
  expect([wrong.status, wrong.body.includes('1 мен 30 арасындағы')]).toEqual([422, true]);
  expect(await invoiceRule(db)).toBeNull();
  expect((await accountant.post(`${MAIN}/rule`, { open: '1', validDays: '5', knp: '859', kbe: '18' })).to).toBe(`${MAIN}?told=saved`);
  expect(await invoiceRule(db)).toMatchObject({ open: true, validDays: 5, no: 1 });
  expect((await accountant.get(MAIN)).body).toContain('Қосулы');
});

test('a statement is looked at, its faults told by line in the reader’s language, then taken; the buyer sees the invoice paid', async () => {
  const buyer = await market.buyer();
  const { invoice, applicationId } = await pressForInvoice(market, buyer, await school(platform, buyer.accountId), 2);
  const reader = personAt(platform, http, buyer.accountId);
  expect((await reader.get(`/my/invoices/${invoice.attemptId}`)).body).toContain('Төлем күтілуде');
  expect((await reader.get(`/my/invoices/${invoice.attemptId}/file`)).body.slice(0, 5)).toBe('%PDF-');
  expect((await accountant.upload(`${MAIN}/statement`, { action: 'check' }, {})).status).toBe(422);
  const faulty = await accountant.upload(`${MAIN}/statement`, { action: 'check' }, { file: csv('99.99.2026;X;1;;;;ы') });
  expect([faulty.status, faulty.body.includes('2-жол: «Күні» дұрыс емес')]).toEqual([422, true]);
  const ru = await accountant.upload(`/ru${MAIN}/statement`, { action: 'check' }, { file: csv('99.99.2026;X;1;;;;ы') });
  expect(ru.body).toContain('строка 2: неверно «Дата»');
  const good = csv(
    `${today};BANK-1;${tengeText(invoice.amount)};;${invoice.bin};"Мектеп ""1""";${invoice.number} шоты`,
    `${today};BANK-2;10,00;;;Банк;сыйақы`,
    `${today};BANK-3;;25,00;;Банк;комиссия`,
  );
  const checked = await accountant.upload(`${MAIN}/statement`, { action: 'check' }, { file: good });
  expect(checked.body).toContain('Түскені: 2 жол, шыққаны: 1 жол');
  expect(await contractOfApplication(db, applicationId)).toBeNull();
  const accept = { action: 'accept', table: hidden(checked.body, 'table'), format: 'table' };
  expect((await accountant.upload(`${MAIN}/statement`, accept, {})).to).toBe(`${MAIN}?fresh=3`);
  const contract = (await contractOfApplication(db, applicationId))!;
  expect((await reader.get(`/my/invoices/${invoice.attemptId}`)).body).toContain(contract.number);
  expect((await accountant.upload(`${MAIN}/statement`, accept, {})).to).toBe(`${MAIN}?told=known`);
  const altered = await accountant.upload(`${MAIN}/statement`, { action: 'check' }, { file: good.replace('10,00', '11,00') });
  expect([altered.status, altered.body.includes('бұрын басқа сомамен')]).toEqual([422, true]);
});

test('of a transfer that falls short the buyer reads that no contract is concluded, and is led to what becomes of the money', async () => {
  const buyer = await market.buyer();
  const { invoice, applicationId } = await pressForInvoice(market, buyer, await school(platform, buyer.accountId), 2);
  const short = csv(`${today};BANK-SHORT;${tengeText(tiyn(invoice.amount - 100n))};;${invoice.bin};Мектеп;${invoice.number} шоты`);
  const checked = await accountant.upload(`${MAIN}/statement`, { action: 'check' }, { file: short });
  await accountant.upload(`${MAIN}/statement`, { action: 'accept', table: hidden(checked.body, 'table'), format: 'table' }, {});
  expect(await contractOfApplication(db, applicationId)).toBeNull();
  const { body } = await personAt(platform, http, buyer.accountId).get(`/my/invoices/${invoice.attemptId}`);
  expect(body).toContain('Қаралып жатыр');
  expect(body).toContain(`href="/payments/${invoice.attemptId}"`);
  expect(body).not.toContain('шарт жасалды');
});

test('a line that is no customer’s money is set aside with a reason, from the queue of odd payments', async () => {
  const odd = (await oddities(db, 'open')).find((one) => one.facts['transaction'] === 'BANK-2')!;
  const page = `${MAIN}/lines/${odd.reference}`;
  expect((await accountant.get(`/office/oddities/${odd.id}`)).body).toContain(page);
  expect((await accountant.get('/office/oddities')).status).toBe(200);
  expect((await accountant.get(page)).body).toContain('Төлем мақсатында шоттың нөмірі жоқ');
  const bad = await accountant.post(page, { action: 'match', number: 'С-2026-999999', reason: 'x' });
  expect([bad.status, bad.body.includes('Мұндай нөмірлі шот жоқ')]).toEqual([422, true]);
  expect((await accountant.post(page, { action: 'set-aside', number: '', reason: '' })).status).toBe(422);
  expect((await accountant.post(page, { number: '', reason: 'x' })).status).toBe(422);
  expect((await accountant.post(page, { action: 'set-aside', number: '', reason: 'Банктің сыйақысы' })).to).toBe(
    `/office/oddities/${odd.id}`,
  );
  expect((await accountant.post(page, { action: 'set-aside', number: '', reason: 'қайта' })).status).toBe(409);
  expect((await accountant.get(`${MAIN}/lines/none`)).status).toBe(404);
});

test.each(['', '/ru', '/en'])(
  'a line that looks like a known one is shown before the file is taken, and asked about on its own page (%s)',
  async (locale) => {
    const no = `77${locale.length}${locale.charCodeAt(1) || 0}`;
    const row = (reference: string, document: string, day = today) =>
      `${day};${reference};${document};100,${no.slice(-2)};;260140000005;Ұқсас;төлем`;
    const file = (...rows: string[]) => ['дата;референс;документ;кредит;дебет;бин;контрагент;назначение', ...rows].join('\n');
    const check = (text: string) => accountant.upload(`${locale}${MAIN}/statement`, { action: 'check' }, { file: text });
    const accept = async (text: string) => {
      const { body } = await check(text);
      return accountant.upload(`${locale}${MAIN}/statement`, { action: 'accept', table: hidden(body, 'table'), format: 'table' }, {});
    };
    const first = `FIRST-${no}`;
    await accept(file(row(first, no)));
    const dry = await check(file(row('', `0${no}`)));
    expect([dry.status, dry.body.includes(first), dry.body.includes('id="repeats"')]).toEqual([200, true, true]);
    // What one file states apart is no repeat, and neither is the known line itself.
    expect((await check(file(row(first, no), row(`SECOND-${no}`, `${no}1`)))).body).not.toContain('id="repeats"');
    const taken = (await accept(file(row('', `0${no}`), row(`NEXT-${no}`, `${no}2`)))).to!;
    expect(taken).toBe(`${locale}${MAIN}?fresh=2&repeats=2`);
    expect((await accountant.get(taken)).status).toBe(200);
    const cases = (await oddities(db, 'open')).filter((one) => one.facts['known'] === first);
    expect(cases).toHaveLength(2);
    const [same, another] = cases.map((one) => `${locale}${MAIN}/lines/${one.reference}`);
    const page = await accountant.get(same!);
    for (const text of [first, 'value="same-movement"', 'value="another-movement"']) expect(page.body).toContain(text);
    expect(page.body).not.toContain('value="match"');
    expect(page.body).not.toMatch(/undefined|\[object/);
    for (const action of ['match', 'hold', 'set-aside'])
      expect((await accountant.post(same!, { action, number: 'С-2026-000001', reason: 'x' })).status).toBe(422);
    expect((await accountant.post(same!, { action: 'same-movement', reason: ' ' })).status).toBe(422);
    expect((await accountant.post(same!, { action: 'same-movement', reason: 'Бір төлем' })).to).toBe(
      `${locale}/office/oddities/${cases[0]!.id}`,
    );
    expect((await accountant.post(same!, { action: 'another-movement', reason: 'x' })).status).toBe(422);
    const end = await accountant.get(`${locale}/office/oddities/${cases[0]!.id}`);
    expect([end.body.includes('Бір төлем'), end.body.includes('same-movement')]).toEqual([true, false]);
    // Another payment that names no invoice: its case asks the next question.
    expect((await accountant.post(another!, { action: 'another-movement', reason: 'Екінші төлем' })).to).toBe(another);
    const next = (await accountant.get(another!)).body;
    for (const text of ['value="match"', 'value="hold"', 'value="set-aside"']) expect(next).toContain(text);
    expect((await accountant.post(another!, { action: 'set-aside', number: '', reason: 'Сыйақы' })).status).toBe(303);
  },
);
