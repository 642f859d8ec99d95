import type { FastifyReply } from 'fastify';
import type { Fault } from '../parts/faults.ts';
import type { Bank } from './bank.ts';

export type Worked = { readonly status: number; readonly body: unknown };
export const worked = (body: unknown, status = 200): Worked => ({ status, body });

/** Answers as planned: troubled before the work is done, or after it. */
export async function answer(bank: Bank, reply: FastifyReply, fault: Fault | null, work: () => Worked): Promise<FastifyReply> {
  if (fault === '500-before') return reply.code(500).send('Internal server error');
  if (fault === 'hang-before') return hung(bank, reply);
  if (fault === 'refused') return reply.code(400).send({ code: 100, message: 'refused as planned' });
  const { status, body } = work();
  if (fault === '500-after') return reply.code(500).send('Internal server error');
  if (fault === 'hang-after') return hung(bank, reply);
  if (fault === 'drop-after') return reply.hijack().raw.destroy() as unknown as FastifyReply;
  return reply.code(status).send(body);
}

async function hung(bank: Bank, reply: FastifyReply): Promise<FastifyReply> {
  await new Promise((done) => setTimeout(done, bank.settings.hangMs).unref());
  return reply.code(504).send('Gateway timeout');
}
