import type { Platform } from '#platform/context.ts';
import { transact, type Db } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { captureById } from '../capture.sql.ts';
import { giveBack } from '../give-back.command.ts';
import type { Gateway } from '../gateway.ts';
import { giveBackTask, type MoneyBackId } from '../money-back.ts';
import { moneyBackById } from '../money-back.sql.ts';
import { heldEnds } from '../tell-returned.command.ts';

/** The job of a return through a given bank. */
export async function workReturn(platform: Platform, { moneyBackId }: { moneyBackId: string }, gateway: Gateway): Promise<void> {
  const outcome = await giveBack(platform, moneyBackId as MoneyBackId, heldEnds(platform), gateway);
  if (outcome.is === 'closed') return;
  await transact(platform.db, (tx) => enqueue(tx, giveBackTask, { moneyBackId }, { runAt: outcome.at, key: `give-back:${moneyBackId}` }));
}
export const returnJob = giveBackTask.name;

/** The bank that took what a return gives back. */
export async function providerOfReturn(db: Db, id: string): Promise<string> {
  return (await captureById(db, (await moneyBackById(db, id as MoneyBackId))!.captureId))!.provider;
}
