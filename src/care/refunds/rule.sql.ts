import type { Db, Tx } from '#platform/database.ts';
import type { RefundRule, TypedRule } from './rule.ts';

/** The rule in force at an instant: of those that have taken effect, the one published last. */
export async function ruleAt(db: Db, at: Date): Promise<RefundRule> {
  return fromRow(await rules(db).where('effective_from', '<=', at).orderBy('no', 'desc').limit(1).executeTakeFirstOrThrow());
}

export async function ruleByNo(db: Db, no: number): Promise<RefundRule> {
  return fromRow(await rules(db).where('no', '=', no).executeTakeFirstOrThrow());
}

/** All rules that ever held, the latest first. */
export async function allRules(db: Db): Promise<RefundRule[]> {
  return (await rules(db).orderBy('no', 'desc').execute()).map(fromRow);
}

export async function insertRule(tx: Tx, rule: TypedRule & { staffId: string; at: Date }): Promise<number> {
  const { no } = await tx
    .insertInto('refunds.rule')
    .values({
      effective_from: rule.at,
      withdrawal_open: rule.withdrawalOpen,
      by_days: rule.byDays,
      by_lessons: rule.byLessons,
      combine: rule.combine,
      most_percent: rule.mostPercent,
      second_approval_above: BigInt(rule.secondApprovalAbove) * 100n,
      appeal_days: rule.appealDays,
      by_staff: rule.staffId,
      reason: rule.reason,
      at: rule.at,
    })
    .returning('no')
    .executeTakeFirstOrThrow();
  return no;
}

const rules = (db: Db) => db.selectFrom('refunds.rule').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof rules>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): RefundRule => ({
  no: row.no,
  effectiveFrom: row.effective_from,
  withdrawalOpen: row.withdrawal_open,
  byDays: row.by_days,
  byLessons: row.by_lessons,
  combine: row.combine as RefundRule['combine'],
  mostPercent: row.most_percent,
  secondApprovalAbove: row.second_approval_above,
  appealDays: row.appeal_days,
  reason: row.reason,
  byStaff: row.by_staff,
  at: row.at,
});
