import type { PersonalData } from '#platform/personal-data.ts';
import { eraseReturnReasons, moneyBackOf } from './money-back.sql.ts';
import { noticesOf } from './notice.sql.ts';
import { withoutSecrets } from './notice-text.ts';

/** What this room keeps about people, and its doors out. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'payments.attempt',
      columns: ['account_id'],
      why: 'To know whose payment it is; contract and accounting.',
      retention: 'As long as accounting records must be kept: five years after the contract ends.',
      atClosing: 'kept',
      topic: 'payments',
    },
    {
      table: 'payments.capture',
      columns: ['account_id', 'card_type', 'card_last_four'],
      why: 'To find a payment when the payer or the bank asks about it; accounting.',
      retention: 'As long as accounting records must be kept: five years after the contract ends.',
      atClosing: 'kept',
      topic: 'payments',
    },
    {
      table: 'payments.return_reason',
      columns: ['words'],
      why: 'To tell the payer why their money goes back.',
      retention: 'Erased with the person; that a reason was given stays.',
      atClosing: 'erased',
      topic: 'refund-words',
    },
    {
      table: 'payments.notice',
      columns: ['body_sealed'],
      why: "The bank's signed notice holds the payer's email, the name on the card and the network address: evidence of the payment.",
      retention: 'Sealed; erased with the person, the hash stays.',
      atClosing: 'erased',
      topic: 'bank-notices',
    },
  ],
  export: async (db, accountId, vault) => {
    const attempts = await db
      .selectFrom('payments.attempt')
      .select(['id', 'amount', 'state', 'created_at'])
      .where('account_id', '=', accountId)
      .orderBy('id')
      .execute();
    const captures = await db
      .selectFrom('payments.capture')
      .select(['id', 'attempt_id', 'amount', 'currency', 'paid_at', 'card_type', 'card_last_four'])
      .where('account_id', '=', accountId)
      .orderBy('id')
      .execute();
    const returns = await moneyBackOf(
      db,
      captures.map((one) => one.id),
    );
    return Promise.all(
      attempts.map(async (attempt) => ({
        attempt: attempt.id,
        amount: attempt.amount.toString(),
        state: attempt.state,
        at: attempt.created_at.toISOString(),
        payments: captures
          .filter((one) => one.attempt_id === attempt.id)
          .map((one) => ({
            amount: one.amount.toString(),
            currency: one.currency,
            paidAt: one.paid_at?.toISOString() ?? null,
            card: one.card_last_four && `${one.card_type} ${one.card_last_four}`,
            returned: returns
              .filter((back) => back.captureId === one.id)
              .map((back) => ({ amount: back.amount.toString(), at: back.owedAt.toISOString(), why: back.told })),
          })),
        notices: (await noticesOf(db, vault, attempt.id)).map((one) => ({
          type: one.type,
          at: one.receivedAt.toISOString(),
          body: one.body && withoutSecrets(one.body, one.contentType),
        })),
      })),
    );
  },
  erase: async (tx, accountId, now) => {
    await eraseReturnReasons(tx, accountId, now);
    await tx
      .updateTable('payments.notice')
      .set({ body_sealed: null })
      .where('attempt_id', 'in', (query) => query.selectFrom('payments.attempt').select('id').where('account_id', '=', accountId))
      .execute();
  },
};
