import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Faults } from '../parts/faults.ts';
import type { Bank, Token } from './bank.ts';
import { statusOf, troubleOf } from './status.ts';
import { operate } from './operations.ts';
import { answer, worked, type Worked } from './trouble.ts';

/** Invoice link, status, charge, cancel and refund (reference A5 to A7), each under a bearer token. */
export function apiRoutes(app: FastifyInstance, bank: Bank, faults: Faults, base: () => string): void {
  const under = (request: FastifyRequest, work: (token: Token) => Worked): Worked => {
    const token = bank.token((request.headers.authorization ?? '').replace(/^Bearer /, ''));
    return token ? work(token) : worked({ code: 401, message: 'token is unknown or has expired' }, 401);
  };

  app.post('/invoice', (request, reply) =>
    answer(bank, reply, faults.take('/invoice'), () =>
      under(request, (token) => makeInvoice(bank, token, (request.body ?? {}) as Body, base())),
    ),
  );

  app.get('/check-status/payment/transaction/:invoiceId', (request, reply) => {
    const { invoiceId } = request.params as { invoiceId: string };
    const fault = faults.take('/check-status') ?? troubleOf(bank, bank.transactionOf(invoiceId));
    return answer(bank, reply, fault, () =>
      under(request, (token) => statusOf(bank, token, bank.invoiceOf(invoiceId), bank.transactionOf(invoiceId))),
    );
  });

  app.get('/check-status/payment/transactionId/:id', (request, reply) => {
    const one = bank.transaction((request.params as { id: string }).id);
    const fault = faults.take('/check-status') ?? troubleOf(bank, one);
    return answer(bank, reply, fault, () => under(request, (token) => statusOf(bank, token, one && bank.invoiceOf(one.invoiceId), one)));
  });

  app.post('/operation/:id/:act', (request, reply) => {
    const { id, act } = request.params as { id: string; act: string };
    return answer(bank, reply, faults.take(`/operation/${act}`), () =>
      under(request, (token) => operate(bank, token, { id, act, query: request.query as Body, body: (request.body ?? {}) as Body })),
    );
  });
}

export type Body = Readonly<Record<string, unknown>>;
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const refused = (code: number, message: string): Worked => worked({ code, message }, 400);

/** The token must be the one made for this payment: same number, sum, currency and terminal. */
function makeInvoice(bank: Bank, token: Token, body: Body, base: string): Worked {
  const invoiceId = text(body['invoice_id']);
  const amount = Math.round(Number(body['amount']) * 100);
  if (!token.scope.split(' ').includes('payment')) return refused(110, 'the token has no scope payment');
  if (token.bound?.invoiceId !== invoiceId || token.bound.amount !== amount || token.bound.currency !== text(body['currency']))
    return refused(111, 'the token was made for another payment');
  if (body['shop_id'] !== bank.settings.shopId) return refused(112, 'shop_id is unknown');
  if (!/^\d{6,15}$/.test(invoiceId)) return refused(113, 'invoice_id must be 6 to 15 digits');
  if (bank.isTaken(invoiceId)) return refused(114, 'the last six digits of invoice_id were used before');
  const days = /^(\d+)d$/.exec(text(body['expire_period']));
  if (!days || text(body['description']) === '') return refused(115, 'expire_period and description are required');
  const id = randomUUID();
  bank.add('invoices', {
    id,
    invoiceId,
    terminal: token.terminal,
    amount,
    currency: token.bound.currency,
    accountId: text(body['account_id']),
    description: text(body['description']),
    language: text(body['language']) || 'rus',
    email: text(body['recipient_contact']),
    secretHash: token.bound.secretHash,
    postLink: text(body['post_link']),
    failurePostLink: text(body['failure_post_link']),
    backLink: text(body['back_link']),
    failureBackLink: text(body['failure_back_link']),
    expiresAt: bank.now() + Number(days[1]) * 86_400_000,
  });
  return worked({ id, invoice_id: invoiceId, amount: amount / 100, currency: token.bound.currency, invoice_url: `${base}/pay/${id}` });
}
