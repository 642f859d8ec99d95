import type { Clock } from '#kernel/clock.ts';
import { refuse } from '#kernel/result.ts';
import { tenge, tengeText } from '#kernel/tiyn.ts';
import { bankCall, unknown, type RawAnswer } from './bank-call.gateway.ts';
import type { BankOrder, OrderBook } from './bank-order.ts';
import { askToken, callService, refusedBy, type EpaySettings } from './epay-call.gateway.ts';
import { isKnownStatus, readCallback, readStatus } from './epay-reading.ts';
import type {
  Answered,
  Capabilities,
  Gateway,
  GiveBackRequest,
  OpenedPage,
  Operation,
  PageOrder,
  ReturnTrace,
  SoughtReturn,
} from './gateway.ts';
import { readObject, textOf, type Fields } from './wire.ts';

export type EpaySurroundings = {
  readonly clock: Clock;
  readonly orders: OrderBook;
  /** What the house asked to charge of a sum that was held first; null: it charged none. */
  readonly chargedOf: (transactionId: string) => Promise<bigint | null>;
  /** The payment stays pending; whoever watches should know. */
  readonly unheardOf: (status: string) => void;
};

/** Money that could not go back must not be taken: the least payment is the smallest return (reference C3). */
const SMALLEST = tenge(10);
const CAN: Capabilities = {
  repeatsNotices: false,
  listsDays: false,
  closesPages: false,
  namesReturns: false,
  leastPayment: SMALLEST,
  smallestReturn: SMALLEST,
  // Reference A6: unconfirmed.
  returnDays: null,
  holds: { days: null },
};

/** Halyk ePay 2.0; the protocol is restated in docs/payments.md, the choice of the invoice link in decision 0043. */
export function epayGateway(settings: EpaySettings, around: EpaySurroundings): Gateway {
  const { orders } = around;
  const testMode = TEST_HOST.test(settings.apiBase);
  const ofOrders = (attemptId: string) => statusOfOrders(settings, around, attemptId);
  const askOperation = async (id: string, attemptRef: string | null = null): Promise<Answered<Operation | null>> => {
    const asked = attemptRef === null ? null : await ofOrders(attemptRef);
    const named = asked?.is === 'done' ? asked.value.find((one) => one.transactionId === id) : undefined;
    // The order's status is the documented one; it names the last payment only, an earlier one is asked for by its own number.
    if (!asked || (asked.is === 'done' && asked.value.length > 0 && !named))
      return statusAt(settings, around, `/check-status/payment/transactionId/${encodeURIComponent(id)}`);
    if (asked.is !== 'done') return asked;
    return named ? { is: 'done', value: named } : unknown('busy');
  };
  const operate = (act: string, transactionId: string) =>
    callService(settings, around.clock, 'POST', `/operation/${encodeURIComponent(transactionId)}/${act}`);
  return {
    name: 'epay',
    can: CAN,
    pageOrigin: settings.pageOrigin,
    openPage: (order) => openPage(settings, orders, order),
    cancelPage: async () => NOT_OFFERED,
    verifyNotice: async ({ type, body }) => {
      const fields = type === 'pay' || type === 'fail' ? readObject(Buffer.from(body).toString('utf8')) : null;
      const number = fields && textOf(fields['invoiceId']);
      if (!fields || !number) return refuse('unreadable');
      const order = await orders.byNumber(number);
      return order ? readCallback(type, fields, order, testMode) : refuse('unknown-order');
    },
    // Whether the bank would tell again is not known, so nothing is asked of it: our own questions go on.
    noticeReply: () => ({ status: 200, type: 'text/plain; charset=utf-8', body: 'OK' }),
    answerCheck: () => ({ status: 404, type: 'text/plain; charset=utf-8', body: 'this bank does not ask' }),
    askOperation,
    askStatus: async ({ id }) => (await ofOrders(id)) ?? { is: 'done', value: [] },
    listDay: async () => NOT_OFFERED,
    giveBack: (request) => giveBack(operate, request),
    charge: async ({ transactionId, amount }) =>
      operated(await operate(`charge?amount=${tengeText(amount)}`, transactionId), 'charge', 'charged'),
    release: async ({ transactionId }) => operated(await operate('cancel', transactionId), 'cancel', 'released'),
    findReturn: async (sought) => trace(await askOperation(sought.transactionId, sought.attemptRef), sought),
  };
}

/** What the bank has no call for. */
const NOT_OFFERED: Answered<never> = { is: 'refused', code: 'not-offered', message: 'this bank has no such call' };
/** Nothing in an answer says that money is test money: the host does (reference A1), and loopback is the test bank. */
const TEST_HOST = /^https?:\/\/(test|localhost|127\.|\[::1\])/;
const LANGUAGES = { kk: 'kaz', ru: 'rus', en: 'eng' } as const;

/**
 * An invoice link, made from server to server under a token bound to this one payment: the token never passes through a
 * browser. Each asking takes a new number, because the bank takes each once; a page whose answer was lost was shown to nobody.
 */
async function openPage(settings: EpaySettings, orders: OrderBook, order: PageOrder): Promise<Answered<OpenedPage>> {
  const mine = await orders.open(order.attemptId);
  if (!mine) return { is: 'refused', code: 'order-numbers-used-up', message: 'the terminal has given a million numbers' };
  const links = { postLink: `${settings.noticeBase}/pay`, failurePostLink: `${settings.noticeBase}/fail` };
  const bound = { invoiceID: mine.number, amount: tengeText(order.amount), currency: 'KZT', secret_hash: mine.secret, ...links };
  const token = await askToken(settings, bound);
  if (token.is !== 'done') return token;
  const answered = await bankCall(new URL('/invoice', settings.apiBase), settings.timeoutMs, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token.value.token}` },
    body: JSON.stringify(invoiceBody(settings, order, mine)),
  });
  if (answered.is !== 'done') return answered;
  if (answered.value.status !== 200) return refusedBy('invoice', answered.value);
  const read = readObject(answered.value.text);
  return read ? openedPage(read, mine.number, settings.pageOrigin) : unknown('unreadable');
}

const invoiceBody = (settings: EpaySettings, order: PageOrder, { number }: BankOrder): Fields => ({
  shop_id: settings.shopId,
  account_id: order.accountId,
  invoice_id: number,
  amount: Number(tengeText(order.amount)),
  currency: 'KZT',
  language: LANGUAGES[order.locale],
  description: order.description,
  // The bank counts in days. A payment after our half hour is decided as any late one.
  expire_period: '1d',
  recipient_contact: order.email,
  post_link: `${settings.noticeBase}/pay`,
  failure_post_link: `${settings.noticeBase}/fail`,
  back_link: order.successUrl,
  failure_back_link: order.failUrl,
});

/** The reference leaves the name of the field open: the one address at the bank's own origin is the page, anything else is refused. */
function openedPage(answer: Fields, number: string, pageOrigin: string): Answered<OpenedPage> {
  const url = Object.values(answer).find((one) => typeof one === 'string' && URL.canParse(one) && new URL(one).origin === pageOrigin);
  if (typeof url === 'string') return { is: 'done', value: { pageRef: textOf(answer['id']) ?? number, url } };
  return { is: 'refused', code: 'foreign-page', message: 'no address at the configured origin' };
}

/** Every order of an attempt; null when the bank was never asked for a page. */
async function statusOfOrders(settings: EpaySettings, around: EpaySurroundings, attemptId: string): Promise<Answered<Operation[]> | null> {
  const mine = await around.orders.ofAttempt(attemptId);
  if (mine.length === 0) return null;
  const operations: Operation[] = [];
  for (const { number } of mine) {
    const asked = await statusAt(settings, around, `/check-status/payment/transaction/${number}`);
    if (asked.is !== 'done') return asked;
    if (asked.value) operations.push(asked.value);
  }
  return { is: 'done', value: operations };
}

/** The same JSON comes with 200 and with 400 (reference A5). */
async function statusAt(
  settings: EpaySettings,
  { clock, orders, chargedOf, unheardOf }: EpaySurroundings,
  path: string,
): Promise<Answered<Operation | null>> {
  const answered = await callService(settings, clock, 'GET', path);
  if (answered.is !== 'done') return answered;
  const read = readObject(answered.value.text);
  if (!read || textOf(read['resultCode']) === null) {
    return answered.value.status === 200 || answered.value.status === 400 ? unknown('unreadable') : refusedBy('status', answered.value);
  }
  const transaction = (read['transaction'] ?? {}) as Fields;
  const order = await orders.byNumber(textOf(transaction['invoiceID']) ?? '');
  const status = textOf(transaction['statusName']);
  if (status !== null && !isKnownStatus(status)) unheardOf(status);
  const charged = await chargedOf(textOf(transaction['id']) ?? '');
  return readStatus(read, { terminal: settings.terminal, testMode: TEST_HOST.test(settings.apiBase), now: clock.now(), order, charged });
}

/** No repeat is recognised by the bank, as far as is known: called once, and after a lost answer only when `trace` says not made. */
async function giveBack(operate: Operate, { transactionId, amount, requestId }: GiveBackRequest): Promise<Answered<{ refundId: string }>> {
  if (amount < CAN.smallestReturn) return { is: 'refused', code: 'below-smallest', message: 'the bank returns 10 tenge or more' };
  const query = new URLSearchParams({ amount: tengeText(amount), externalID: requestId });
  return operated(await operate(`refund?${query.toString()}`, transactionId), 'refund', { refundId: requestId });
}

type Operate = (act: string, transactionId: string) => Promise<Answered<RawAnswer>>;

/** An operation is done when it is answered 200, whatever the body says (reference A6). */
function operated<Value>(answered: Answered<RawAnswer>, what: string, value: Value): Answered<Value> {
  if (answered.is !== 'done') return answered;
  return answered.value.status === 200 ? { is: 'done', value } : refusedBy(what, answered.value);
}

/** Only the sum given back so far is seen: ours was made when exactly ours is what the house did not know of. */
function trace(asked: Answered<Operation | null>, { amount, before, requestId }: SoughtReturn): Answered<ReturnTrace> {
  if (asked.is !== 'done') return asked;
  if (!asked.value || asked.value.returned === null) return unknown('unreadable');
  const more = asked.value.returned - before;
  if (more === amount) return { is: 'done', value: { is: 'made', refundId: requestId } };
  return { is: 'done', value: more === 0n ? { is: 'not-made' } : { is: 'unclear' } };
}
