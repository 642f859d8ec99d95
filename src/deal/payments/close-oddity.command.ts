import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { resolveOddity, type Oddity } from './oddity.sql.ts';

/** What the case was about has come right by itself: nobody needs to decide. False when somebody has. */
export async function closeByItself(tx: Tx, oddity: Oddity, action: string, at: Date): Promise<boolean> {
  if (!(await resolveOddity(tx, oddity.id, { action, actor: { kind: 'system', id: null }, reason: '', at }))) return false;
  const facts = { kind: oddity.kind, reference: oddity.reference, action };
  await journal(tx, { event: 'oddity.closed-itself', subject: { kind: 'oddity', id: oddity.id }, actor: { kind: 'system' }, at, facts });
  return true;
}
