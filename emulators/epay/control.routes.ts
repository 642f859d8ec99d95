import type { FastifyInstance } from 'fastify';
import { faultKinds, type Fault, type Faults } from '../parts/faults.ts';
import type { Bank } from './bank.ts';
import type { Callbacks } from './callbacks.ts';
import { cardOf } from './cards.ts';
import { callbackBody } from './models.ts';
import { refund } from './operations.ts';
import type { Till } from './pay.ts';

/** For tests, on loopback only: look inside, pay without the page, force callbacks, plan faults, move the clock. */
export function controlRoutes(app: FastifyInstance, bank: Bank, callbacks: Callbacks, till: Till, faults: Faults): void {
  void app.register(async (control) => {
    control.addHook('onRequest', async (request, reply) => {
      if (!['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)) await reply.code(403).send('loopback only');
    });

    control.get('/__test/state', () => ({ ...bank.state, tokens: bank.state.tokens.length, now: bank.now() }));

    /** `page`: the id at the end of the page's address. */
    control.post('/__test/pay', async (request, reply) => {
      const { page, card } = request.body as { page: string; card: string };
      const invoice = bank.invoice(page);
      const known = cardOf(card);
      if (!invoice || !known) return reply.code(404).send('no such page or card');
      const result = till.pay(invoice, known, 'TEST USER');
      return result.is === 'three-ds' ? till.authorise(invoice, result.transaction, known) : result;
    });

    control.post('/__test/callbacks', async (request, reply) => {
      const asked = request.body as { transactionId: string; times?: number; change?: Record<string, unknown>; to?: 'pay' | 'fail' };
      const one = bank.transaction(asked.transactionId);
      const invoice = one && bank.invoiceOf(one.invoiceId);
      if (!one || !invoice) return reply.code(404).send('no such transaction');
      const body = { ...callbackBody(one, invoice), ...asked.change };
      const to = asked.to === 'fail' ? invoice.failurePostLink : invoice.postLink;
      return Promise.all(Array.from({ length: asked.times ?? 1 }, () => callbacks.now(to, body)));
    });

    /** A refund made by a clerk in the bank's cabinet. */
    control.post('/__test/refund', (request, reply) => {
      const { transactionId, amount } = request.body as { transactionId: string; amount?: number };
      const one = bank.transaction(transactionId);
      if (!one) return reply.code(404).send('no such transaction');
      const { status, body } = refund(bank, one, amount === undefined ? null : Math.round(amount * 100), '');
      return reply.code(status).send(body);
    });

    control.post('/__test/faults', (request, reply) => {
      const { path, fault, times } = request.body as { path: string; fault: Fault; times?: number };
      if (!faultKinds.includes(fault)) return reply.code(400).send(`fault is one of ${faultKinds.join(', ')}`);
      faults.plan(path, fault, times ?? 1);
      return { planned: true };
    });

    control.post('/__test/clock', (request) => {
      const { now, addSeconds } = request.body as { now?: string; addSeconds?: number };
      const offset =
        now === undefined ? bank.now() - bank.settings.now() + (addSeconds ?? 0) * 1000 : Date.parse(now) - bank.settings.now();
      bank.shiftClock(offset);
      return { now: new Date(bank.now()).toISOString() };
    });

    control.post('/__test/settings', (request) => {
      const { noticeDelayMs, lateNoticeMs, noticeTries, twoStage, partialRefundStatus, partialChargeOrg } = request.body as Partial<
        typeof bank.settings
      >;
      const given = { noticeDelayMs, lateNoticeMs, noticeTries, twoStage, partialRefundStatus, partialChargeOrg };
      Object.assign(bank.settings, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
      return given;
    });
  });
}
