import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import type { Gateway, Notice, NoticeFault, RawNotice } from './gateway.ts';
import { answerNotice, countRefused, storeNotice } from './notice.sql.ts';
import { preparedOf } from './oddity.ts';
import { queueOddity } from './oddity.sql.ts';

export type Received =
  | { readonly is: 'refused'; readonly fault: NoticeFault }
  /** A repeat or a replay: the same reply as the first time, nothing else. */
  | { readonly is: 'repeat'; readonly reply: string }
  | { readonly is: 'new'; readonly id: string; readonly notice: Notice };

/** Proves, stores, and only then lets anything happen; what is not proved is counted and forgotten. */
export async function receiveNotice(platform: Platform, raw: RawNotice, gateway: Gateway): Promise<Received> {
  const now = platform.clock.now();
  const read = await gateway.verifyNotice(raw);
  if (!read.ok) {
    await transact(platform.db, (tx) => countRefused(tx, gateway.name, raw.type, read.refusal, now));
    platform.log.warn({ type: raw.type, fault: read.refusal }, 'payment notice refused');
    return { is: 'refused', fault: read.refusal };
  }
  const signature = raw.headers['content-hmac'] ?? raw.headers['x-content-hmac'] ?? null;
  const body = { body: raw.body, contentType: raw.headers['content-type'] ?? '', signature };
  const stored = await transact(platform.db, (tx) => storeNotice(tx, platform.vault, gateway.name, read.value, body, now));
  return stored.reply === null ? { is: 'new', id: stored.id, notice: read.value } : { is: 'repeat', reply: stored.reply };
}

/** The reply that every later delivery of this event gets. */
export const keepReply = (platform: Platform, id: string, reply: string): Promise<void> =>
  transact(platform.db, (tx) => answerNotice(tx, id, reply, platform.clock.now()));

/** The bank signed a notice of an operation that it does not know when asked: a person looks. */
export async function queueUnknownOperation(platform: Platform, provider: string, notice: Notice): Promise<void> {
  await transact(platform.db, (tx) =>
    queueOddity(tx, {
      kind: 'unknown-operation',
      reference: `${provider}:${notice.transactionId}`,
      captureId: null,
      attemptId: null,
      facts: {
        transaction: notice.transactionId,
        type: notice.type,
        amount: notice.amount.toString(),
        currency: notice.currency,
        order: notice.attemptRef,
      },
      prepared: preparedOf('unknown-operation'),
      at: platform.clock.now(),
    }),
  );
}
