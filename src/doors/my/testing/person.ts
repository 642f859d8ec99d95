import { sql } from 'kysely';
import type { Enrolment } from '#enrolments';
import { enrolledLearner } from '../../../deal/enrolments/testing/learner.ts';
import { goodPassword, signedUp } from '../../../parties/people/testing/people.ts';
import type { Buyer, Market } from '../../checkout/testing/market.ts';

export const password = goodPassword;
let hash: string | null = null;

/** Somebody of the market whose password is known, so that they can sign in. */
export async function withPassword({ platform }: Market, buyer: Buyer): Promise<Buyer> {
  hash ??= await hashOf(platform);
  await sql`update people.account set password_hash = ${hash} where id = ${buyer.accountId}`.execute(platform.db);
  return buyer;
}

async function hashOf(platform: Market['platform']): Promise<string> {
  const accountId = await signedUp(platform, 'password@example.kz');
  const { rows } = await sql<{ hash: string }>`select password_hash as hash from people.account where id = ${accountId}`.execute(
    platform.db,
  );
  return rows[0]!.hash;
}

/** A person with an open course of the market's programme, without the purchase that leads to one. */
export async function learning(market: Market, given: { accessDays?: number } = {}): Promise<Buyer & { enrolment: Enrolment }> {
  const buyer = await market.buyer();
  const { platform, programme } = market;
  const wish = { accountId: buyer.accountId, accessDays: given.accessDays ?? 10 };
  return { ...buyer, enrolment: await enrolledLearner(platform, programme, wish) };
}

/** The course is completed, and its certificate not asked for. */
export async function completed({ platform, programme }: Market, { id }: Enrolment): Promise<void> {
  await sql`insert into learning.completion (enrolment_id, programme_version_id, completed_at)
    values (${id}, ${programme.id}, ${platform.clock.now()})`.execute(platform.db);
}
