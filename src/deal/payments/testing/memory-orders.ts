import { randomBytes } from 'node:crypto';
import type { BankOrder, OrderBook } from '../bank-order.ts';

/** An order book without a database, for an adapter alone. `accountOf` is what the house knows of an attempt. */
export function memoryOrders(accountOf: (attemptId: string) => string | undefined = () => undefined): OrderBook {
  const orders: BankOrder[] = [];
  return {
    open: async (attemptId) => {
      const order = {
        number: String(100_000 + orders.length),
        attemptId,
        accountId: accountOf(attemptId) ?? '',
        secret: randomBytes(32).toString('base64url'),
      };
      orders.push(order);
      return order;
    },
    ofAttempt: async (attemptId) => orders.filter((one) => one.attemptId === attemptId),
    byNumber: async (number) => orders.find((one) => one.number === number) ?? null,
  };
}
