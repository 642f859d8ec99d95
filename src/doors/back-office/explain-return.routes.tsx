import { parseTenge } from '#kernel/tiyn.ts';
import { refuse, type Result } from '#kernel/result.ts';
import { explainAsHeld } from '#payments';
import type { Visit } from '#platform/http/visit.ts';
import {
  chosenSeats,
  explainable,
  explainAsCase,
  explainAsRefund,
  foreseeRefund,
  grounds,
  isGround,
  type CaseRefusal,
  type RefundCase,
} from '#refunds';
import type { ExplainProps } from './explain-return.page.tsx';

/** What the page of such a case needs; null: it is no return made in the cabinet. */
export async function explainPropsOf(visit: Visit, oddityId: string): Promise<ExplainProps | null> {
  const { db } = visit.platform;
  const explains = await explainable(db, oddityId);
  if (!explains) return null;
  const { contract } = explains;
  const foreseen = contract && (await foreseeRefund(db, contract, visit.now));
  const possible = grounds.filter((one) => one !== 'terminated' || foreseen?.terminated);
  return { explains, grounds: possible, seats: foreseen && foreseen.seats, typed: visit.form.typed(), ticked: visit.form.all('seat') };
}

type ExplainAction = 'as-refund' | 'pays-case';
export const isExplainAction = (text: string): text is ExplainAction => text === 'as-refund' || text === 'pays-case';

/** What staff say a return made in the cabinet was; 'unclear': neither ground nor sum can be read. */
export async function explain(
  { platform, form, session }: Visit,
  oddityId: string,
  action: ExplainAction,
): Promise<Result<RefundCase, CaseRefusal | 'unclear'>> {
  const staffId = session!.accountId;
  if (action === 'pays-case') return explainAsCase(platform, { oddityId, staffId });
  const ground = form.text('ground');
  const amount = parseTenge(
    form
      .text('amount')
      .replaceAll(/[\s\u00a0]/g, '')
      .replace(',', '.'),
  );
  if (!isGround(ground) || !amount.ok) return refuse('unclear');
  const chosen = form.text('which') === '' && form.all('seat').length === 0 ? null : chosenSeats(form.text('which'), form.all('seat'));
  const ofSeats = (await explainable(platform.db, oddityId))?.contract?.seats ?? null;
  if (chosen === 'unclear' || (ofSeats !== null && form.text('which') === '' && chosen === null)) return refuse('seats-missing');
  const words = form.text('reason').slice(0, 1000);
  return explainAsRefund(platform, { oddityId, staffId, ground, amount: amount.value, words, seats: chosen });
}

export const explainHeld = ({ platform, form, session }: Visit, oddityId: string) =>
  explainAsHeld(platform, { oddityId, staffId: session!.accountId, reason: form.text('reason').slice(0, 1000) });
