import { addDays, almatyDay } from '#kernel/civil-date.ts';
import type { Clock } from '#kernel/clock.ts';
import { tenge, tengeText, tiyn } from '#kernel/tiyn.ts';
import type {
  Answered,
  CheckAnswer,
  Gateway,
  NoticeReply,
  OpenedPage,
  Operation,
  PageOrder,
  ReturnTrace,
  SoughtReturn,
} from './gateway.ts';
import { call, type Envelope, type TiptopSettings } from './tiptop-call.gateway.ts';
import { readFields, readNotice, readOperation } from './tiptop-reading.ts';
import { proveSender } from './tiptop-signature.ts';
import { textOf, type Fields } from './wire.ts';

/** TipTop Pay of Kazakhstan (CloudPayments family); the protocol is restated in docs/payments.md. */
export function tiptopGateway(settings: TiptopSettings, clock: Clock): Gateway {
  const ask = (path: string, body: Fields, requestId?: string) => call(settings, path, body, requestId);
  return {
    name: 'tiptop',
    // The bank names no least payment; below this sum cards are checked, not charged.
    can: {
      repeatsNotices: true,
      listsDays: true,
      closesPages: true,
      namesReturns: true,
      leastPayment: tenge(100),
      smallestReturn: tiyn(1n),
      returnDays: 365,
      holds: { days: 7 },
    },
    pageOrigin: settings.pageOrigin,
    openPage: async (order) => openedPage(await ask('/orders/create', orderBody(order), order.attemptId), settings.pageOrigin),
    cancelPage: async (pageRef) => succeeded(await ask('/orders/cancel', { Id: pageRef }), () => 'closed' as const),
    verifyNotice: async (raw) => {
      const signed = proveSender(settings.apiSecret, raw.body, raw.headers['content-hmac']);
      if (!signed.ok) return signed;
      const fields = readFields(raw.body, raw.headers['content-type'] ?? '');
      return fields.ok ? readNotice(raw.type, fields.value) : fields;
    },
    noticeReply: (outcome) => reply(outcome === 'accepted' ? 0 : 13),
    answerCheck: (answer) => reply(CHECK_CODES[answer]),
    askOperation: async (transactionId) => foundOperation(await ask('/payments/get', { TransactionId: Number(transactionId) })),
    askStatus: (attempt, thorough) => status(ask, clock, attempt, thorough),
    listDay: (day) => listDay(ask, day),
    giveBack: async ({ transactionId, amount, requestId }) => {
      const body = {
        TransactionId: Number(transactionId),
        Amount: Number(tengeText(amount)),
        JsonData: JSON.stringify({ return: requestId }),
      };
      return succeeded(await ask('/payments/refund', body, requestId), (model) => ({
        refundId: String((model as Fields)['TransactionId']),
      }));
    },
    charge: async ({ transactionId, amount }) =>
      succeeded(
        await ask('/payments/confirm', { TransactionId: Number(transactionId), Amount: Number(tengeText(amount)) }),
        () => 'charged' as const,
      ),
    release: async ({ transactionId }) =>
      succeeded(await ask('/payments/void', { TransactionId: Number(transactionId) }), () => 'released' as const),
    findReturn: (sought) => trace(ask, clock, sought),
  };
}

const CULTURES = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-US' } as const;

const orderBody = (order: PageOrder): Fields => ({
  Amount: Number(tengeText(order.amount)),
  Currency: 'KZT',
  Description: order.description,
  InvoiceId: order.attemptId,
  AccountId: order.accountId,
  Email: order.email,
  RequireConfirmation: false,
  SendEmail: false,
  OfferUri: order.offerUrl,
  CultureName: CULTURES[order.locale],
  SuccessRedirectUrl: order.successUrl,
  FailRedirectUrl: order.failUrl,
});

/** The person is sent only to the bank's own origin. */
function openedPage(answer: Answered<Envelope>, pageOrigin: string): Answered<OpenedPage> {
  const page = succeeded(answer, (model) => ({ pageRef: String((model as Fields)['Id']), url: String((model as Fields)['Url']) }));
  if (page.is !== 'done') return page;
  if (URL.canParse(page.value.url) && new URL(page.value.url).origin === pageOrigin) return page;
  return { is: 'refused', code: 'foreign-page', message: 'the page address is not at the configured origin' };
}

/** Codes of C2: the answer to `check`; on other types a code above 0 asks for redelivery. */
const CHECK_CODES: Readonly<Record<CheckAnswer, number>> = {
  go: 0,
  'unknown-order': 10,
  'other-account': 11,
  'wrong-amount': 12,
  refused: 13,
  expired: 20,
};
const reply = (code: number): NoticeReply => ({ status: 200, type: 'application/json', body: JSON.stringify({ code }) });

type Ask = (path: string, body: Fields) => Promise<Answered<Envelope>>;

/** `find` knows only the last operation: a decline hides an earlier success, which the day list shows (reference C1). */
async function status(ask: Ask, clock: Clock, attempt: { id: string; createdAt: Date }, thorough: boolean): Promise<Answered<Operation[]>> {
  const last = foundOperation(await ask('/payments/find', { InvoiceId: attempt.id }));
  if (last.is !== 'done') return last;
  if (!last.value) return { is: 'done', value: [] };
  if (!thorough && last.value.state !== 'failed' && last.value.state !== 'cancelled') return { is: 'done', value: [last.value] };
  const today = almatyDay(clock.now());
  const all = new Map([[last.value.transactionId, last.value]]);
  for (let day = almatyDay(attempt.createdAt), count = 0; day <= today && count < LISTED_DAYS; day = addDays(day, 1), count += 1) {
    const operations = await listDay(ask, day);
    if (operations.is !== 'done') return operations;
    for (const one of operations.value) if (one.attemptRef === attempt.id) all.set(one.transactionId, one);
  }
  return { is: 'done', value: [...all.values()] };
}

const listDay = async (ask: Ask, day: string): Promise<Answered<Operation[]>> =>
  listed(await ask('/payments/list', { Date: day, TimeZone: 'ALMT' }));

/** Among the operations of the days on which it may have been made, by our id, which the bank keeps beside it. */
async function trace(ask: Ask, clock: Clock, { transactionId, requestId, owedAt }: SoughtReturn): Promise<Answered<ReturnTrace>> {
  const today = almatyDay(clock.now());
  for (let day = almatyDay(owedAt); day <= today; day = addDays(day, 1)) {
    const operations = await listDay(ask, day);
    if (operations.is !== 'done') return operations;
    const found = operations.value.find(
      (one) => one.kind === 'return' && one.returnOf === transactionId && one.requestRef === requestId && one.state === 'paid',
    );
    if (found) return { is: 'done', value: { is: 'made', refundId: found.transactionId } };
  }
  return { is: 'done', value: { is: 'not-made' } };
}

/** A page lives half an hour; its payments lie in the day of the attempt or soon after. */
const LISTED_DAYS = 3;

function foundOperation(answer: Answered<Envelope>): Answered<Operation | null> {
  if (answer.is !== 'done') return answer;
  const operation = readOperation(answer.value.model);
  if (operation) return { is: 'done', value: operation };
  if (answer.value.success) return { is: 'unknown', cause: 'unreadable' };
  return answer.value.message === 'Not found' ? { is: 'done', value: null } : refused(answer.value);
}

function listed(answer: Answered<Envelope>): Answered<Operation[]> {
  const models = succeeded(answer, (model) => model);
  if (models.is !== 'done') return models;
  if (!Array.isArray(models.value)) return { is: 'unknown', cause: 'unreadable' };
  return { is: 'done', value: models.value.map(readOperation).filter((one) => one !== null) };
}

function succeeded<Value>(answer: Answered<Envelope>, read: (model: unknown) => Value): Answered<Value> {
  if (answer.is !== 'done') return answer;
  if (!answer.value.success) return refused(answer.value);
  return answer.value.model === null && read.length > 0
    ? { is: 'unknown', cause: 'unreadable' }
    : { is: 'done', value: read(answer.value.model) };
}

function refused(envelope: Envelope): Answered<never> {
  const model = (envelope.model ?? {}) as Fields;
  return { is: 'refused', code: textOf(model['ReasonCode']) ?? 'refused', message: envelope.message };
}
