import { staffRolesOf, type AccountId } from '#people';
import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { allRules, publishRule, readRule } from '#refunds';
import { onlyFor } from '../only-for.sql.ts';
import { mayDo, type OfficeAct } from '../rights.ts';
import { shellOf } from '../shell.sql.ts';
import { refundPaths } from './addresses.ts';
import { RulesPage } from './rules.page.tsx';

/** The rules by which refunds are computed, and the lawyer's form for the next one. */
export const ruleRoutes = [
  route({ method: 'GET', path: '/office/refunds/rules', access: 'staff', answer: (visit) => rules(visit) }),
  route({ method: 'POST', path: '/office/refunds/rules', access: 'staff', answer: onlyFor('publish-refund-rule', publish) }),
];

export async function may(visit: Visit, act: OfficeAct): Promise<boolean> {
  return mayDo(act, await staffRolesOf(visit.platform.db, visit.session!.accountId as AccountId));
}

async function rules(visit: Visit, typed: Record<string, string> | null = null, faults: readonly string[] = []): Promise<Answer> {
  const shell = await shellOf(visit);
  const all = await allRules(visit.platform.db);
  const allowed = await may(visit, 'publish-refund-rule');
  return html(<RulesPage shell={shell} rules={all} may={allowed} typed={typed} faults={faults} />, {
    status: faults.length > 0 ? 422 : 200,
  });
}

async function publish(visit: Visit): Promise<Answer> {
  const { form } = visit;
  // Thousands are set apart as they are on our own pages.
  const number = (name: string): string => form.text(name).replaceAll(/[\s\u00a0]/g, '');
  const read = readRule({
    withdrawalOpen: form.has('withdrawalOpen'),
    byDays: form.has('byDays'),
    byLessons: form.has('byLessons'),
    combine: form.text('combine'),
    mostPercent: number('mostPercent'),
    secondApprovalAbove: number('secondApprovalAbove'),
    appealDays: number('appealDays'),
    reason: form.text('reason'),
  });
  if ('faults' in read) return rules(visit, form.typed(), read.faults);
  await publishRule(visit.platform, visit.session!.accountId, read.rule);
  return seeOther(visit.url(refundPaths.rules));
}
