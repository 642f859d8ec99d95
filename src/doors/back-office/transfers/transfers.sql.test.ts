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
