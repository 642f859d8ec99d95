import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { TypedRule } from './rule.ts';
import { insertRule } from './rule.sql.ts';

/** The lawyer publishes a rule: it holds for requests that arrive from now on, and reaches none before. */
export function publishRule(platform: Platform, staffId: string, rule: TypedRule): Promise<number> {
  const at = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const no = await insertRule(tx, { ...rule, staffId, at });
    const { reason: _words, ...facts } = rule;
    await journal(tx, {
      event: 'refund-rule.published',
      subject: { kind: 'refund-rule', id: String(no) },
      actor: { kind: 'staff', id: staffId },
      at,
      facts,
    });
    return no;
  });
}
