import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readEntry, type Typed } from '../parts/card-entry.ts';
import type { Culture } from '../parts/culture.ts';
import { cardPage, closedPage, codePage, declinedPage, type Sheet } from '../parts/page.html.ts';
import { pageStyle } from '../parts/page-style.ts';
import type { Bank, Invoice } from './bank.ts';
import { cardOf, cards, reasonText } from './cards.ts';
import type { PayResult, Till } from './pay.ts';

const EMPTY: Typed = { card: '', expiry: '', cvc: '', holder: '' };
const CULTURES: Readonly<Record<string, Culture>> = { kaz: 'kk', rus: 'ru', eng: 'en' };

/** What the invoice link leads to. One try a link: after a decline the shop must make another invoice (reference A2). */
export function pageRoutes(app: FastifyInstance, bank: Bank, till: Till): void {
  app.get('/bank.css', (_request, reply) => reply.type('text/css').send(pageStyle));

  app.get('/pay/:id', (request, reply) => {
    const invoice = invoiceOf(bank, request);
    if (!invoice || over(bank, invoice)) return closed(bank, reply, invoice);
    const card = (request.query as { card?: string }).card ?? '';
    const typed = card ? { card, expiry: '12/30', cvc: '', holder: 'TEST USER' } : EMPTY;
    return page(reply, invoice, cardPage(sheetOf(invoice), cultureOf(invoice), cards, { typed, faults: [], refusal: null }));
  });

  app.post('/pay/:id', (request, reply) => {
    const invoice = invoiceOf(bank, request);
    if (!invoice || bank.transactionOf(invoice.invoiceId)) return closed(bank, reply, invoice);
    const typed = { ...EMPTY, ...(request.body as Partial<Typed>) };
    const read = readEntry(typed, bank.now(), cardOf);
    if ('faults' in read) {
      const state = { typed, faults: read.faults, refusal: null };
      return page(reply.code(422), invoice, cardPage(sheetOf(invoice), cultureOf(invoice), cards, state));
    }
    const { card, holder } = read.entry;
    if (bank.now() > invoice.expiresAt && card.quirk !== 'paid-past-expiry') return closed(bank, reply, invoice);
    return show(reply, invoice, till.pay(invoice, card, holder));
  });

  app.get('/pay/:id/3ds/:transaction', (request, reply) => {
    const invoice = invoiceOf(bank, request);
    const one = bank.transaction((request.params as { transaction: string }).transaction);
    if (!invoice || one?.statusName !== '3D') return closed(bank, reply, invoice);
    return page(reply, invoice, codePage(sheetOf(invoice), cultureOf(invoice), one.id));
  });

  app.post('/pay/:id/3ds/:transaction', (request, reply) => {
    const invoice = invoiceOf(bank, request);
    const one = bank.transaction((request.params as { transaction: string }).transaction);
    if (!invoice || one?.statusName !== '3D') return closed(bank, reply, invoice);
    const right = ((request.body as { code?: string } | undefined)?.code ?? '').trim() === '1234';
    return show(reply, invoice, right ? till.authorise(invoice, one, cardOf(one.card)!) : till.wrongCode(invoice, one));
  });
}

const invoiceOf = (bank: Bank, request: FastifyRequest): Invoice | null => bank.invoice((request.params as { id: string }).id);
const cultureOf = ({ language }: Invoice): Culture => CULTURES[language] ?? 'ru';
const over = (bank: Bank, invoice: Invoice): boolean => bank.transactionOf(invoice.invoiceId) !== null;
const sheetOf = (invoice: Invoice): Sheet => ({
  ...invoice,
  path: `/pay/${invoice.id}`,
  successUrl: invoice.backLink,
  failUrl: invoice.failureBackLink,
});

function show(reply: FastifyReply, invoice: Invoice, { is, transaction }: PayResult): FastifyReply {
  if (is === 'three-ds') return reply.redirect(`/pay/${invoice.id}/3ds/${transaction.id}`, 303);
  if (is === 'paid') return reply.redirect(invoice.backLink, 303);
  const refusal = { code: transaction.reasonCode, reason: reasonText(transaction.reasonCode, cultureOf(invoice)) };
  return page(reply, invoice, declinedPage(cultureOf(invoice), refusal, invoice.failureBackLink));
}

function closed(bank: Bank, reply: FastifyReply, invoice: Invoice | null): FastifyReply {
  if (!invoice) return page(reply.code(404), null, closedPage('ru', 'notFound', null));
  const one = bank.transactionOf(invoice.invoiceId);
  if (one && ['AUTH', 'CHARGE', 'REFUND'].includes(one.statusName))
    return page(reply, invoice, closedPage(cultureOf(invoice), 'paid', invoice.backLink));
  return page(reply.code(410), invoice, closedPage(cultureOf(invoice), one ? 'cancelled' : 'expired', invoice.failureBackLink));
}

/** Forms may lead to this page and to the shop of the invoice, nowhere else; no script at all. */
function page(reply: FastifyReply, invoice: Invoice | null, markup: string): FastifyReply {
  const shop = invoice
    ? [invoice.backLink, invoice.failureBackLink].filter((url) => URL.canParse(url)).map((url) => new URL(url).origin)
    : [];
  const policy = `default-src 'none'; style-src 'self'; form-action 'self' ${[...new Set(shop)].join(' ')}; base-uri 'none'; frame-ancestors 'none'`;
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
