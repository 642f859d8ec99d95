import { parseTenge } from '#kernel/tiyn.ts';
import { refuse, type Result } from '#kernel/result.ts';
import { accountCodes, type Account } from '#ledger';
import { gatewaysOf, TRANSFER, type Oddity } from '#payments';
import type { Visit } from '#platform/http/visit.ts';
import {
  alarmOf,
  approveCorrection,
  canMend,
  correctBooks,
  correctionOf,
  mendBooks,
  type CorrectRefusal,
  type MendRefusal,
} from '#reconciliation';
import { ruleAt } from '#refunds';
import type { MendProps } from './mend-books.page.tsx';
import type { OddityTyped } from './oddity.page.tsx';
import { staffNames } from './timeline.sql.ts';

const banksOf = (visit: Visit): string[] => [...gatewaysOf(visit.platform).map((one) => one.name), TRANSFER];

/** What an alarm of the books lays ready, while it is open. */
export async function mendOf(visit: Visit, oddity: Oddity): Promise<MendProps | null> {
  if (oddity.kind !== 'books-differ' || oddity.resolved) return null;
  const { db } = visit.platform;
  const [alarm, written, rule] = [await alarmOf(db, oddity), await correctionOf(db, oddity.id), await ruleAt(db, visit.now)];
  const names = await staffNames(db, written ? [written.staffId] : []);
  return {
    alarm,
    canMend: canMend(oddity),
    written: written && { ...written, by: names.get(written.staffId) ?? null },
    banks: banksOf(visit),
    twoAbove: rule.secondApprovalAbove,
  };
}

export const mendActions = ['mend-books', 'correct-books', 'approve-correction'] as const;
export const isMendAction = (action: string): action is (typeof mendActions)[number] => (mendActions as readonly string[]).includes(action);

export function mend(
  visit: Visit,
  action: (typeof mendActions)[number],
  typed: OddityTyped,
): Promise<Result<unknown, CorrectRefusal | MendRefusal>> {
  const { platform, params, session, form } = visit;
  const by = { oddityId: params['id'] ?? '', staffId: session!.accountId, reason: typed.reason };
  if (action === 'mend-books') return mendBooks(platform, by);
  if (action === 'approve-correction') return approveCorrection(platform, { ...by, correctionId: form.text('correction') });
  const amount = parseTenge(typed.amount.replaceAll(/\s/g, '').replace(',', '.'));
  const [debit, credit] = [accountOf(typed.debit), accountOf(typed.credit)];
  if (!debit || !credit) return Promise.resolve(refuse('same-account'));
  if (!amount.ok) return Promise.resolve(refuse('amount-wrong'));
  const provider = banksOf(visit).find((one) => one === typed.provider) ?? null;
  return correctBooks(platform, { ...by, typed: { debit, credit, amount: amount.value, provider } });
}

const accountOf = (text: string): Account | null => accountCodes.find((one) => one === text) ?? null;
