import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Bank, Order } from './bank.ts';
import { readEntry, type Typed } from '../parts/card-entry.ts';
import { cardOf, cards, reasonText } from './cards.ts';
import { cultureOf } from '../parts/culture.ts';
import { cardPage, closedPage, codePage, returnPage, type FormState, type Sheet } from '../parts/page.html.ts';
import { pageStyle } from '../parts/page-style.ts';
import type { PayResult, Till } from './pay.ts';

/** From the project's folder, so that the built copy of the bank finds it too. */
const RETURN_SCRIPT = "document.getElementById('return').submit();";
const EMPTY: Typed = { card: '', expiry: '', cvc: '', holder: '' };

/** The page the payer sees: works without scripts, lets them try again after a decline. */
export function pageRoutes(app: FastifyInstance, bank: Bank, till: Till): void {
  app.get('/bank.css', (_request, reply) => reply.type('text/css').send(pageStyle));
  app.get('/return.js', (_request, reply) => reply.type('text/javascript').send(RETURN_SCRIPT));

  app.get('/d/:id', (request, reply) => {
    const order = orderOf(bank, request);
    if (!order || bank.paid(order)) return closed(bank, reply, order);
    const card = (request.query as { card?: string }).card ?? '';
    return page(reply, order, form(order, card ? { card, expiry: '12/30', cvc: '', holder: 'TEST USER' } : EMPTY));
  });

  app.post('/d/:id', async (request, reply) => {
    const order = orderOf(bank, request);
    if (!order || bank.paid(order)) return closed(bank, reply, order);
    const typed = { ...EMPTY, ...(request.body as Partial<Typed>) };
    const read = readEntry(typed, bank.now(), cardOf);
    if ('faults' in read) return page(reply.code(422), order, form(order, typed, { faults: read.faults }));
    if (read.entry.card.quirk !== 'paid-past-expiry' && (order.cancelled || bank.expired(order))) return closed(bank, reply, order);
    return show(bank, reply, order, await till.pay(order, read.entry), typed);
  });

  app.get('/d/:id/3ds/:transaction', (request, reply) => {
    const order = orderOf(bank, request);
    const operation = operationOf(bank, request);
    if (!order || operation?.status !== 'AwaitingAuthentication') return closed(bank, reply, order);
    return page(reply, order, codePage(sheetOf(order), cultureOf(order.cultureName), operation.transactionId));
  });

  app.post('/d/:id/3ds/:transaction', (request, reply) => {
    const order = orderOf(bank, request);
    const operation = operationOf(bank, request);
    if (!order || operation?.status !== 'AwaitingAuthentication') return closed(bank, reply, order);
    const right = ((request.body as { code?: string } | undefined)?.code ?? '').trim() === '1234';
    const result = right ? till.authorise(order, operation, cardOf(operation.card)!) : till.wrongCode(operation);
    return show(bank, reply, order, result, { card: '', expiry: operation.cardExp, cvc: '', holder: operation.holder });
  });
}

const sheetOf = (order: Order): Sheet => ({ ...order, path: `/d/${order.id}` });
const orderOf = (bank: Bank, request: FastifyRequest): Order | null => bank.order((request.params as { id: string }).id);
const operationOf = (bank: Bank, request: FastifyRequest) =>
  bank.operation(Number((request.params as { transaction: string }).transaction));
const form = (order: Order, typed: Typed, more: Partial<FormState> = {}): string =>
  cardPage(sheetOf(order), cultureOf(order.cultureName), cards, { typed, faults: [], refusal: null, ...more });

function show(bank: Bank, reply: FastifyReply, order: Order, result: PayResult, typed: Typed): FastifyReply {
  const { operation } = result;
  if (result.is === 'three-ds') return reply.redirect(`/d/${order.id}/3ds/${operation.transactionId}`, 303);
  if (result.is === 'declined') {
    const refusal = { code: operation.reasonCode, reason: reasonText(operation.reasonCode, cultureOf(order.cultureName)) };
    return page(reply, order, form(order, typed, { refusal }));
  }
  const byPost = bank.settings.returnMethod === 'post' || cardOf(operation.card)?.quirk === 'returns-by-post';
  return byPost ? page(reply, order, returnPage(sheetOf(order), cultureOf(order.cultureName))) : reply.redirect(order.successUrl, 303);
}

function closed(bank: Bank, reply: FastifyReply, order: Order | null): FastifyReply {
  if (!order) return page(reply.code(404), null, closedPage('ru', 'notFound', null));
  const culture = cultureOf(order.cultureName);
  if (bank.paid(order)) return page(reply, order, closedPage(culture, 'paid', order.successUrl));
  return page(reply.code(410), order, closedPage(culture, order.cancelled ? 'cancelled' : 'expired', order.failUrl || null));
}

/** Forms may lead to this page and to the shop of the order, nowhere else. */
function page(reply: FastifyReply, order: Order | null, markup: string): FastifyReply {
  const shop = order ? [order.successUrl, order.failUrl].filter((url) => URL.canParse(url)).map((url) => new URL(url).origin) : [];
  const policy = `default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self' ${[...new Set(shop)].join(' ')}; base-uri 'none'; frame-ancestors 'none'`;
  return reply
    .headers({
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    })
    .type('text/html; charset=utf-8')
    .send(markup);
}
