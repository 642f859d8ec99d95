import { almatyDay } from '#kernel/civil-date.ts';
import { refuse, type Result } from '#kernel/result.ts';
import { sendRefusedReturn, type RefusedReturn, type SendRefusal } from '#payments';
import type { Platform } from '#platform/context.ts';
import type { SentRefusal, TypedSent } from './sent.ts';
import { bindSent, readSent, sentRefusedBy } from './show-sent.command.ts';

/** What a bank refused to return, sent from our account: with the line of the statement or the order that shows it. */
export async function sendRefused(
  platform: Platform,
  { sent, ...asked }: Omit<RefusedReturn, 'prove'> & { readonly sent: TypedSent },
): Promise<Result<'resolved', SendRefusal | SentRefusal>> {
  try {
    return await sendRefusedReturn<SentRefusal>(platform, {
      ...asked,
      prove: async (tx, { amount, since, at }) => {
        const read = await readSent(tx, sent, { amount, since: almatyDay(since), now: at });
        if (!read.ok) return read;
        const bind = (moneyBackId: string) => bindSent(tx, read.value, { moneyBackId, amount, staffId: asked.staffId, at });
        return { ok: true, value: { reference: read.value.reference, bind } };
      },
    });
  } catch (fault) {
    const refused = sentRefusedBy(fault);
    if (refused === null) throw fault;
    return refuse(refused);
  }
}
