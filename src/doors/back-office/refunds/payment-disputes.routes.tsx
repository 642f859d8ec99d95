import { html, missing, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { isDisputable, type CaseRefusal } from '#refunds';
import type { Capture, MoneyBack } from '#payments';
import type { Db } from '#platform/database.ts';
import { paymentView } from '../deal.sql.ts';
import { noteLook } from '../look.command.ts';
import { PaymentPage } from '../payment.page.tsx';
import { shellOf } from '../shell.sql.ts';
import type { DisputableMoney } from './disputable-money.ts';
import { moneyInHand } from './money-in-hand.sql.ts';
import { statusOf } from './of-contract.routes.tsx';
import { may } from './rules.routes.tsx';

/** The page of a payment, with the disputes of money that concluded no contract. */
export async function showPayment(visit: Visit, attemptId: string, refused?: CaseRefusal): Promise<Answer> {
  const { db } = visit.platform;
  const view = await paymentView(visit.platform, attemptId, visit.locale);
  if (!view) return missing();
  await noteLook(visit, view.attempt.accountId, 'payment');
  const props = {
    shell: await shellOf(visit),
    view,
    disputable: await disputableMoney(db, view.captures, view.returns),
    mayDecide: await may(visit, 'decide-refund-money'),
    typed: visit.form.typed(),
  };
  return html(<PaymentPage {...props} {...(refused ? { refused } : {})} />, { status: statusOf(refused) });
}

async function disputableMoney(db: Db, captures: readonly Capture[], returns: readonly MoneyBack[]): Promise<DisputableMoney[]> {
  const found = await Promise.all(captures.filter(isDisputable).map((paid) => moneyInHand(db, paid, returns)));
  return found.filter((one) => one !== null);
}
