import pg from 'pg';
import { expect, test } from 'vitest';
import { contractOfApplication } from '#contracts';
import { openMarket, until } from './testing/market.ts';

const market = await openMarket();
const { bank, buyer, press, platform } = market;

/** Everything the house sends to PostgreSQL meanwhile, by its first words. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const proto = pg.Client.prototype as unknown as { query: (...all: unknown[]) => unknown };
  const { query } = proto;
  proto.query = function record(this: unknown, ...all: unknown[]) {
    const text = typeof all[0] === 'string' ? all[0] : (all[0] as { text: string }).text;
    sent.push(text.trim().split(/\s+/).slice(0, 5).join(' '));
    return query.apply(this, all);
  };
  try {
    await work();
  } finally {
    proto.query = query;
  }
  return sent;
}

test('a notice that makes a contract costs at most 28 statements and two commits', async () => {
  Object.assign(bank.bank.settings, { noticeBase: 'http://127.0.0.1:9', retrySeconds: [0.05], noticeTries: 0 });
  const paid = await Promise.all(
    [1, 2].map(async () => {
      const one = await buyer();
      return { one, ...(await market.pay((await press(one)).attemptId, '4111000000001071')) };
    }),
  );
  await until(
    async () => bank.bank.notices,
    (all) => all.every((notice) => notice.done),
  );
  Object.assign(bank.bank.settings, { noticeBase: `${market.site}/notices/tiptop` });
  // The first one reads the texts that a process keeps.
  await market.notify({ transactionId: paid[0]!.transactionId, type: 'pay' });
  const sent = await statementsOf(() => market.notify({ transactionId: paid[1]!.transactionId, type: 'pay' }));
  expect(await contractOfApplication(platform.db, paid[1]!.one.applicationId)).not.toBeNull();
  expect(
    sent.filter((text) => text === 'commit'),
    sent.join('\n'),
  ).toHaveLength(2);
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(28);
});
