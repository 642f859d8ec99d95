import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { apiMethods, type Body } from './api.ts';
import type { Bank, Operation } from './bank.ts';
import { cardOf } from './cards.ts';
import type { Faults } from '../parts/faults.ts';
import { no, type Envelope } from './models.ts';
import type { Notices } from './notices.ts';

const HOUR_MS = 3_600_000;
const STATUS_PATHS = ['/payments/get', '/payments/find', '/v2/payments/find'];

/** The API: Basic auth, 429 above the parallel limit, an answer per X-Request-ID kept for one hour. */
export function apiRoutes(app: FastifyInstance, bank: Bank, notices: Notices, faults: Faults, base: () => string): void {
  const methods = apiMethods(bank, notices, base);
  const kept = new Map<string, { at: number; answer: Envelope }>();
  let running = 0;

  const answer = (path: string, requestId: string, body: Body): Envelope => {
    const key = `${path} ${requestId}`;
    const before = requestId === '' ? undefined : kept.get(key);
    if (before && bank.now() - before.at < HOUR_MS) return before.answer;
    const fresh = methods[path]!(body);
    if (requestId !== '') kept.set(key, { at: bank.now(), answer: fresh });
    return fresh;
  };

  for (const path of Object.keys(methods)) {
    app.post(path, async (request, reply) => {
      if (!known(request, bank)) return reply.code(401).send({ Success: false, Message: 'Unauthorized', Model: null });
      if (running >= bank.settings.parallelLimit) return reply.code(429).send('Too many requests');
      running += 1;
      try {
        const body = (request.body ?? {}) as Body;
        giveUpHolds(bank, notices);
        const trouble = faults.take(path) ?? (STATUS_PATHS.includes(path) ? cardTrouble(bank, body) : null);
        if (trouble === '500-before') return reply.code(500).send('Internal server error');
        if (trouble === 'hang-before') return await hung(bank, reply);
        if (trouble === 'refused') return reply.send(no('Refused as planned'));
        const result = answer(path, String(request.headers['x-request-id'] ?? ''), body);
        if (trouble === '500-after') return reply.code(500).send('Internal server error');
        if (trouble === 'hang-after') return await hung(bank, reply);
        if (trouble === 'drop-after') return reply.hijack().raw.destroy();
        return reply.send(result);
      } finally {
        running -= 1;
      }
    });
  }
}

async function hung(bank: Bank, reply: FastifyReply): Promise<FastifyReply> {
  await new Promise((done) => setTimeout(done, bank.settings.hangMs).unref());
  return reply.code(504).send('Gateway timeout');
}

/** A sum held longer than the bank holds any is the payer's again (reference C1: seven days). */
function giveUpHolds(bank: Bank, notices: Notices): void {
  const { holdDays, noticeDelayMs } = bank.settings;
  const over = (one: Operation): boolean => one.status === 'Authorized' && bank.now() - one.authorizedAt! > holdDays * 24 * HOUR_MS;
  for (const one of bank.operations.filter(over)) {
    one.status = 'Cancelled';
    bank.save();
    notices.later('cancel', one, noticeDelayMs);
  }
}

/** Cards whose status is hard to get, twice. */
function cardTrouble(bank: Bank, body: Body): 'hang-before' | '500-before' | null {
  const operation = bank.operation(Number(body['TransactionId'])) ?? bank.operations.findLast((one) => one.invoiceId === body['InvoiceId']);
  if (!operation || operation.troubles === 0) return null;
  operation.troubles -= 1;
  bank.save();
  return cardOf(operation.card)?.quirk === 'status-500' ? '500-before' : 'hang-before';
}

function known(request: FastifyRequest, bank: Bank): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const right = Buffer.from(`Basic ${Buffer.from(`${bank.settings.publicId}:${bank.settings.apiSecret}`).toString('base64')}`);
  return given.length === right.length && timingSafeEqual(given, right);
}
