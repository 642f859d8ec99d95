import type { FastifyInstance } from 'fastify';
import type { Bank } from './bank.ts';
import { cardOf } from './cards.ts';
import { faultKinds, type Fault, type Faults } from '../parts/faults.ts';
import { apiMethods, type Body } from './api.ts';
import { noticeFields, signed } from './notice-body.ts';
import type { Notices } from './notices.ts';
import type { Till } from './pay.ts';

/** For tests, on loopback only: look inside, pay without the page, force notices, plan faults, move the clock. */
export function controlRoutes(app: FastifyInstance, bank: Bank, notices: Notices, till: Till, faults: Faults): void {
  void app.register(async (control) => {
    control.addHook('onRequest', async (request, reply) => {
      if (!['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)) await reply.code(403).send('loopback only');
    });

    control.get('/__test/state', () => ({ orders: bank.orders, operations: bank.operations, notices: bank.notices, now: bank.now() }));

    control.post('/__test/pay', async (request, reply) => {
      const { invoiceId, card } = request.body as { invoiceId: string; card: string };
      const order = bank.orders.findLast((one) => one.invoiceId === invoiceId);
      const known = cardOf(card);
      if (!order || !known) return reply.code(404).send('no such order or card');
      const result = await till.pay(order, { card: known, exp: '12/30', holder: 'TEST USER' });
      return result.is === 'three-ds' ? till.authorise(order, result.operation, known) : result;
    });

    control.post('/__test/notices', async (request, reply) => {
      const asked = request.body as {
        transactionId: number;
        type: string;
        times?: number;
        change?: Record<string, string>;
        sign?: 'good' | 'bad' | 'none';
      };
      const operation = bank.operation(asked.transactionId);
      if (!operation) return reply.code(404).send('no such operation');
      const notice = signed({ ...noticeFields(asked.type, operation, bank.settings), ...asked.change }, bank.settings);
      if (asked.sign === 'bad') notice.headers['Content-HMAC'] = Buffer.alloc(32, 7).toString('base64');
      if (asked.sign === 'none') delete notice.headers['Content-HMAC'];
      return Promise.all(Array.from({ length: asked.times ?? 1 }, () => notices.now(asked.type, notice)));
    });

    /** A refund made by a clerk in the bank's cabinet. */
    control.post('/__test/refund', (request) =>
      apiMethods(bank, notices, () => '')['/payments/refund']!({ ...(request.body as Body), JsonData: '' }),
    );

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
      const { returnMethod, noticeFormat, retrySeconds, noticeDelayMs, lateNoticeMs, testMode, orderMinutes, twoStage } =
        request.body as Partial<typeof bank.settings>;
      const given = { returnMethod, noticeFormat, retrySeconds, noticeDelayMs, lateNoticeMs, testMode, orderMinutes, twoStage };
      return Object.assign(bank.settings, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
    });
  });
}
