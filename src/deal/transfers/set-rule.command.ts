import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { InvoiceRule } from './rule.ts';
import { insertRule } from './rule.sql.ts';

/** Switches invoices on or off, or changes their terms, from this moment; invoices made before keep theirs. */
export function setInvoiceRule(
  platform: Platform,
  { staffId, ...rule }: Pick<InvoiceRule, 'open' | 'validDays' | 'knp' | 'kbe'> & { readonly staffId: string },
): Promise<number> {
  const since = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const no = await insertRule(tx, { ...rule, since, setBy: staffId });
    await journal(tx, {
      event: rule.open ? 'invoices.switched-on' : 'invoices.switched-off',
      subject: { kind: 'invoice-rule', id: String(no) },
      actor: { kind: 'staff', id: staffId },
      at: since,
      facts: { validDays: rule.validDays, knp: rule.knp, kbe: rule.kbe },
    });
    return no;
  });
}
